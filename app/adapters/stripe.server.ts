import Stripe from 'stripe';
import { env } from '#app/lib/env.server.ts';
import { log } from '#app/lib/log.server.ts';
import { err, ok } from '#app/lib/result.ts';
import type { Result } from '#app/lib/result.ts';
import type { GatewayProblem, PaymentGateway } from './payment-gateway.ts';
import { Circuit } from './circuit.ts';
import type { CircuitLimits } from './circuit.ts';
import { callWith } from './stripe-call.server.ts';
import type { CallFailure } from './stripe-call.server.ts';
import { disputeState } from './stripe-disputes.ts';
import { readStripeEvent } from './stripe-event.server.ts';
import { lineItems } from './stripe-lines.ts';
import { movement } from './stripe-movements.ts';
import { checkoutState, paymentState, refundState } from './stripe-states.ts';

export interface StripeGatewayConfig {
  secretKey: string;
  webhookSecret: string;
  /** Points the client at another host that speaks Stripe's API, for instance `http://127.0.0.1:4242`. */
  apiBaseUrl?: string | undefined;
  /** What may be offered, for instance `['card', 'upi']`; empty leaves the choice to the account's settings. */
  paymentMethods: readonly string[];
  /** Told about every call that went wrong, in words fit for a log. */
  report?: (problem: GatewayProblem) => void;
  /** Milliseconds a call may take in all; 5,000 unless a test is in a hurry. */
  deadline?: number;
  /** After how much silence nobody waits any more; five calls in a row and ten seconds unless said otherwise. */
  circuit?: CircuitLimits;
}

/** Ids can come from an address bar: anything else never reaches the path of a call. */
const ID = /^\w{1,255}$/;

const SILENCE: CircuitLimits = { failures: 5, pause: 10_000 };
/** The most that is read of one span of the balance: pages of 100. */
const MOST_PAGES = 1_000;

let configured: PaymentGateway | undefined;

/** The gateway of this process, built from its settings on first use. */
export function gateway(): PaymentGateway {
  configured ??= createStripeGateway({
    secretKey: env().STRIPE_SECRET_KEY,
    webhookSecret: env().STRIPE_WEBHOOK_SECRET,
    apiBaseUrl: env().STRIPE_API_BASE_URL,
    paymentMethods: env().STRIPE_PAYMENT_METHODS,
    report: (problem) => log.warn({ problem }, 'A call to the payment provider went wrong'),
  });
  return configured;
}

