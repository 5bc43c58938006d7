import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { createCopy } from './copy-database.ts';

// Runs before a test file is imported: by the time `#app/lib/db.server.ts` reads the settings, they name the file's own
// database and its own folder for pictures.
const copy = await createCopy(inject('templateUrl'));
process.env.DATABASE_URL = copy.url;
process.env.DATA_DIR = await mkdtemp(join(inject('runFolder'), 'file-'));

afterAll(async () => {
  await (globalThis as { shopDatabase?: { db: { $disconnect(): Promise<void> } } }).shopDatabase?.db.$disconnect();
  await copy.drop();
  await rm(process.env.DATA_DIR!, { recursive: true, force: true });
});
