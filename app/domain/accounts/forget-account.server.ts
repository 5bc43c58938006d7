import type { DbOrTransaction } from '#app/lib/db.server.ts';

/**
 * Removes a person with all that hangs on her account: sessions, consents, addresses, wishes; and of her numbers and e-mails
 * those in `addresses`, which serve nobody else. Rows of audit keep her id, which leads to nothing any more.
 */
export async function forgetAccount(tx: DbOrTransaction, personId: string, addresses: readonly string[]): Promise<void> {
  await tx.cart.updateMany({ where: { personId }, data: { pin: null } });
  await tx.person.delete({ where: { id: personId } });
  await forgetLogins(tx, addresses);
}

/** What the books of a group or an office say instead of the name of somebody who had herself erased. */
const FORMER = { name: 'A former member', nameHi: 'पूर्व सदस्य' };

/** The same where books name her: her row stays for them, with nothing of her in it and no way to sign in. */
export async function forgetFormer(tx: DbOrTransaction, personId: string, addresses: readonly string[]): Promise<void> {
  const hers = { where: { personId } };
  await tx.cart.updateMany({ ...hers, data: { pin: null, personId: null } });
  await tx.consent.deleteMany(hers);
  await tx.address.deleteMany(hers);
  await tx.wish.deleteMany(hers);
  await tx.stockNotice.deleteMany(hers);
  await tx.session.deleteMany({ where: { OR: [{ personId }, { officer: { personId } }] } });
  await tx.loginPerson.deleteMany(hers);
  await tx.recoveryCode.deleteMany({ where: { officer: { personId } } });
  await tx.officer.updateMany({ ...hers, data: { email: `${personId}@erased.invalid`, passwordHash: '', totpSecret: null } });
  await tx.person.update({ where: { id: personId }, data: { ...FORMER, pinHash: null } });
  await forgetLogins(tx, addresses);
}

async function forgetLogins(tx: DbOrTransaction, addresses: readonly string[]): Promise<void> {
  await tx.login.deleteMany({ where: { address: { in: [...addresses] }, persons: { none: {} } } });
  await forgetCodes(tx, addresses);
}

/** Removes the codes sent there. */
export async function forgetCodes(tx: DbOrTransaction, addresses: readonly string[]): Promise<void> {
  await tx.signInCode.deleteMany({ where: { address: { in: [...addresses] } } });
}
