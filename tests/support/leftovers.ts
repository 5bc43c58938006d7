import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess } from '#app/cli/processes.ts';
import { readRecord } from '#app/cli/run-records.ts';

const RUN_FOLDER = /^shg-haat-(tests|e2e)-/;
const PROCESSES = ['seeding', 'web', 'worker', 'stripe-stand-in', 'postgres'];

/** Ends and removes what test runs left behind that were killed before they could tidy up. */
export async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!RUN_FOLDER.test(name)) continue;
    const folder = join(tmpdir(), name);
    const owner = await readRecord(folder, 'supervisor');
    if (!owner || owner.running) continue;
    for (const left of PROCESSES) {
      const record = await readRecord(folder, left);
      if (record?.running) await endProcess(record, left === 'postgres' ? 'SIGINT' : 'SIGTERM', 10_000);
    }
    await rm(folder, { recursive: true, force: true });
  }
}
