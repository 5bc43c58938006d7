import type { Channel } from '#app/generated/prisma/enums.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
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
  const { channel, address, language, subject = '', body, now } = message;
  const { id } = await tx.message.create({ data: { channel, address, language, subject, body, createdAt: now }, select: { id: true } });
  await addJob(tx, 'send-message', { messageId: id });
  return id;
}
