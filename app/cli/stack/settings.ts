import { resolve } from 'node:path';
import { EnvError, parseEnv } from '#app/lib/env.server.ts';
import type { Env, EnvSource } from '#app/lib/env-settings.ts';
import { freePort } from '../ports.ts';
import { readRecord } from '../run-records.ts';
import { secretsOf } from '../secrets.ts';

export type StackSettings = {
  /** The settings, complete but for the address of a database of our own. */
  readonly env: Env;
  /** Set when DATABASE_URL names a server that isn't ours. */
  readonly externalDatabase: string | undefined;
  /** Set when a stand-in takes Stripe's place. */
  readonly standInPort: number | undefined;
  /** What the shop's processes get beside our own environment. */
  readonly variables: Readonly<Record<string, string>>;
};

/**
 * Completes what the operator left out: where the data is, and in demo the secrets and a stand-in for Stripe. Throws
 * `EnvError` for settings that won't do, before anything is started.
 */
export async function resolveSettings(source: EnvSource): Promise<StackSettings> {
  const given = Object.fromEntries(Object.entries(source).filter(([, text]) => text?.trim()));
  const dataDir = resolve(given.DATA_DIR ?? '.data');
  const demo = given.MODE !== 'production';
  const standIn = demo && !given.STRIPE_SECRET_KEY && !given.STRIPE_API_BASE_URL;
  const completed: Record<string, string | undefined> = { DATABASE_URL: 'postgresql://127.0.0.1/ours', ...given, DATA_DIR: dataDir };
  if (demo) {
    const secrets = await secretsOf(dataDir);
    completed.SESSION_SECRET ??= secrets.session;
    completed.STRIPE_WEBHOOK_SECRET ??= secrets.stripeWebhook;
    if (standIn) Object.assign(completed, { STRIPE_SECRET_KEY: secrets.stripeKey, STRIPE_API_BASE_URL: 'http://127.0.0.1' });
  }
  const parsed = parseEnv(completed);
  if (!parsed.ok) throw new EnvError(parsed.problems);
  const standInPort = standIn ? await portOfStandIn(dataDir, parsed.value.PORT) : undefined;
  const env = standIn ? { ...parsed.value, STRIPE_API_BASE_URL: `http://127.0.0.1:${standInPort}` } : parsed.value;
  const { MODE, HOST, PORT, PUBLIC_URL, SESSION_SECRET, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_API_BASE_URL } = env;
  return {
    env,
    externalDatabase: given.DATABASE_URL,
    standInPort,
    variables: {
      ...given as Record<string, string>,
      MODE, HOST, PORT: String(PORT), PUBLIC_URL, DATA_DIR: dataDir, SESSION_SECRET, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_API_BASE_URL,
    },
  };
}

/** The port it had before, so that addresses of open payment pages stay good; at first the one after the shop's. */
async function portOfStandIn(dataDir: string, shopPort: number): Promise<number> {
  const before = (await readRecord(dataDir, 'stripe-stand-in'))?.port;
  return freePort('127.0.0.1', before ?? Math.min(shopPort + 1, 65_535));
}
