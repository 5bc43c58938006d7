import type { CodePurpose } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { sameText } from '#app/lib/secrets.server.ts';
import { clientKey, countAttempt, type Wait } from './count-attempt.server.ts';
import { codeHash } from './issue-code.server.ts';

/** How often a code may be typed. */
const CODE_TRIES = 5;

export type CodeRefusal = 'code-wrong' | 'code-spent';

export interface CodeCheck {
  /** From `issueCode`. */
  readonly codeId: string;
  readonly purpose: CodePurpose;
  /** Six digits as typed. */
  readonly code: string;
  readonly clientAddress: string;
  readonly now: Date;
}

/**
 * Uses up a code: of two right answers at once one wins. Refuses a wrong one, and one that is expired, used, or was
 * mistyped five times (`code-spent`: a new one is needed). A number has no lock of its own here, which a stranger could
 * keep shut: the codes sent to it are limited, and each takes five tries from the browser that asked for it.
 */
export async function checkCode({ codeId, purpose, code, clientAddress, now }: CodeCheck): Promise<Result<{ readonly address: string }, CodeRefusal> | Wait> {
  const wait = await countAttempt('code-tries-by-client', clientKey(clientAddress), now);
  if (wait) return wait;
  const usable = { id: codeId, purpose, usedAt: null, expiresAt: { gt: now } };
  const counted = await db.signInCode.updateMany({ where: { ...usable, attempts: { lt: CODE_TRIES } }, data: { attempts: { increment: 1 } } });
  if (counted.count === 0) return err('code-spent');
  const row = await db.signInCode.findUniqueOrThrow({ where: { id: codeId }, select: { address: true, codeHash: true, attempts: true } });
  if (!sameText(codeHash(purpose, row.address, code), row.codeHash)) return err(row.attempts < CODE_TRIES ? 'code-wrong' : 'code-spent');
  const used = await db.signInCode.updateMany({ where: usable, data: { usedAt: now } });
  return used.count === 1 ? ok({ address: row.address }) : err('code-spent');
}

/** Whether this very code was used already, by who brings its id: a form sent twice is answered the same twice. */
export async function codeWasRight({ codeId, purpose, code, now }: Omit<CodeCheck, 'clientAddress'>): Promise<boolean> {
  const row = await db.signInCode.findFirst({ where: { id: codeId, purpose, usedAt: { not: null }, expiresAt: { gt: now } }, select: { address: true, codeHash: true } });
  return row !== null && sameText(codeHash(purpose, row.address, code), row.codeHash);
}
