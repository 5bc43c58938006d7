import { resolve } from 'node:path';
import { tryConnect } from './postgres/connect.ts';
import { usePostgres } from './postgres/embedded.ts';
import { Refusal } from './refusal.ts';

/** The folder for what the shop keeps, as an absolute path. */
export const dataDir = (): string => resolve(process.env.DATA_DIR?.trim() || '.data');

/** Runs `work` with the shop's database: the one DATABASE_URL names, or else our own, started for as long as needed. */
export async function withDatabase<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const external = process.env.DATABASE_URL?.trim();
  if (external) {
    await mustConnect(external);
    return work(external);
  }
  const postgres = await usePostgres(dataDir());
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}

/** Refuses a database that can't be reached, without repeating the password. */
export async function mustConnect(databaseUrl: string): Promise<void> {
  const reached = await tryConnect(databaseUrl).catch((error: Error) => {
    throw new Refusal(`Can't start: DATABASE_URL: ${error.message}.`);
  });
  if (!reached) throw new Refusal(`Can't start: DATABASE_URL: no PostgreSQL answers at ${new URL(databaseUrl).host}.`);
}
