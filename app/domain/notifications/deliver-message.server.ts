import { db } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { channels, type Channels } from './channels.server.ts';

interface Delivery {
  readonly now?: Date;
  readonly via?: Channels;
  readonly demo?: boolean;
}

/**
 * Sends one message, once: a message that was sent, emptied, or is gone is left alone. Throws when it was not taken, so that
 * the job runs again. In demo, a channel without settings ends at the outbox page.
 */
export async function deliverMessage(messageId: string, { now = new Date(), via = channels(), demo = env().MODE === 'demo' }: Delivery = {}): Promise<void> {
  const message = await db.message.findUnique({ where: { id: messageId } });
  if (!message || message.sentAt || !message.body) return;
  const { id, channel, address: to, subject, body: text } = message;
  if (channel === 'EMAIL') {
    if (via.mailer) await via.mailer.send({ id, to, subject, text });
    else if (!demo) throw new Error('SMTP_URL is not set, so e-mail can not be sent');
  } else {
    if (via.messenger) await via.messenger.send({ id, to, text });
    else if (!demo) throw new Error('SMS_WEBHOOK_URL is not set, so text messages can not be sent');
  }
  await db.message.updateMany({ where: { id, sentAt: null }, data: { sentAt: now, ...(demo ? {} : { body: '' }) } });
}
