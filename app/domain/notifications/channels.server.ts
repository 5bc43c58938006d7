import type { Channel } from '#app/generated/prisma/enums.ts';
import type { Mailer } from '#app/adapters/mailer.ts';
import type { Messenger } from '#app/adapters/messenger.ts';
import { httpMessenger } from '#app/adapters/sms-http.server.ts';
import { smtpMailer } from '#app/adapters/smtp.server.ts';
import { env } from '#app/lib/env.server.ts';

/** How messages leave the shop; a channel without settings is null. */
export interface Channels {
  readonly mailer: Mailer | null;
  readonly messenger: Messenger | null;
}

let current: Channels | undefined;

/** The channels this installation has. */
export function channels(): Channels {
  const { SMTP_URL, SMS_WEBHOOK_URL, OPERATOR_LEGAL_NAME, OPERATOR_EMAIL } = env();
  return (current ??= {
    mailer: SMTP_URL ? smtpMailer({ url: SMTP_URL, from: { name: OPERATOR_LEGAL_NAME, address: OPERATOR_EMAIL } }) : null,
    messenger: SMS_WEBHOOK_URL ? httpMessenger(SMS_WEBHOOK_URL) : null,
  });
}

/** Whether a message on this channel would reach anybody: in demo always, if only on the outbox page. */
export function canReach(channel: Channel): boolean {
  if (env().MODE === 'demo') return true;
  return channel === 'EMAIL' ? channels().mailer !== null : channels().messenger !== null;
}
