import { forgetMessagesAbout } from '#app/domain/notifications/forget-messages.server.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { newToken } from '#app/lib/secrets.server.ts';

interface Hers {
  readonly phones: readonly string[];
  readonly orderNumbers: readonly string[];
}

/**
 * Takes her who complained out of her complaints: of closed ones at once, and their links lead nowhere from now on; of open
 * ones once they are closed and the last answer has reached her. The words stay for as long as the law may ask for them.
 */
export async function forgetComplainant(tx: DbOrTransaction, { phones, orderNumbers }: Hers): Promise<void> {
  const hers = { OR: [{ phone: { in: [...phones] } }, { orderNumber: { in: orderNumbers.filter(Boolean) } }] };
  await tx.complaint.updateMany({ where: { ...hers, status: 'OPEN' }, data: { contactGoes: true } });
  const closed = await tx.complaint.findMany({ where: { ...hers, status: 'CLOSED' }, select: CONTACT });
  for (const complaint of closed) await forgetContact(tx, complaint);
}

/** What `forgetContact` needs to know of a complaint. */
export const CONTACT = { id: true, number: true, token: true, phone: true, email: true } as const;

interface Contact {
  readonly id: string;
  readonly number: string;
  readonly token: string;
  readonly phone: string;
  readonly email: string | null;
}

/** Empties name, number and mail of one complaint, with the messages about it; its link leads nowhere. */
export async function forgetContact(tx: DbOrTransaction, { id, number, token, phone, email }: Contact): Promise<void> {
  await tx.complaint.update({ where: { id }, data: { name: '', phone: '', email: null, token: newToken(), contactGoes: false } });
  await forgetMessagesAbout(tx, [phone, ...(email ? [email] : [])], [number, token]);
}
