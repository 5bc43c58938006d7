import type { ReturnReason } from '#app/generated/prisma/enums.ts';
import { after, days, indianDay } from '#app/lib/time.ts';

export const RETURN_REASONS = ['DAMAGED', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'NO_LONGER_WANTED'] as const satisfies readonly ReturnReason[];

/** Whether the fault is not the buyer's: no seller may refuse such goods (Consumer Protection (E-Commerce) Rules 2020, rule 6(2)). */
export function isFault(reason: ReturnReason): boolean {
  return reason !== 'NO_LONGER_WANTED';
}

/**
 * The last Indian day (YYYY-MM-DD) on which a line may be returned for this reason: so many days after delivery as its
 * category gives (0 for food), for faults at least `faultDays`. Null where it never can.
 */
export function lastDay(returnDays: number, reason: ReturnReason, deliveredAt: Date, faultDays: number): string | null {
  const length = isFault(reason) ? Math.max(returnDays, faultDays) : returnDays;
  return length === 0 ? null : indianDay(after(deliveredAt, days(length)));
}

/** Whether a line may still be returned at `now`. The last day counts to its end. */
export function mayReturn(returnDays: number, reason: ReturnReason, deliveredAt: Date, faultDays: number, now: Date): boolean {
  const last = lastDay(returnDays, reason, deliveredAt, faultDays);
  return last !== null && indianDay(now) <= last;
}
