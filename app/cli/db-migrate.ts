import { withDatabase } from './database.ts';
import { migrate } from './migrations.ts';

/** `npm run db:migrate`: brings the database up to this version of the shop. */
export async function run(): Promise<void> {
  await withDatabase(async (databaseUrl) => {
    const applied = await migrate(databaseUrl);
    console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
  });
}
