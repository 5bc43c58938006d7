import { join } from 'node:path';
import { dataDir } from '#app/cli/database.ts';
import { usePostgres } from '#app/cli/postgres/embedded.ts';
import { interactive } from '#app/cli/run-command.ts';
import { besideTheShop } from '#app/cli/seed-scale.ts';
import { resolveSettings } from '#app/cli/stack/settings.ts';

/** What the processes of a shop with so many products get to know. */
export type ScaleShop = (products: number) => Promise<Readonly<Record<string, string>> & { readonly DATABASE_URL: string }>;

/**
 * Runs `work` with shops of many invented products. Their databases are kept in the data folder, for filling them takes
 * minutes; one that is there already is used as it is.
 */
export async function withScaleShops<Result>(work: (shop: ScaleShop) => Promise<Result>): Promise<Result> {
  const folder = join(dataDir(), 'bench');
  const postgres = await usePostgres(folder);
  try {
    return await work(async (products) => {
      const url = await besideTheShop(postgres.url, `shg_haat_scale_${products}`);
      console.error(`  ${products} products …`);
      // In a process of its own, for a process has one database.
      const code = await interactive(['start.js', 'seed:scale', '--products', String(products)], { DATABASE_URL: url, DATA_DIR: folder });
      if (code !== 0) throw new Error(`The shop of ${products} products could not be filled`);
      const { variables } = await resolveSettings({ DATABASE_URL: url, DATA_DIR: folder, MODE: 'demo' });
      return { ...variables, DATABASE_URL: url };
    });
  } finally {
    await postgres.stop();
  }
}
