import { withDatabase } from './database.ts';
import { migrate } from './migrations.ts';
import { withClient } from './postgres/connect.ts';
import { Refusal } from './refusal.ts';
import { resolveSettings } from './stack/settings.ts';

const DATABASE = 'shg_haat_scale';
const WIDTH = 40;

/**
 * `npm run seed:scale -- --products 1000000`: fills a database with invented goods, to see how the shop bears them. Into
 * the one DATABASE_URL names, or into one of its own beside the shop's. A filling that was cut off goes on. Refuses a
 * database with other goods in it.
 */
export async function run(args: readonly string[]): Promise<void> {
  const count = countOf(args);
  await withDatabase(async (databaseUrl) => {
    const url = process.env.DATABASE_URL?.trim() ? databaseUrl : await besideTheShop(databaseUrl);
    await fill(url, count);
    const shown = new URL(url);
    console.log(`\n${count.toLocaleString('en-IN')} products are in the database ${shown.pathname.slice(1)}.`);
  });
}

/** Migrates a database, gives it what every shop needs, and fills it. */
async function fill(url: string, count: number): Promise<void> {
  await migrate(url);
  const { empty, foreign } = await withClient(url, async (client) => {
    const { rows } = await client.query<{ empty: boolean; foreign: boolean }>(
      `SELECT NOT EXISTS (SELECT FROM "Category") AS empty, EXISTS (SELECT FROM "Product" WHERE slug NOT LIKE 'scale-%' LIMIT 1) AS foreign`,
    );
    return rows[0] ?? { empty: true, foreign: false };
  });
  if (foreign) throw new Refusal('The database has goods of its own in it: name an empty one with DATABASE_URL, or leave DATABASE_URL out.');
  const { variables } = await resolveSettings({ ...process.env, DATABASE_URL: url });
  Object.assign(process.env, variables);
  // Only now: the shop's modules open the database that the settings name when they are imported.
  const [{ db }, { fillBasics }, { fillScalePictures }, { fillScale }] = await Promise.all([
    import('#app/lib/db.server.ts'), import('../../prisma/seed/fill-basics.server.ts'), import('../../prisma/seed/scale/fill-pictures.server.ts'), import('../../prisma/seed/scale/fill-scale.ts'),
  ]);
  if (empty) await fillBasics(db);
  await fillScalePictures(db);
  await db.$disconnect();
  await withClient(url, (client) => fillScale(client, count, ({ done, of }) => drawBar(done / of)));
}

function countOf(args: readonly string[]): number {
  const at = args.indexOf('--products');
  const count = at < 0 ? 1_000_000 : Number(args[at + 1]);
  if (!Number.isInteger(count) || count < 1 || count > 10_000_000) throw new Refusal('Say how many products as a whole number up to 10,000,000: --products 1000000.');
  return count;
}

/** A database of its own on the same server. */
export async function besideTheShop(databaseUrl: string, name = DATABASE): Promise<string> {
  await withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
}

function drawBar(share: number): void {
  const full = Math.round(share * WIDTH);
  const bar = `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${(share * 100).toFixed(0)} %`;
  process.stdout.write(process.stdout.isTTY ? `\r${bar}` : share === 1 || full % 4 === 0 ? `${bar}\n` : '');
}
