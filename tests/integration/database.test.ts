import { spawnSync } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { migrate, readMigrations } from '#app/cli/migrations.ts';
import { withClient } from '#app/cli/postgres/connect.ts';
import { bringWhatIsNew } from '#app/cli/stack/seeding.ts';
import { connect, db } from '#app/lib/db.server.ts';
import { bringBasics } from '../../prisma/seed/bring-basics.ts';
import { testDatabase } from '../support/database.ts';

const prisma = (databaseUrl: string, ...args: string[]) =>
  spawnSync(process.execPath, ['node_modules/prisma/build/index.js', ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl }, encoding: 'utf8',
  });

const difference = (databaseUrl: string) =>
  prisma(databaseUrl, 'migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--exit-code', '--script');

test('the migrations make exactly the tables the schema describes', async () => {
  const { url } = await testDatabase();
  const { status, stdout, stderr } = difference(url);
  expect(stdout + stderr).not.toMatch(/^(CREATE|ALTER|DROP) /m);
  expect(status).toBe(0);
});

test('a table the schema does not know counts as a difference', async () => {
  const { url } = await testDatabase();
  await withClient(url, (client) => client.query('CREATE TABLE stray (id int PRIMARY KEY)'));
  const { status, stdout } = difference(url);
  expect(stdout).toContain('DROP TABLE "stray"');
  expect(status).toBe(2);
});

test('Prisma itself agrees that every migration is applied', async () => {
  const { url } = await testDatabase();
  const { status, stdout } = prisma(url, 'migrate', 'status');
  expect(stdout).toContain('Database schema is up to date');
  expect(status).toBe(0);
});

test('a second migration run has nothing to do', async () => {
  const { url } = await testDatabase();
  expect(await migrate(url)).toEqual([]);
});

test('a migration changed after it was applied is refused', async () => {
  const { url } = await testDatabase();
  const [first, ...rest] = await readMigrations();
  const changed = [{ ...first!, checksum: '0'.repeat(64) }, ...rest];
  await expect(migrate(url, changed)).rejects.toThrow(`The migration ${first!.name} was changed after it was applied`);
});

test('a database from a newer version of the shop is refused', async () => {
  const { url } = await testDatabase();
  const older = (await readMigrations()).slice(0, -1);
  await expect(migrate(url, older)).rejects.toThrow('The database is newer than this version of the shop');
});

test('a migration that fails leaves nothing behind', async () => {
  const { url } = await testDatabase();
  const failing = { name: '99990101000000_failing', sql: 'CREATE TABLE half (id int); SELECT 1 / 0;', checksum: 'f'.repeat(64) };
  await expect(migrate(url, [...(await readMigrations()), failing])).rejects.toThrow('99990101000000_failing failed and was taken back');
  const { rows } = await withClient(url, (client) =>
    client.query("SELECT to_regclass('half') AS half, (SELECT count(*)::int FROM _prisma_migrations WHERE checksum = $1) AS recorded", ['f'.repeat(64)]),
  );
  expect(rows[0]).toEqual({ half: null, recorded: 0 });
});

test('two migration runs at once apply everything once', async () => {
  const { url } = await testDatabase();
  const extra = { name: '99990101000000_extra', sql: 'CREATE TABLE extra (id int)', checksum: 'e'.repeat(64) };
  const all = [...(await readMigrations()), extra];
  const applied = await Promise.all([migrate(url, all), migrate(url, all), migrate(url, all)]);
  expect(applied.flat()).toEqual([extra.name]);
});

test('the code under test is connected to a database of its own', async () => {
  const [row] = await db.$queryRaw<{ name: string }[]>`SELECT current_database()::text AS name`;
  expect(row?.name).toMatch(/^test_/);
});

test('a database filled by an earlier version gets what is new, once, and nothing that an officer changed or removed', async () => {
  const { url } = await testDatabase();
  const left = (sql: string) => withClient(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
  expect(await bringWhatIsNew(url), 'an empty database is filled otherwise').toBe(0);
  await withClient(url, (client) => bringBasics(async (sql, ...values) => (await client.query(sql, values)).rows));
  // As a version left it that knew neither soap nor Teej nor kept a list of what it had brought.
  await left(`DELETE FROM "BaseRow"; DELETE FROM "CategoryTaxRate" WHERE "categoryId" = (SELECT id FROM "Category" WHERE slug = 'soap');
    DELETE FROM "CommissionRate" WHERE "categoryId" = (SELECT id FROM "Category" WHERE slug = 'soap'); DELETE FROM "Category" WHERE slug = 'soap'; DELETE FROM "Festival" WHERE slug = 'teej';
    UPDATE "Category" SET "nameEn" = 'Achar', "returnDays" = 9 WHERE slug = 'pickle'; DELETE FROM "Synonym" WHERE 'jhola' = ANY (words)`);
  const before = await left(`SELECT count(*)::int AS count FROM "Synonym"`);
  expect(await bringWhatIsNew(url), 'soap with two tax rates and its commission, and Teej').toBe(5);
  expect(await left(`SELECT c.slug, r.slug AS root, c.required, count(t.id)::int AS rates FROM "Category" c JOIN "Category" r ON r.id = c."parentId" JOIN "CategoryTaxRate" t ON t."categoryId" = c.id WHERE c.slug = 'soap' GROUP BY 1, 2, 3`))
    .toEqual([{ slug: 'soap', root: 'body-care', required: ['ingredients', 'shelfLife', 'storage'], rates: 2 }]);
  expect(await left(`SELECT slug FROM "SearchTarget" WHERE slug IN ('soap', 'teej') ORDER BY 1`)).toEqual([{ slug: 'soap' }, { slug: 'teej' }]);
  expect(await left(`SELECT "nameEn", "returnDays" FROM "Category" WHERE slug = 'pickle'`)).toEqual([{ nameEn: 'Achar', returnDays: 9 }]);
  expect(await left(`SELECT count(*)::int AS count FROM "Synonym"`)).toEqual(before);
  await left(`DELETE FROM "Synonym" WHERE 'shahad' = ANY (words)`);
  expect(await bringWhatIsNew(url)).toBe(0);
  expect(await left(`SELECT 1 FROM "Synonym" WHERE 'shahad' = ANY (words)`)).toEqual([]);
});

test('a transaction waits longer for a connection than a busy machine needs, and is not given up', async () => {
  const { url } = await testDatabase();
  const narrow = connect(url, 1);
  onTestFinished(() => narrow.$disconnect());
  const long = narrow.$transaction((tx) => tx.$executeRaw`SELECT pg_sleep(2.5)`);
  expect(await Promise.all([long, narrow.$transaction((tx) => tx.place.count())])).toEqual([1, 0]);
});
