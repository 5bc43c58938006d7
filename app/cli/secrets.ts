import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson, writePrivately } from './files.ts';

export type Secrets = {
  readonly postgresSuperuser: string;
  readonly postgresOwner: string;
  readonly session: string;
  readonly stripeKey: string;
  readonly stripeWebhook: string;
};

const random = () => randomBytes(24).toString('base64url');

/** The secrets of this data folder, made on first use and readable by its owner alone. */
export async function secretsOf(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json');
  const known = await readJson<Secrets>(file);
  if (known) return known;
  const made: Secrets = {
    postgresSuperuser: random(),
    postgresOwner: random(),
    session: `demo_${random()}${random()}`,
    stripeKey: `sk_test_demo_${random()}`,
    stripeWebhook: `whsec_demo_${random()}`,
  };
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writePrivately(file, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}
