import { createTransport } from 'nodemailer';
import { seconds } from '#app/lib/time.ts';
import type { Mailer } from './mailer.ts';

const PATIENCE = seconds(10);

export interface SmtpSettings {
  /** smtp:// or smtps:// with user and password. */
  readonly url: string;
  readonly from: { readonly name: string; readonly address: string };
}

/**
 * Mail over SMTP. The Message-ID is made from the message's own id (RFC 5322, 3.6.4), so that a mailbox shows a
 * repeated try once.
 */
export function smtpMailer({ url, from }: SmtpSettings): Mailer {
  const transport = createTransport({ url, connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE });
  const domain = from.address.split('@').at(-1) ?? 'localhost';
  return {
    async send({ id, to, subject, text }) {
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId: `<${id}@${domain}>`, disableFileAccess: true, disableUrlAccess: true });
    },
  };
}
