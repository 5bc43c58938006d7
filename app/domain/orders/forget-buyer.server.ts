import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { newToken } from '#app/lib/secrets.server.ts';

const NOBODY = {
  personId: null, name: '', phone: '', email: null, line1: '', line2: '', city: '', billAddress: null, recipientName: null, recipientPhone: null, giftNote: null,
};

/**
 * Takes the buyer out of her orders. What was sold, for how much, and the PIN and state that the tax went by stay for the
 * books; the link she had leads nowhere from now on.
 */
export async function forgetBuyer(tx: DbOrTransaction, orderIds: readonly string[]): Promise<void> {
  for (const id of orderIds) await tx.order.update({ where: { id }, data: { ...NOBODY, token: newToken() } });
}
