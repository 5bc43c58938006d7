import { withDatabase } from './database.ts';
import type { Load } from './main.ts';
import { migrate } from './migrations.ts';
import { resolveSettings } from './stack/settings.ts';
import type { Variables } from './run-command.ts';

/** Runs `work` on the shop's own code, with its settings in the environment and its database migrated; what it loads reads both. */
export async function withShop(load: Load, work: (settings: Variables) => Promise<void>): Promise<void> {
  await withDatabase(async (databaseUrl) => {
    await migrate(databaseUrl);
    const { variables } = await resolveSettings({ ...process.env, DATABASE_URL: databaseUrl });
    Object.assign(process.env, variables);
    const { db } = (await load('app/lib/db.server.ts')) as typeof import('#app/lib/db.server.ts');
    await work(variables).finally(() => db.$disconnect());
  });
}
