import { COURIER_FAILED } from '#app/domain/orders/reasons.ts';
import type { Settings } from '#app/domain/settings/settings.ts';
import { prepared } from '#app/lib/db.server.ts';
import { before, days } from '#app/lib/time.ts';

const MOST = 20;

/** When cash orders of this number came back unpaid, the newest first; what the courier itself failed to bring does not count. */
export async function refusalsOf(phone: string): Promise<Date[]> {
  const rows = await prepared<{ at: Date }>`
    SELECT max(event."at") AS at FROM "Order" placed
      JOIN "Payment" payment ON payment."orderId" = placed."id" AND payment."method" = 'CASH_ON_DELIVERY'
      JOIN "GroupOrder" part ON part."orderId" = placed."id" AND part."status" = 'RETURNED'
      JOIN "GroupOrderEvent" event ON event."groupOrderId" = part."id" AND event."to" = 'RETURNED' AND event."reason" IS DISTINCT FROM ${COURIER_FAILED}
    WHERE placed."phone" = ${phone} GROUP BY placed."id" ORDER BY 1 DESC LIMIT ${MOST}`;
  return rows.map(({ at }) => at);
}

/** How many of them count today. */
export function countingRefusals(refusals: readonly Date[], settings: Pick<Settings, 'cash-on-delivery.refusal-days'>, now: Date): number {
  const since = before(now, days(settings['cash-on-delivery.refusal-days']));
  return refusals.filter((at) => at > since).length;
}
