import type { ChildProcess } from 'node:child_process';
import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../ports.ts';
import { identify } from '../processes.ts';
import { readRecord, writeRecord } from '../run-records.ts';
import { secretsOf } from '../secrets.ts';
import { serverAccount } from './account.ts';
import { postgresFolder } from './binaries.ts';
import { createCluster } from './cluster.ts';
import { tryConnect, withClient } from './connect.ts';
import { clearStaleLock, startServer, stopServer } from './server.ts';

/** PostgreSQL running on a data folder. `child` is set when we started it; `stop` does nothing when we did not. */
export type EmbeddedPostgres = { readonly url: string; readonly child: ChildProcess | undefined; stop(): Promise<void> };

const DATABASE = 'shg_haat';
const OWNER = 'shg_haat';

/**
 * Starts the built-in PostgreSQL on a data folder, creating it on first use, and returns the address of the shop's
 * database. Listens on loopback, on the port it had before where that is free. The shop signs in as the database's
 * owner, not as the superuser.
 */
export async function startPostgres(dataDir: string, { durable = true } = {}): Promise<EmbeddedPostgres> {
  await mkdir(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
  const folder = join(await realpath(dataDir), 'postgres');
  const secrets = await secretsOf(dataDir);
  const account = await serverAccount(folder);
  const binaries = await postgresFolder(account);
  await createCluster(folder, binaries, account, secrets.postgresSuperuser);
  await clearStaleLock(folder);

  const port = await freePort('127.0.0.1', (await readRecord(dataDir, 'postgres'))?.port);
  const superuserUrl = `postgresql://postgres:${secrets.postgresSuperuser}@127.0.0.1:${port}/postgres`;
  const logFile = join(dataDir, 'logs', 'postgres.log');
  const child = await startServer({ folder, binaries, account, port, superuserUrl, logFile, durable });
  const identity = identify(child.pid ?? 0);
  if (!identity) throw new Error(`PostgreSQL ended as soon as it had started (log: ${logFile})`);
  await writeRecord(dataDir, 'postgres', { ...identity, port });
  await createDatabase(superuserUrl, secrets.postgresOwner);
  return { url: ownerUrl(port, secrets.postgresOwner), child, stop: () => stopServer(identity) };
}

/** The server already running on this data folder, or else one started for the caller, who stops it. */
export async function usePostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const record = await readRecord(dataDir, 'postgres');
  if (record?.running && record.port !== undefined) {
    const url = ownerUrl(record.port, (await secretsOf(dataDir)).postgresOwner);
    if (await tryConnect(url).catch(() => false)) return { url, child: undefined, stop: async () => undefined };
  }
  return startPostgres(dataDir);
}

const ownerUrl = (port: number, password: string) => `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${DATABASE}`;

async function createDatabase(superuserUrl: string, password: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const { rows } = await client.query<{ owner: boolean; database: boolean }>(
      'SELECT to_regrole($1) IS NOT NULL AS owner, EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database',
      [OWNER, DATABASE],
    );
    if (!rows[0]?.owner) await client.query(`CREATE ROLE ${OWNER} LOGIN CREATEDB PASSWORD ${client.escapeLiteral(password)}`);
    if (!rows[0]?.database) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
  });
}
