import Stripe from 'stripe';
import { z } from 'zod';
import { err, ok } from '#app/lib/result.ts';
import type { Result } from '#app/lib/result.ts';
import type { ProviderEvent } from './payment-gateway.ts';

const named = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);

const message = z.object({
  id: z.string().min(1).max(255),
  object: z.literal('event'),
  type: z.string().min(1).max(255),
  created: z.number().int(),
  data: z.object({
    object: z.object({
      id: z.string().min(1).max(255),
      object: z.string(),
      client_reference_id: z.string().nullish(),
      metadata: z.record(z.string(), z.string()).nullish(),
      payment_intent: named.nullish(),
    }),
  }),
});

const SUBJECTS: Readonly<Record<string, ProviderEvent['subject']>> = {
  'checkout.session': 'checkout',
  payment_intent: 'payment',
  charge: 'charge',
  refund: 'refund',
  dispute: 'dispute',
};

/**
 * Checks Stripe's signature (HMAC over the raw bytes, at most five minutes old) and reads the few fields we use.
 * `malformed` is a signed message that is no event.
 */
export function readStripeEvent(
  rawBody: string | Buffer,
  signatureHeader: string | null,
  webhookSecret: string,
): Result<ProviderEvent, 'bad-signature' | 'malformed'> {
  let signed: unknown;
  try {
    signed = Stripe.webhooks.constructEvent(rawBody, signatureHeader ?? '', webhookSecret);
  } catch (error) {
    return err(error instanceof Stripe.errors.StripeSignatureVerificationError ? 'bad-signature' : 'malformed');
  }
  const read = message.safeParse(signed);
  if (!read.success) return err('malformed');
  const { id, type, created, data } = read.data;
  const subject = SUBJECTS[data.object.object] ?? 'other';
  return ok({
    id,
    type,
    subject,
    objectId: data.object.id,
    paymentIntentId: subject === 'payment' ? data.object.id : (data.object.payment_intent ?? null),
    reference: data.object.client_reference_id ?? data.object.metadata?.['reference'] ?? null,
    createdAt: new Date(created * 1_000),
  });
}
