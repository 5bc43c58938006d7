import { lockPayment } from '#app/domain/orders/lock-payment.server.ts';
import { holdUntil as heldUntil } from '#app/domain/orders/waiting-times.ts';
import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { after, minutes } from '#app/lib/time.ts';

/** Stripe takes no page that lives shorter (https://docs.stripe.com/api/checkout/sessions/create, expires_at). */
const SHORTEST_PAGE = minutes(30);

export interface Attempt {
  readonly id: string;
  readonly url: string | null;
  readonly expiresAt: Date;
  /** Made by this call; no page was ever asked for. */
  readonly fresh: boolean;
}

/**
 * The one open try to pay for a payment: the one under way, or a new row. Its page lives as long as the settings say, but
 * never longer than the stock is held. Who tries again after a page that failed or ran out keeps her goods: they are held
 * anew, for as many pages as the settings allow. Then, and when money came that does not fit, the payment counts as closed.
 */
export async function openAttempt(paymentId: string, now: Date): Promise<Result<Attempt, 'already-paid' | 'closed'>> {
  const rules = await settingsInForce(now);
  return db.$transaction(async (tx) => {
    // The lock makes two clicks share one attempt, and so one page.
    const { status } = await lockPayment(tx, paymentId);
    if (status === 'PAID') return err('already-paid');
    const { holdUntil: held, _count } = await tx.payment.findUniqueOrThrow({ where: { id: paymentId }, select: { holdUntil: true, _count: { select: { attempts: { where: { sessionId: { not: null } } }, problems: { where: { returnedAt: null } } } } } });
    if (status !== 'OPEN' || !held || held <= now || _count.problems > 0) return err('closed');
    const select = { id: true, url: true, expiresAt: true } as const;
    const underWay = await tx.paymentAttempt.findFirst({ where: { paymentId, closedAt: null, expiresAt: { gt: now } }, orderBy: { id: 'desc' }, select });
    if (underWay) return ok({ ...underWay, fresh: false });
    const wanted = after(now, minutes(rules['payment.session-minutes']));
    const again = held < wanted && _count.attempts > 0 && _count.attempts < rules['payment.tries'];
    const holdUntil = again ? heldUntil(now, rules) : held;
    if (again) await tx.payment.update({ where: { id: paymentId }, data: { holdUntil } });
    const expiresAt = wholeSeconds(wanted < holdUntil ? wanted : holdUntil);
    if (expiresAt < after(now, SHORTEST_PAGE)) return err('closed');
    return ok({ ...(await tx.paymentAttempt.create({ data: { paymentId, expiresAt, createdAt: now }, select })), fresh: true });
  });
}

/** The provider counts in seconds, and a repeat must ask for the very same moment. */
function wholeSeconds(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 1000) * 1000);
}
