import { withDatabase } from './database.ts';
import { migrate } from './migrations.ts';
import { bringWhatIsNew } from './stack/seeding.ts';

/** `npm run db:migrate`: brings the database up to this version of the shop. */
export async function run(): Promise<void> {
  await withDatabase(async (databaseUrl) => {
    const applied = await migrate(databaseUrl);
    const fresh = await bringWhatIsNew(databaseUrl);
    console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
    if (fresh > 0) console.log(`Brought ${fresh} new categories, rates, festivals and synonyms.`);
  });
}
