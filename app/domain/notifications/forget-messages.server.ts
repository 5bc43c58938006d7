import type { DbOrTransaction } from '#app/lib/db.server.ts';

/** Removes every message to these numbers and addresses, sent or not. */
export async function forgetMessages(tx: DbOrTransaction, addresses: readonly string[]): Promise<void> {
  await tx.message.deleteMany({ where: { address: { in: [...addresses] } } });
}
