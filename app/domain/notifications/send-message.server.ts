import type { Channel } from '#app/generated/prisma/enums.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { addJob } from '#app/lib/jobs.server.ts';

export interface NewMessage {
  readonly channel: Channel;
  /** A number (+91…) for SMS, an e-mail address for EMAIL. */
  readonly address: string;
  readonly language: Language;
  /** For e-mail only. */
  readonly subject?: string;
  readonly body: string;
  readonly now: Date;
}

/** Writes a message in the caller's transaction; it goes out once that commits, and never otherwise. Answers its id. */
export async function sendMessage(tx: DbOrTransaction, message: NewMessage): Promise<string> {
  const [id] = await sendMessages(tx, [message]);
  if (id === undefined) throw new Error('A message without an id');
  return id;
}

/** The same for several at once: one that is not taken keeps none of the others. Answers their ids in the same order. */
export async function sendMessages(tx: DbOrTransaction, messages: readonly NewMessage[]): Promise<string[]> {
  const rows = messages.map(({ now, subject = '', ...message }) => ({ ...message, id: newId(), subject, createdAt: now }));
  if (rows.length === 0) return [];
  await tx.message.createMany({ data: rows });
  const messageIds = rows.map(({ id }) => id);
  await addJob(tx, 'send-messages', { messageIds });
  return messageIds;
}
