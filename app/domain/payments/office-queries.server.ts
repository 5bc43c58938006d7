import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { paymentInArea, undisputedInArea } from './area.ts';
import { toSend } from './to-send.ts';

const PAGE = 30;

/** The order as lists name it, with the parcels of the area to go on to. */
function orderInArea({ area }: OfficerScope) {
  const parcels = { where: { group: { place: { path: { startsWith: area.path } } } }, orderBy: { number: 'asc' }, select: { id: true, number: true } } as const;
  return { select: { order: { select: { number: true, groupOrders: parcels } } } } as const;
}

/** Disputes of the area, newest first, from `after` (a dispute's id) on. */
export async function disputesOfArea(scope: OfficerScope, after: string | null) {
  const rows = await db.dispute.findMany({
    where: { payment: paymentInArea(scope), ...(after && isId(after) ? { id: { lt: after } } : {}) },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: { id: true, amountPaise: true, takenPaise: true, reason: true, status: true, evidenceDueAt: true, openedAt: true, closedAt: true, payment: orderInArea(scope) },
  });
  const page = rows.slice(0, PAGE);
  return { page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

/**
 * What an officer has to do about payments of her area: money that pays for nothing, refunds that failed, and those she sends from
 * the shop's bank; and those she sent lately, as long as where they went is known: a bank may send them back.
 * Of a payment that is disputed nothing is sent until that is decided.
 */
export async function paymentsToDecide(scope: OfficerScope) {
  const payment = orderInArea(scope);
  const toSend = undisputedInArea(scope);
  const problems = await db.paymentProblem.findMany({
    where: { returnedAt: null, payment: paymentInArea(scope) },
    orderBy: { seenAt: 'asc' },
    take: PAGE,
    select: { id: true, kind: true, seenAmount: true, currency: true, seenAt: true, returnRequestedAt: true, payment: { select: { amountPaise: true, ...payment.select } } },
  });
  const refunds = await db.refund.findMany({
    where: { status: 'FAILED', again: null, payment: toSend },
    orderBy: { requestedAt: 'asc' },
    take: PAGE,
    select: { id: true, amountPaise: true, metPaise: true, requestedAt: true, byBank: true, failure: true, payment },
  });
  const toPay = await db.refund.findMany({
    where: { status: 'REQUESTED', byBank: true, payment: toSend },
    orderBy: { requestedAt: 'asc' },
    take: PAGE,
    select: { id: true, amountPaise: true, metPaise: true, requestedAt: true, payTo: { select: { upiId: true, holder: true, accountNumber: true, ifsc: true } }, payment },
  });
  const paid = await db.refund.findMany({
    where: { status: 'DONE', byBank: true, payToId: { not: null }, payment: paymentInArea(scope) },
    orderBy: { doneAt: 'desc' },
    take: PAGE,
    select: { id: true, amountPaise: true, metPaise: true, doneAt: true, utr: true, payment },
  });
  return { problems, refunds: refunds.map(asSent), toPay: toPay.map(asSent), paid: paid.map(asSent) };
}

/** A refund with the amount that is sent. */
function asSent<Row extends { readonly amountPaise: number; readonly metPaise: number }>(refund: Row): Row {
  return { ...refund, amountPaise: toSend(refund) };
}

/** A failed refund of the officer's area that nothing was sent in place of; null when there is none of this id for her. */
export async function failedRefund(scope: OfficerScope, refundId: string) {
  if (!isId(refundId)) return null;
  const found = await db.refund.findFirst({
    where: { id: refundId, status: 'FAILED', again: null, payment: undisputedInArea(scope) },
    select: { id: true, amountPaise: true, metPaise: true, byBank: true, failure: true, payment: { select: { order: { select: { number: true, name: true, phone: true } } } } },
  });
  return found && asSent(found);
}

/** Whether there is money of this id that does not fit its order, in the area. */
export async function problemOfArea(scope: OfficerScope, id: string): Promise<boolean> {
  return isId(id) && (await db.paymentProblem.count({ where: { id, payment: paymentInArea(scope) } })) > 0;
}

/** Whether there is a refund of this id in the area. */
export async function refundOfArea(scope: OfficerScope, id: string): Promise<boolean> {
  return isId(id) && (await db.refund.count({ where: { id, payment: paymentInArea(scope) } })) > 0;
}

export type DisputeRow = Awaited<ReturnType<typeof disputesOfArea>>['page'][number];
export type PaymentsToDecide = Awaited<ReturnType<typeof paymentsToDecide>>;
