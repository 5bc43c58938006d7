import type Stripe from 'stripe';
import { paise } from '#app/lib/money.ts';
import type { CheckoutState, PaymentState, RefundState } from './payment-gateway.ts';

export function checkoutState(session: Stripe.Checkout.Session): CheckoutState {
  const intent = session.payment_intent;
  const state = (['open', 'complete', 'expired'] as const).find((each) => each === session.status);
  if (!state) throw new Error('Stripe knows a checkout state that this gateway does not');
  return {
    sessionId: session.id,
    state,
    paid: session.payment_status === 'paid',
    processing: state === 'complete' && typeof intent === 'object' && intent?.status === 'processing',
    amount: paise(session.amount_total ?? 0),
    currency: session.currency ?? '',
    reference: session.client_reference_id,
    paymentIntentId: idOf(intent),
    expiresAt: new Date(session.expires_at * 1_000),
  };
}

export function paymentState(intent: Stripe.PaymentIntent): PaymentState {
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null;
  return {
    paymentIntentId: intent.id,
    state: PAYMENT_STATES[intent.status] ?? 'waiting',
    amount: paise(intent.amount),
    received: paise(intent.amount_received),
    refunded: paise(charge?.amount_refunded ?? 0),
    currency: intent.currency,
    reference: intent.metadata['reference'] ?? null,
    lastFailure: intent.last_payment_error?.code ?? null,
  };
}

const PAYMENT_STATES: Readonly<Record<string, PaymentState['state']>> = {
  succeeded: 'paid',
  processing: 'processing',
  canceled: 'canceled',
};

export function refundState(refund: Stripe.Refund): RefundState {
  const { status } = refund;
  return {
    refundId: refund.id,
    state: status === 'succeeded' ? 'succeeded' : status === 'failed' || status === 'canceled' ? 'failed' : 'pending',
    amount: paise(refund.amount),
    currency: refund.currency,
    reference: refund.metadata?.['reference'] ?? null,
    paymentIntentId: idOf(refund.payment_intent),
  };
}

function idOf(reference: string | { id: string } | null): string | null {
  return typeof reference === 'object' ? (reference?.id ?? null) : reference;
}
