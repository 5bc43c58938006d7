import { Prisma } from '#app/generated/prisma/client.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';

/** Empties to whom the papers of these orders were made out, but where it was a business with a GSTIN of its own: that one claims its tax by them. */
export async function forgetRecipient(tx: DbOrTransaction, orderIds: readonly string[]): Promise<void> {
  await tx.paper.updateMany({ where: { groupOrder: { order: { id: { in: [...orderIds] }, buyerGstin: null } } }, data: { recipient: Prisma.DbNull } });
}
