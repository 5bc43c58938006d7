import { forgetCodes } from '#app/domain/accounts/forget-account.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { forgetMessages } from '#app/domain/notifications/forget-messages.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { ok, type Result } from '#app/lib/result.ts';
import { forgetOrders, HERS } from './forget-orders.server.ts';

/**
 * Erases whoever ordered without an account from one order, at the word of who has its link. Refuses `erase-open` while it is
 * not at its end; an order of an account is left to its owner. Done twice, it is done once.
 */
export async function eraseFromOrder(orderId: string, now: Date): Promise<Result<undefined, 'erase-open'>> {
  return db.$transaction(async (tx) => {
    await lockOrders(tx, [orderId]);
    const orders = await tx.order.findMany({ where: { id: orderId, personId: null }, select: HERS });
    return eraseThese(tx, orders, [], now);
  });
}

/**
 * Erases a guest from all she ordered without an account and all she complained of with a number that a code has shown to be
 * hers. All or nothing: refuses `erase-open` while one of her orders is not at its end.
 */
export async function eraseGuest(phone: string, now: Date): Promise<Result<undefined, 'erase-open'>> {
  return db.$transaction(async (tx) => {
    const where = { phone, personId: null };
    await lockOrders(tx, (await tx.order.findMany({ where, select: { id: true } })).map(({ id }) => id));
    const erased = await eraseThese(tx, await tx.order.findMany({ where, select: HERS }), [phone], now);
    if (!erased.ok) return erased;
    await forgetCodes(tx, [phone]);
    // Others may have accounts with the number; what was sent to them is theirs.
    if ((await tx.login.count({ where: { address: phone, persons: { some: {} } } })) === 0) await forgetMessages(tx, [phone]);
    return ok();
  });
}

type HerOrders = Parameters<typeof forgetOrders>[1];

async function eraseThese(tx: DbOrTransaction, orders: HerOrders, phones: readonly string[], now: Date): Promise<Result<undefined, 'erase-open'>> {
  const forgotten = await forgetOrders(tx, orders, phones, now);
  if (!forgotten.ok) return forgotten;
  for (const { id } of orders) await recordAudit(tx, { action: 'erase-guest', subject: { kind: 'order', id }, by: {} });
  return ok();
}

/** So that nothing is begun on them meanwhile. */
async function lockOrders(tx: DbOrTransaction, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Order" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
}
