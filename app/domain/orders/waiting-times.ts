import type { Settings } from '#app/domain/settings/settings.ts';
import { after, hours, minutes } from '#app/lib/time.ts';

/** How long a group that was told of an order is waited for. */
export interface TimesToAccept {
  /** When it is told once more. */
  readonly remindAt: Date;
  /** Until when it may accept. */
  readonly acceptBy: Date;
}

/** The times of a group order that became its group's own at `now`. */
export function timesToAccept(now: Date, rules: Pick<Settings, 'orders.remind-after-hours' | 'orders.cancel-after-hours'>): TimesToAccept {
  return { remindAt: after(now, hours(rules['orders.remind-after-hours'])), acceptBy: after(now, hours(rules['orders.cancel-after-hours'])) };
}

/** Until when stock is held for an online payment that begins at `now`. */
export function holdUntil(now: Date, rules: Pick<Settings, 'stock.hold-minutes'>): Date {
  return after(now, minutes(rules['stock.hold-minutes']));
}
