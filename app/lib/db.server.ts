import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#app/generated/prisma/client.ts';
import { env } from './env.server.ts';

export type Db = PrismaClient;
/** The client inside `db.$transaction(async (tx) => …)`, or the client itself: for reads that serve both. */
export type DbOrTransaction = Db | Parameters<Parameters<Db['$transaction']>[0]>[0];

const POOL_SIZE = 10;

/** A client of its own for a database; the caller ends it with `$disconnect()`. */
export function connect(databaseUrl: string, poolSize = POOL_SIZE): Db {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: poolSize }) });
}

const kept = globalThis as typeof globalThis & { shopDatabase?: Db };

/** This process's one client. Kept on `globalThis` so that hot reload doesn't open a pool a change. */
export const db: Db = (kept.shopDatabase ??= connect(env().DATABASE_URL));
