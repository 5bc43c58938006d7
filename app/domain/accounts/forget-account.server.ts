import type { DbOrTransaction } from '#app/lib/db.server.ts';

/**
 * Removes a person with all that hangs on her account: sessions, consents, addresses, wishes; and of her numbers and e-mails
 * those in `addresses`, which serve nobody else. Rows of audit keep her id, which leads to nothing any more.
 */
export async function forgetAccount(tx: DbOrTransaction, personId: string, addresses: readonly string[]): Promise<void> {
  await tx.cart.updateMany({ where: { personId }, data: { pin: null } });
  await tx.person.delete({ where: { id: personId } });
  await tx.login.deleteMany({ where: { address: { in: [...addresses] }, persons: { none: {} } } });
  await tx.signInCode.deleteMany({ where: { address: { in: [...addresses] } } });
}
