import type { ProviderEvent } from '#app/adapters/payment-gateway.ts';
import { gateway } from '#app/adapters/stripe.server.ts';
import { db } from '#app/lib/db.server.ts';
import { log } from '#app/lib/log.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { applyCheckout } from './apply-checkout.server.ts';
import { applyDispute } from './apply-dispute.server.ts';
import { applyRefund } from './apply-refund.server.ts';

/**
 * Takes one message of the payment provider: signature first, then kept under its own id, then the truth is fetched and
 * applied. Refuses: `forged`; `unavailable` when it has to be sent again.
 */
export async function receiveWebhook(rawBody: Buffer, signature: string | null, now: Date): Promise<Result<undefined, 'forged' | 'unavailable'>> {
  const read = gateway().parseWebhook(rawBody, signature);
  if (!read.ok) return err('forged');
  const { id, type, objectId } = read.value;
  await db.providerEvent.createMany({ data: [{ id, provider: 'stripe', type, objectId, receivedAt: now }], skipDuplicates: true });
  const { appliedAt } = await db.providerEvent.findUniqueOrThrow({ where: { id }, select: { appliedAt: true } });
  if (appliedAt) return ok();

  const applied = await applyEvent(read.value, now);
  if (!applied.ok && applied.error === 'unavailable') return err('unavailable');
  if (!applied.ok) log.warn({ eventId: id, type, outcome: applied.error }, 'a message of the payment provider changed nothing');
  await db.providerEvent.updateMany({ where: { id, appliedAt: null }, data: { appliedAt: now } });
  return ok();
}

/** Pages, refunds and disputes are what we act on; all else the provider tells is contained in them. */
async function applyEvent({ subject, objectId }: ProviderEvent, now: Date): Promise<Result<unknown, 'unavailable' | 'unknown' | 'mismatch'>> {
  if (subject === 'checkout') return applyCheckout(objectId, now);
  if (subject === 'dispute') return applyDispute(objectId, now);
  return subject === 'refund' ? applyRefund(objectId, now) : ok();
}
