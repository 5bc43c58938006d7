import { db } from '#app/lib/db.server.ts';
import { before, days } from '#app/lib/time.ts';
import { shownQuery, type TypedWord } from './typed-words.ts';

const MOST_KEPT = 20_000;
/** Numbers this long may be somebody's: such searches are not kept. */
const PERSONAL = /[0-9\u0966-\u096f]{5}|@/;

/** Remembers what was looked for in vain, once for all spellings. Nothing that could name a person is kept. */
export async function recordUnmet(typed: string, words: readonly TypedWord[], now: Date): Promise<void> {
  const key = words.map(({ folded }) => folded).toSorted().join(' ');
  if (key === '' || PERSONAL.test(typed)) return;
  await db.$executeRaw`
    INSERT INTO "UnmetSearch" AS unmet (key, typed, "firstAt", "lastAt")
    SELECT ${key}, ${shownQuery(typed)}, ${now}, ${now} WHERE (SELECT reltuples FROM pg_class WHERE oid = '"UnmetSearch"'::regclass) < ${MOST_KEPT}
    ON CONFLICT (key) DO UPDATE SET times = unmet.times + 1, typed = excluded.typed, "lastAt" = excluded."lastAt"`;
}

export interface Unmet {
  readonly key: string;
  readonly typed: string;
  readonly times: number;
  readonly lastAt: Date;
}

/** What was looked for in vain most often in the last 90 days. */
export function unmetSearches(now: Date): Promise<Unmet[]> {
  return db.unmetSearch.findMany({ where: { lastAt: { gte: before(now, days(90)) } }, orderBy: [{ times: 'desc' }, { lastAt: 'desc' }], take: 100 });
}

/** Forgets what nobody looked for lately. */
export async function forgetUnmet(now: Date): Promise<void> {
  await db.unmetSearch.deleteMany({ where: { lastAt: { lt: before(now, days(90)) } } });
}
