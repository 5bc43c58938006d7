import { prepared } from '#app/lib/db.server.ts';
import { minutes } from '#app/lib/time.ts';
import type { Shares } from './weigh.ts';

interface StatsRow {
  readonly documents: number;
  readonly tokens: string[] | null;
  readonly shares: number[] | null;
}

/** How long what the database counted is believed: it counts anew when a tenth of the goods have changed. */
const FRESH = minutes(10);

/** Shares that the database has counted token by token. */
interface CountedShares extends Shares {
  /** Whether it was among the commonest some thousand. */
  readonly isCommon: (token: string) => boolean;
}

let kept: { readonly shares: Promise<CountedShares>; readonly until: number } | null = null;

/** How common tokens are in this shop, from what PostgreSQL counts for its own planner. */
export function tokenShares(now = Date.now()): Promise<CountedShares> {
  if (!kept || kept.until <= now) {
    const shares = load();
    kept = { shares, until: now + FRESH };
    shares.catch(() => (kept = null));
  }
  return kept.shares;
}

async function load(): Promise<CountedShares> {
  const [row] = await prepared<StatsRow>`
    SELECT greatest(c.reltuples, 0)::float8 AS documents, s.most_common_elems::text::text[] AS tokens, s.most_common_elem_freqs AS shares
    FROM pg_class c LEFT JOIN pg_stats s ON s.schemaname = current_schema() AND s.tablename = c.relname AND s.attname = 'tokens' WHERE c.oid = '"SearchDocument"'::regclass`;
  const { documents = 0, tokens, shares } = row ?? {};
  const known = new Map((tokens ?? []).map((token, index) => [token, shares?.[index] ?? 0]));
  // Behind the shares of the tokens PostgreSQL keeps the least of them: what is not among them is rarer.
  const rare = shares?.[known.size] ?? 0;
  return { documents, of: (token) => known.get(token) ?? rare, isCommon: (token) => known.has(token) };
}
