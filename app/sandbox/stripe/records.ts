import type Stripe from 'stripe';

/** The version whose shapes are played. The types below come from the library, so an upgrade that changes them fails the type check. */
export const API_VERSION: Stripe.LatestApiVersion = '2026-10-28.endive';

export type Session = Stripe.Checkout.Session;
export type Intent = Stripe.PaymentIntent;
export type Charge = Stripe.Charge;
export type Refund = Stripe.Refund;
export type Dispute = Stripe.Dispute;
export type BalanceTransaction = Stripe.BalanceTransaction;

/** As it travels: the library turns the decimal text into its own type on arrival. */
export type LineItem = Omit<Stripe.LineItem, 'price'> & {
  price: Omit<Stripe.Price, 'unit_amount_decimal'> & { unit_amount_decimal: string };
};

export interface SessionRecord {
  session: Session;
  lines: LineItem[];
  /** What the payment intent gets when the customer confirms; session metadata does not reach it. */
  intentData: { description: string | null; metadata: Record<string, string>; receipt_email: string | null };
  /** The card waiting for its 3-D Secure step, or the UPI payment for its approval in the app. */
  waiting: { card: CardOnFile; payer: Payer } | null;
}

export interface IntentRecord {
  intent: Intent;
  /** The card or UPI handle last used: decides how a refund behaves. */
  card: CardOnFile | null;
}

/** A card as it may be kept: never the whole number. */
export interface CardOnFile {
  kind: string;
  brand: string;
  country: string;
  last4: string;
  expMonth: number;
  expYear: number;
}

export interface Payer {
  email: string | null;
  name: string | null;
}

export interface StripeEvent {
  id: string;
  object: 'event';
  api_version: string;
  created: number;
  data: { object: unknown; previous_attributes?: Record<string, unknown> };
  livemode: false;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: string;
}

export interface EventRecord {
  event: StripeEvent;
  attempts: number;
}

/** The answer kept for an `Idempotency-Key`, to be repeated byte for byte. */
export interface SavedAnswer {
  fingerprint: string;
  status: number;
  body: string;
  requestId: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Something that happens later by itself; kept in the journal so that it survives a restart. */
export interface Task {
  kind:
    | 'expire-session'
    | 'settle-charge'
    | 'bank-pays'
    | 'bank-refuses'
    | 'advance-refund'
    | 'open-dispute'
    | 'dispute-won'
    | 'dispute-lost'
    | 'deliver-event';
  id: string;
  /** Milliseconds since 1970. */
  at: number;
}
