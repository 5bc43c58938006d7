import { randomInt } from 'node:crypto';
import type { CodePurpose, LoginKind } from '#app/generated/prisma/enums.ts';
import { canReach } from '#app/domain/notifications/channels.server.ts';
import { sendMessage } from '#app/domain/notifications/send-message.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { translate } from '#app/i18n/translate.ts';
import { db } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { keyedHash } from '#app/lib/secrets.server.ts';
import { after, minutes } from '#app/lib/time.ts';
import { clientKey, countAttempts, type Wait } from './count-attempt.server.ts';

/** How long a code works. */
const CODE_LIFETIME = minutes(10);

const WORDS = {
  SIGN_IN: { subject: 'account.codeMailSubject', body: 'account.codeMessage' },
  FIND_ORDER: { subject: 'account.findOrderMailSubject', body: 'account.findOrderMessage' },
  ERASE: { subject: 'account.codeMailSubject', body: 'erasure.guest.codeMessage' },
  CASH_ORDER: { subject: 'account.codeMailSubject', body: 'cash.codeMessage' },
} as const satisfies Record<CodePurpose, object>;

export interface CodeRequest {
  readonly kind: LoginKind;
  readonly address: string;
  readonly purpose: CodePurpose;
  readonly language: Language;
  readonly clientAddress: string;
  /** From `knownDevice()`: a browser that signed in here before has limits of its own, which strangers can't use up. */
  readonly knownDevice?: string | null;
  readonly now: Date;
}

/**
 * Sends a six-digit code and answers the id that `checkCode` wants with it: keep it in the browser, in a sealed
 * cookie, so that a code works only where it was asked for. Known and unknown addresses are treated alike. Refuses
 * when too many were sent (`wait`), or when nothing can be sent there (`unreachable`).
 */
export async function issueCode(request: CodeRequest): Promise<Result<{ readonly codeId: string }, 'unreachable'> | Wait> {
  const { kind, address, purpose, language, now } = request;
  const channel = kind === 'PHONE' ? 'SMS' : 'EMAIL';
  if (!canReach(channel)) return err('unreachable');
  const subject = request.knownDevice ? `${address} ${request.knownDevice}` : address;
  const wait = await countAttempts(
    [['code-for-client', clientKey(request.clientAddress)], ['code-for-number', subject], ['code-for-number-a-day', subject]],
    now,
  );
  if (wait) return wait;
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  return db.$transaction(async (tx) => {
    const { id } = await tx.signInCode.create({
      data: { address, purpose, codeHash: codeHash(purpose, address, code), createdAt: now, expiresAt: after(now, CODE_LIFETIME) },
      select: { id: true },
    });
    const t = translate(language);
    await sendMessage(tx, {
      channel, address, language, now,
      subject: t(WORDS[purpose].subject, { code }),
      body: t(WORDS[purpose].body, { code }) + (channel === 'SMS' ? `\n\n${webOtpLine(code)}` : ''),
    });
    return ok({ codeId: id });
  });
}

/** The last line by which phones offer the code above the keyboard (WICG "Origin-bound one-time codes delivered via SMS"). */
function webOtpLine(code: string): string {
  return `@${new URL(env().PUBLIC_URL).hostname} #${code}`;
}

/** What is kept of a code: useless without SESSION_SECRET, and for another address or purpose. */
export function codeHash(purpose: CodePurpose, address: string, code: string): string {
  return keyedHash(`code:${purpose}`, `${address}\0${code}`);
}