/** The gateway on Stripe Checkout, in rupees, through Stripe's own library. */
export function createStripeGateway(config: StripeGatewayConfig): PaymentGateway {
  const deadline = config.deadline ?? 5_000;
  const stripe = new Stripe(config.secretKey, {
    ...clientAddress(config.apiBaseUrl),
    timeout: deadline,
    maxNetworkRetries: 2,
    telemetry: false,
  });
  const call = callWith(deadline, new Circuit(config.circuit ?? SILENCE), config.report ?? (() => undefined));

  return {
    async createCheckout(request) {
      const line_items = lineItems(request);
      const metadata = { reference: request.reference, order_number: request.orderNumber };
      const created = await call('createCheckout', 'checkout.session', () =>
        stripe.checkout.sessions.create(
          {
            mode: 'payment',
            line_items,
            client_reference_id: request.reference,
            metadata,
            // Session metadata does not reach the payment: it needs its own.
            payment_intent_data: { description: `Order ${request.orderNumber}`, metadata },
            locale: request.locale === 'hi' ? 'hi-IN' : 'en',
            success_url: request.returnUrl,
            cancel_url: request.cancelUrl,
            expires_at: Math.floor(request.expiresAt.getTime() / 1_000),
            ...(request.email === undefined ? {} : { customer_email: request.email }),
            ...(config.paymentMethods.length === 0
              ? {}
              : { allowed_payment_method_types: [...config.paymentMethods] }),
          },
          { idempotencyKey: request.idempotencyKey },
        ),
      );
      if (!created.ok) return err(isSilent(created.error) ? 'unavailable' : 'refused');
      const { id, url, expires_at } = created.value;
      // A repeat can find a checkout that was closed meanwhile: there is no page to send the buyer to.
      if (!url) return err('refused');
      return ok({ sessionId: id, url, expiresAt: new Date(expires_at * 1_000) });
    },

    async getCheckout(sessionId) {
      if (!ID.test(sessionId)) return err('not-found');
      const found = await call('getCheckout', 'checkout.session', () =>
        stripe.checkout.sessions.retrieve(sessionId, { expand: ['payment_intent'] }),
      );
      return found.ok ? ok(checkoutState(found.value)) : lookupFailure(found.error);
    },

    async expireCheckout(sessionId) {
      if (!ID.test(sessionId)) return err('not-found');
      const expired = await call('expireCheckout', 'checkout.session', () =>
        stripe.checkout.sessions.expire(sessionId),
      );
      if (expired.ok) return ok('expired');
      if (isSilent(expired.error)) return err('unavailable');
      if (expired.error === 'not-found') return err('not-found');
      const found = await call('expireCheckout', 'checkout.session', () =>
        stripe.checkout.sessions.retrieve(sessionId),
      );
      if (!found.ok) return lookupFailure(found.error);
      if (found.value.status === 'expired') return ok('expired');
      return err(found.value.status === 'complete' ? 'already-complete' : 'unavailable');
    },

    async getPayment(paymentIntentId) {
      if (!ID.test(paymentIntentId)) return err('not-found');
      const found = await call('getPayment', 'payment_intent', () =>
        stripe.paymentIntents.retrieve(paymentIntentId, { expand: ['latest_charge'] }),
      );
      return found.ok ? ok(paymentState(found.value)) : lookupFailure(found.error);
    },

    async refund({ paymentIntentId, amount, reference, idempotencyKey }) {
      const made = await call('refund', 'refund', () =>
        stripe.refunds.create(
          { payment_intent: paymentIntentId, amount, reason: 'requested_by_customer', metadata: { reference } },
          { idempotencyKey },
        ),
      );
      if (made.ok) return ok(refundState(made.value));
      return err(made.error === 'not-found' ? 'refused' : made.error);
    },

    async getRefund(refundId) {
      if (!ID.test(refundId)) return err('not-found');
      const found = await call('getRefund', 'refund', () => stripe.refunds.retrieve(refundId));
      return found.ok ? ok(refundState(found.value)) : lookupFailure(found.error);
    },

    async findRefund(paymentIntentId, reference) {
      if (!ID.test(paymentIntentId)) return ok(null);
      const found = await call('findRefund', 'list', () => stripe.refunds.list({ payment_intent: paymentIntentId, limit: 100 }));
      if (!found.ok) return err('unavailable');
      const ours = found.value.data.find(({ metadata }) => metadata?.['reference'] === reference);
      return ok(ours ? refundState(ours) : null);
    },

    async getDispute(disputeId) {
      if (!ID.test(disputeId)) return err('not-found');
      const found = await call('getDispute', 'dispute', () => stripe.disputes.retrieve(disputeId));
      return found.ok ? ok(disputeState(found.value)) : lookupFailure(found.error);
    },

    async listMovements(from, until) {
      const created = { gte: Math.floor(from.getTime() / 1_000), lt: Math.floor(until.getTime() / 1_000) };
      const entries: Stripe.BalanceTransaction[] = [];
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const last = entries.at(-1)?.id;
        const listed = await call('listMovements', 'list', () =>
          stripe.balanceTransactions.list({ created, limit: 100, expand: ['data.source'], ...(last === undefined ? {} : { starting_after: last }) }),
        );
        if (!listed.ok) return err('unavailable');
        entries.push(...listed.value.data);
        if (!listed.value.has_more) return ok(entries.reverse().map(movement));
      }
      throw new Error('The balance of one span has more lines than this reads');
    },

    parseWebhook: (rawBody, signatureHeader) =>
      readStripeEvent(rawBody, signatureHeader, config.webhookSecret),
  };
}

function clientAddress(apiBaseUrl: string | undefined) {
  if (apiBaseUrl === undefined) return {};
  const url = new URL(apiBaseUrl);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error('The Stripe API address is not http(s)');
  const protocol = url.protocol === 'http:' ? ('http' as const) : ('https' as const);
  return { protocol, host: url.hostname, port: url.port || (protocol === 'http' ? '80' : '443') };
}

function lookupFailure(failure: CallFailure): Result<never, 'unavailable' | 'not-found'> {
  return err(isSilent(failure) ? 'unavailable' : 'not-found');
}

/** Nothing is known of what the call did. */
function isSilent(failure: CallFailure): boolean {
  return failure === 'unavailable' || failure === 'failed';
}
