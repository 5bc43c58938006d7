import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#app/generated/prisma/client.ts';
import { env } from './env.server.ts';

export type Db = PrismaClient;
/** The client inside `db.$transaction(async (tx) => …)`, or the client itself: for reads that serve both. */
export type DbOrTransaction = Db | Parameters<Parameters<Db['$transaction']>[0]>[0];

const POOL_SIZE = 10;

const names = new Map<string, string>();
/** So many plans a connection keeps at most. */
const MOST_NAMES = 200;

/**
 * Statements that begin with this word in a comment, and those that fetch related rows along, are planned once a connection
 * instead of each time: planning them takes longer than running them.
 */
function nameOf({ sql }: { readonly sql: string }): string {
  if (!sql.startsWith('/* prepared */') && !sql.includes('"__prisma_data__"')) return '';
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST_NAMES) return known ?? '';
  const name = `prepared_${names.size}`;
  names.set(sql, name);
  return name;
}

/** A client of its own for a database; the caller ends it with `$disconnect()`. */
export function connect(databaseUrl: string, poolSize = POOL_SIZE): Db {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: poolSize }, { statementNameGenerator: nameOf }) });
}

const kept = globalThis as typeof globalThis & { shopDatabase?: Db };

/** This process's one client. Kept on `globalThis` so that hot reload doesn't open a pool a change. */
export const db: Db = (kept.shopDatabase ??= connect(env().DATABASE_URL));
