import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { settingsAt, type Settings } from './settings.ts';

/** The rules in force at `now`. */
export async function settingsInForce(now: Date, on: DbOrTransaction = db): Promise<Settings> {
  return settingsAt(await on.setting.findMany({ select: { key: true, value: true, inForceFrom: true } }), now);
}
