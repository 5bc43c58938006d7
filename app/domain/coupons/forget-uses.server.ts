import type { DbOrTransaction } from '#app/lib/db.server.ts';

/** Takes the number out of the coupons used for these orders; what they took off stays with the books. */
export async function forgetUses(tx: DbOrTransaction, orderIds: readonly string[]): Promise<void> {
  await tx.couponUse.updateMany({ where: { orderId: { in: [...orderIds] } }, data: { phone: '' } });
}
