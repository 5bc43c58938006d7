import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient, type Prisma } from '#app/generated/prisma/client.ts';
import { env } from './env.server.ts';
import { log } from './log.server.ts';

export type Db = PrismaClient;
/** The client inside `db.$transaction(async (tx) => …)`, or the client itself: for reads that serve both. */
export type DbOrTransaction = Db | Parameters<Parameters<Db['$transaction']>[0]>[0];

const POOL_SIZE = 10;

/**
 * How many milliseconds a transaction waits for a connection, and how long it may take. Prisma's own 2 and 5 seconds are over while a
 * busy machine has all connections in use or a lock is waited for, and then fail work that would have been done: an order
 * placed, a payment written down. Longer would keep connections from everybody when something hangs.
 */
const PATIENCE = { maxWait: 10_000, timeout: 20_000 } as const;

/** So many plans a connection keeps at most; a statement met after that is planned each time. */
const MOST_PLANS = 300;

const plans = new Map<string, string>();

/** The name under which a connection keeps the plan of a statement; none once there are too many. */
function planName(sql: string): string | undefined {
  const known = plans.get(sql);
  if (known !== undefined || plans.size >= MOST_PLANS) return known;
  const name = `plan_${plans.size}`;
  plans.set(sql, name);
  return name;
}

/** Statements of Prisma that fetch related rows along take longer to plan than to run: they are planned once a connection. */
const nameOf = ({ sql }: { readonly sql: string }): string => (sql.includes('"__prisma_data__"') ? (planName(sql) ?? '') : '');

function open(databaseUrl: string, poolSize: number): { readonly pool: pg.Pool; readonly db: Db } {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize });
  // A connection that breaks while nobody uses it is replaced by the pool.
  pool.on('error', (error) => log.warn({ err: error }, 'a database connection broke'));
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: nameOf, disposeExternalPool: true }), transactionOptions: PATIENCE }) };
}

/** A client of its own for a database; the caller ends it with `$disconnect()`. */
export function connect(databaseUrl: string, poolSize = POOL_SIZE): Db {
  return open(databaseUrl, poolSize).db;
}

const kept = globalThis as typeof globalThis & { shopDatabase?: ReturnType<typeof open> };
const shared = (kept.shopDatabase ??= open(env().DATABASE_URL, POOL_SIZE));

/** This process's one client. Kept on `globalThis` so that hot reload doesn't open a pool a change. */
export const db: Db = shared.db;

const texts = new WeakMap<TemplateStringsArray, string>();

/**
 * A statement that is sent all day, over the same connections but past Prisma: planned once a connection and answered as
 * PostgreSQL gives it. Whole numbers must fit into an `int`; others come as text. Not for transactions.
 */
export async function prepared<Row extends pg.QueryResultRow>(parts: TemplateStringsArray, ...values: readonly unknown[]): Promise<Row[]> {
  let text = texts.get(parts);
  if (text === undefined) texts.set(parts, (text = parts.reduce((sql, part, index) => `${sql}$${index}${part}`)));
  return rowsOf<Row>({ text, values: [...values] }, { planned: true });
}

/**
 * The same for a statement put together for what is asked: planned each time, for the best way to what is asked for
 * differs; unless it is `planned` once a connection because its texts are few, as those of lists are.
 */
export async function rowsOf<Row extends pg.QueryResultRow>({ text, values }: Pick<Prisma.Sql, 'text' | 'values'>, { planned = false } = {}): Promise<Row[]> {
  const name = planned ? planName(text) : undefined;
  const { rows } = await shared.pool.query<Row>({ text, values, ...(name === undefined ? {} : { name }) });
  return rows;
}
