import { inject, onTestFinished } from 'vitest';
import { connect } from '#app/lib/db.server.ts';
import type { Db } from '#app/lib/db.server.ts';
import { createCopy } from './copy-database.ts';

/**
 * A fresh migrated database for one test, and a client on it, gone when the test ends. Most tests need none: the file
 * has a database of its own already, which `db` of `#app/lib/db.server.ts` is connected to.
 */
export async function testDatabase(): Promise<{ readonly url: string; readonly db: Db }> {
  const copy = await createCopy(inject('templateUrl'));
  const db = connect(copy.url);
  onTestFinished(async () => {
    await db.$disconnect();
    await copy.drop();
  });
  return { url: copy.url, db };
}
