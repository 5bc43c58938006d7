import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { withClient } from '#app/cli/postgres/connect.ts';
import { secretsOf } from '#app/cli/secrets.ts';
import { createCopy } from '../support/copy-database.ts';

// PostgreSQL's own cleaning (autovacuum) belongs to its superuser: the owner of a database may not send it away.
test('a copy is dropped as soon as the server has cleaned up in it', async () => {
  const copy = await createCopy(inject('templateUrl'));
  const address = new URL(copy.url);
  address.username = 'postgres';
  address.password = (await secretsOf(inject('runFolder'))).postgresSuperuser;
  const cleaner = new pg.Client({ connectionString: address.href });
  await cleaner.connect();
  await Promise.all([copy.drop(), wait(300).then(() => cleaner.end())]);
  await expect(withClient(copy.url, (client) => client.query('SELECT 1'))).rejects.toMatchObject({ code: '3D000' });
});
