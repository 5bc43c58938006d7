import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson, writePrivately } from './files.ts';
import { isRunning } from './processes.ts';
import type { ProcessIdentity } from './processes.ts';

/** What runs on a data folder, written down so that the next start can find what a kill -9 left behind. */
export type RunRecord = ProcessIdentity & { readonly port?: number; readonly address?: string };

const fileOf = (dataDir: string, name: string) => join(dataDir, 'run', `${name}.json`);

export async function writeRecord(dataDir: string, name: string, record: RunRecord): Promise<void> {
  await writePrivately(fileOf(dataDir, name), `${JSON.stringify(record)}\n`);
}

/** The last record under this name, and whether its process still runs. */
export async function readRecord(dataDir: string, name: string): Promise<(RunRecord & { running: boolean }) | undefined> {
  const record = await readJson<RunRecord>(fileOf(dataDir, name));
  return record && { ...record, running: isRunning(record) };
}

export async function removeRecord(dataDir: string, name: string): Promise<void> {
  await rm(fileOf(dataDir, name), { force: true });
}
