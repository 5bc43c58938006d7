import { db } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { channels, type Channels } from './channels.server.ts';

interface Delivery {
  readonly now?: Date;
  readonly via?: Channels;
  readonly demo?: boolean;
}

/**
 * Sends messages, each once: one that was sent, emptied, or is gone is left alone. Throws when one was not taken, so that the
 * job runs again for those; the others go. In demo, a channel without settings ends at the outbox page.
 */
export async function deliverMessages(messageIds: readonly string[], { now = new Date(), via = channels(), demo = env().MODE === 'demo' }: Delivery = {}): Promise<void> {
  const waiting = await db.message.findMany({ where: { id: { in: [...messageIds] }, sentAt: null, body: { not: '' } }, orderBy: { id: 'asc' } });
  const sent = (ids: string[]) => db.message.updateMany({ where: { id: { in: ids }, sentAt: null }, data: { sentAt: now, ...(demo ? {} : { body: '' }) } });
  const shown: string[] = [];
  const failures: unknown[] = [];
  for (const message of waiting) {
    try {
      if (await leave(message, via)) await sent([message.id]);
      else if (demo) shown.push(message.id);
      else throw new Error(`${message.channel === 'EMAIL' ? 'SMTP_URL' : 'SMS_WEBHOOK_URL'} is not set, so a message can not be sent`);
    } catch (error) {
      failures.push(error);
    }
  }
  if (shown.length > 0) await sent(shown);
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures, `${failures.length} of ${waiting.length} messages were not taken`);
}

type Message = Pick<Awaited<ReturnType<typeof db.message.findFirstOrThrow>>, 'id' | 'channel' | 'address' | 'subject' | 'body'>;

/** Hands a message to its channel; false when there is none. */
async function leave({ id, channel, address: to, subject, body: text }: Message, { mailer, messenger }: Channels): Promise<boolean> {
  if (channel === 'EMAIL') await mailer?.send({ id, to, subject, text });
  else await messenger?.send({ id, to, text });
  return (channel === 'EMAIL' ? mailer : messenger) !== null;
}
