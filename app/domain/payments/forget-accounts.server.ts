import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { before, days } from '#app/lib/time.ts';

/**
 * Removes where buyers got money: accounts whose refunds reached them so long ago that no bank sends them back any more, and
 * those of requests that were answered without a refund. Run once a day.
 */
export async function forgetAccounts(now: Date): Promise<void> {
  const { 'refunds.account-days': kept } = await settingsInForce(now);
  const long = before(now, days(kept));
  await db.buyerAccount.deleteMany({
    where: {
      refunds: { none: { OR: [{ status: { in: ['REQUESTED', 'SENT'] } }, { status: 'FAILED', again: null }, { doneAt: { gte: long } }] } },
      returns: { none: { OR: [{ status: 'ASKED' }, { answeredAt: { gte: long } }] } },
    },
  });
}

/** Removes where the buyer of these orders got money, at once, but for what is on its way to her still. */
export async function forgetAccountsOf(tx: DbOrTransaction, orderIds: readonly string[]): Promise<void> {
  const hers = { orderId: { in: [...orderIds] } };
  await tx.buyerAccount.deleteMany({
    where: {
      OR: [{ refunds: { some: { payment: hers } } }, { returns: { some: { groupOrder: hers } } }],
      refunds: { none: { OR: [{ status: { in: ['REQUESTED', 'SENT'] } }, { status: 'FAILED', again: null }] } },
      returns: { none: { status: 'ASKED' } },
    },
  });
}
