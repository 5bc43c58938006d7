import { isIPv6 } from 'node:net';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { keyedHash } from '#app/lib/secrets.server.ts';
import { after } from '#app/lib/time.ts';
import { LIMITS, type LimitName } from './limits.ts';

/** Too often: nothing was done, and trying again makes sense from `until` on. */
export interface Wait {
  readonly ok: false;
  readonly error: 'wait';
  readonly until: Date;
}

/**
 * Counts one attempt of `subject` (a number, a client address, an id: kept as a keyed hash only) and answers `Wait`
 * when the limit is used up, else null. One statement, so attempts made at once are all counted.
 */
export async function countAttempt(name: LimitName, subject: string, now: Date, on: DbOrTransaction = db): Promise<Wait | null> {
  const { count, window } = LIMITS[name];
  const windowStart = new Date(Math.floor(now.getTime() / window) * window);
  const rows = await on.$queryRaw<{ count: number }[]>`
    INSERT INTO "AttemptCount" ("key", "windowStart") VALUES (${attemptKey(name, subject)}, ${windowStart})
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = "AttemptCount"."count" + 1
    RETURNING "count"`;
  const tried = rows[0]?.count ?? 0;
  return tried > count ? { ok: false, error: 'wait', until: after(windowStart, window) } : null;
}

/** Counts against several limits, in this order, until one is used up. */
export async function countAttempts(attempts: readonly (readonly [LimitName, string])[], now: Date): Promise<Wait | null> {
  for (const [name, subject] of attempts) {
    const wait = await countAttempt(name, subject, now);
    if (wait) return wait;
  }
  return null;
}

/** Forgets the attempts of somebody who has shown that she is the right one. */
export async function forgetAttempts(names: readonly LimitName[], subject: string, on: DbOrTransaction = db): Promise<void> {
  await on.attemptCount.deleteMany({ where: { key: { in: names.map((name) => attemptKey(name, subject)) } } });
}

/** What counts as one client: an IPv4 address, or the /64 that one IPv6 connection is given. */
export function clientKey(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(bare)) return bare;
  const [head = '', tail = ''] = bare.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const groups = bare.includes('::') ? [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right] : left;
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

function attemptKey(name: LimitName, subject: string): string {
  return keyedHash(`limit:${name}`, subject);
}
