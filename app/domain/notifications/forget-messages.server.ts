import type { DbOrTransaction } from '#app/lib/db.server.ts';

/** Removes every message to these numbers and addresses, sent or not. */
export async function forgetMessages(tx: DbOrTransaction, addresses: readonly string[]): Promise<void> {
  await tx.message.deleteMany({ where: { address: { in: [...addresses] } } });
}

/** Removes those messages to them that name one of these numbers or links. */
export async function forgetMessagesAbout(tx: DbOrTransaction, addresses: readonly string[], words: readonly string[]): Promise<void> {
  await tx.message.deleteMany({ where: { address: { in: [...addresses] }, OR: words.map((word) => ({ body: { contains: word } })) } });
}
