import { withDatabase } from './database.ts';
import { emptyDatabase } from './empty-database.ts';
import { migrate } from './migrations.ts';
import { withClient } from './postgres/connect.ts';
import { Refusal } from './refusal.ts';
import { needsSeeding } from './stack/seeding.ts';
import { resolveSettings } from './stack/settings.ts';

/**
 * `npm run db:seed`: fills an empty database; in demo with the demo's groups and goods, in production with what every
 * shop needs (categories, rates, places). Refuses one with something in it.
 */
export async function run(): Promise<void> {
  await withDatabase(async (databaseUrl) => {
    await migrate(databaseUrl);
    if (!(await needsSeeding(databaseUrl))) throw new Refusal('The database already has goods in it: "npm run db:reset" empties it first.');
    await seed(databaseUrl);
  });
}

/** Marks the database as being filled until it is, so that a filling cut short is known as such and begun again. */
export async function seed(databaseUrl: string): Promise<void> {
  const { variables, env } = await resolveSettings({ ...process.env, DATABASE_URL: databaseUrl });
  const interrupted = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('_seeding') AS mark");
    return rows[0]?.mark !== null;
  });
  if (interrupted && env.MODE === 'demo') {
    await emptyDatabase(databaseUrl);
    await migrate(databaseUrl);
  }
  await withClient(databaseUrl, (client) => client.query('CREATE TABLE IF NOT EXISTS _seeding ()'));
  Object.assign(process.env, variables);
  const { seedDemo, seedBasics } = await import('./seed.ts');
  await (env.MODE === 'demo' ? seedDemo() : seedBasics());
  await withClient(databaseUrl, (client) => client.query('DROP TABLE _seeding'));
}
