import type { Paise } from '#app/lib/money.ts';
import type { Result } from '#app/lib/result.ts';

/** One row on the payment page. A discount is a row with a negative amount. */
export interface CheckoutLine {
  name: string;
  quantity: number;
  /** For the whole row: unit price × quantity. */
  amount: Paise;
}

export interface CheckoutRequest {
  /** Our payment's id; comes back on the checkout, its payment and its events. At most 200 characters. */
  reference: string;
  orderNumber: string;
  /** Whole paise, in rupees always; the lines must add up to it. */
  amount: Paise;
  lines: readonly CheckoutLine[];
  email?: string;
  locale: 'en' | 'hi';
  /** May contain `{CHECKOUT_SESSION_ID}`, written literally. */
  returnUrl: string;
  cancelUrl: string;
  /** At least 30 minutes and at most 24 hours away when the request arrives: plan 31. The same on every repeat. */
  expiresAt: Date;
  /** Made from our payment's id: a repeat with the same request gives the same checkout. */
  idempotencyKey: string;
}

export interface Checkout {
  sessionId: string;
  url: string;
  expiresAt: Date;
}

export interface CheckoutState {
  sessionId: string;
  state: 'open' | 'complete' | 'expired';
  /** The money is captured. */
  paid: boolean;
  /** Complete, but the bank has not answered yet. Complete and neither paid nor processing means it failed. */
  processing: boolean;
  amount: Paise;
  /** Lower case, `inr`. */
  currency: string;
  reference: string | null;
  /** Null until the customer has tried to pay. */
  paymentIntentId: string | null;
  expiresAt: Date;
}

export interface PaymentState {
  paymentIntentId: string;
  state: 'waiting' | 'processing' | 'paid' | 'canceled';
  amount: Paise;
  received: Paise;
  refunded: Paise;
  currency: string;
  reference: string | null;
  /** The provider's code for the last refused try, for instance `card_declined`. */
  lastFailure: string | null;
}

export interface RefundRequest {
  paymentIntentId: string;
  /** Whole paise, at least 1. */
  amount: Paise;
  /** Our refund's id. */
  reference: string;
  /** Made from our refund's id: a repeat never pays twice. */
  idempotencyKey: string;
}

export interface RefundState {
  refundId: string;
  /** `succeeded` can still become `failed` when the bank sends the money back. */
  state: 'pending' | 'succeeded' | 'failed';
  amount: Paise;
  currency: string;
  reference: string | null;
  paymentIntentId: string | null;
}

/** The cardholder's bank asks (`inquiry`) or has taken the money back. */
export interface DisputeState {
  disputeId: string;
  paymentIntentId: string | null;
  state: 'inquiry' | 'needs-response' | 'under-review' | 'won' | 'lost' | 'closed';
  amount: Paise;
  /** What our balance lost through it so far, without the provider's fee. */
  taken: Paise;
  currency: string;
  /** The provider's word, for instance `fraudulent`. */
  reason: string;
  evidenceDueAt: Date | null;
  openedAt: Date;
}

/** One line of the provider's balance. */
export interface Movement {
  movementId: string;
  kind: 'capture' | 'refund' | 'refund-failed' | 'dispute' | 'payout' | 'fee' | 'other';
  /** Whole paise; what leaves the balance is negative. */
  amount: Paise;
  /** What the provider keeps of it, tax included; whole paise. */
  fee: Paise;
  at: Date;
  /** The charge, refund, dispute or payout it is about. */
  sourceId: string | null;
  paymentIntentId: string | null;
}

/** A signed message that something changed. Believe the ids only and fetch the truth. */
export interface ProviderEvent {
  id: string;
  /** The provider's own name, for instance `checkout.session.completed`. */
  type: string;
  subject: 'checkout' | 'payment' | 'charge' | 'refund' | 'dispute' | 'other';
  objectId: string;
  /** The payment the object belongs to, where the message names one. */
  paymentIntentId: string | null;
  reference: string | null;
  createdAt: Date;
}

/**
 * The one door to the payment provider. `unavailable` means that nothing is known: the call may or may not have had its
 * effect, so repeat it with the same idempotency key. `refused` means the provider understood and did nothing.
 * `failed` means that the provider answered with a failure of its own: it may have had its effect, and the same key
 * brings the same failure again (https://docs.stripe.com/api/idempotent_requests).
 * Every call ends within five seconds, and earlier when the caller has less time left (`withinTime`). Nothing here holds or reports a secret or a customer's data.
 */
export interface PaymentGateway {
  /** Opens a payment page. Throws when the lines do not add up to the amount. */
  createCheckout(request: CheckoutRequest): Promise<Result<Checkout, 'unavailable' | 'refused'>>;
  getCheckout(sessionId: string): Promise<Result<CheckoutState, 'unavailable' | 'not-found'>>;
  /** Makes a payment page unpayable. An already expired one is fine; a paid one is `already-complete`. */
  expireCheckout(sessionId: string): Promise<Result<'expired', 'already-complete' | 'unavailable' | 'not-found'>>;
  getPayment(paymentIntentId: string): Promise<Result<PaymentState, 'unavailable' | 'not-found'>>;
  /** Gives money back in part or whole; never more in total than was captured (`refused`). */
  refund(request: RefundRequest): Promise<Result<RefundState, 'unavailable' | 'refused' | 'failed'>>;
  /** The refund of this payment that carries our reference; null when there is none. Failed ones are among them. */
  findRefund(paymentIntentId: string, reference: string): Promise<Result<RefundState | null, 'unavailable'>>;
  getRefund(refundId: string): Promise<Result<RefundState, 'unavailable' | 'not-found'>>;
  getDispute(disputeId: string): Promise<Result<DisputeState, 'unavailable' | 'not-found'>>;
  /** Everything that moved the provider's balance from `from` up to `until`, oldest first. */
  listMovements(from: Date, until: Date): Promise<Result<Movement[], 'unavailable'>>;
  /** Checks the signature over the raw bytes, then reads the message. */
  parseWebhook(
    rawBody: string | Buffer,
    signatureHeader: string | null,
  ): Result<ProviderEvent, 'bad-signature' | 'malformed'>;
}

/** What may be written to a log about a call that went wrong: no values, no keys, no customer. */
export interface GatewayProblem {
  call: string;
  type: string;
  code: string | null;
  param: string | null;
  status: number | null;
  requestId: string | null;
}
