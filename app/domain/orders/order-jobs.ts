import type { JobName, NewJob } from '#app/lib/jobs.server.ts';
import type { Settings } from '#app/domain/settings/settings.ts';
import { after, hours, minutes } from '#app/lib/time.ts';

/** A job of an order: one waiting job a key. The shape that `place_order` and `addJobs` take. */
export type OrderJob<Name extends JobName = JobName> = NewJob<Name> & { readonly key: string };

type AcceptanceRules = Pick<Settings, 'orders.remind-after-hours' | 'orders.cancel-after-hours'>;

/** Until when a group may accept an order that became its own at `now`. */
export function acceptBy(now: Date, rules: AcceptanceRules): Date {
  return after(now, hours(rules['orders.cancel-after-hours']));
}

/** What follows when group orders of an order become PLACED (paid, or placed for cash): tell, remind, give up waiting. */
export function placedJobs(order: { readonly orderId: string; readonly groupOrderIds: readonly string[] }, now: Date, rules: AcceptanceRules): OrderJob[] {
  const remindAt = after(now, hours(rules['orders.remind-after-hours']));
  const told: OrderJob<'order-placed'> = { task: 'order-placed', payload: { orderId: order.orderId }, key: `order-placed:${order.orderId}` };
  return order.groupOrderIds.reduce<OrderJob[]>(
    (jobs, groupOrderId) => [
      ...jobs,
      { task: 'remind-group', payload: { groupOrderId }, key: `remind-group:${groupOrderId}`, runAt: remindAt.toISOString() },
      { task: 'cancel-unaccepted', payload: { groupOrderId }, key: `cancel-unaccepted:${groupOrderId}`, runAt: acceptBy(now, rules).toISOString() },
    ],
    [told],
  );
}

/** Until when stock is held for an online payment that begins at `now`. */
export function holdUntil(now: Date, rules: Pick<Settings, 'stock.hold-minutes'>): Date {
  return after(now, minutes(rules['stock.hold-minutes']));
}

/** What follows when stock is held for an online payment: the hold ends by itself. */
export function holdJob(paymentId: string, until: Date): OrderJob<'release-hold'> {
  return { task: 'release-hold', payload: { paymentId }, key: `release-hold:${paymentId}`, runAt: until.toISOString() };
}
