import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { hasBegun } from '#app/lib/dated.ts';
import { settingsAt, type SettingKey, type Settings } from './settings.ts';

/** The rules in force at `now`. */
export async function settingsInForce(now: Date, on: DbOrTransaction = db): Promise<Settings> {
  return settingsAt(await on.setting.findMany({ select: { key: true, value: true, inForceFrom: true } }), now);
}

/** The row of each rule that is in force, by key, and how many days lie ahead that change it. */
export async function settingRows(now: Date) {
  const rows = await db.setting.findMany({ orderBy: { inForceFrom: 'asc' }, select: { key: true, value: true, inForceFrom: true, unsure: true } });
  const begun = new Map<string, (typeof rows)[number] & { ahead: number }>();
  for (const row of rows) {
    const known = begun.get(row.key);
    if (hasBegun(row, now) || !known) begun.set(row.key, { ...row, ahead: 0 });
    else begun.set(row.key, { ...known, ahead: known.ahead + 1 });
  }
  return [...begun.values()];
}

/** All rows of a rule, the newest first, and which of them is in force. */
export async function settingHistory(key: SettingKey, now: Date) {
  const rows = await db.setting.findMany({
    where: { key }, orderBy: { inForceFrom: 'desc' },
    select: { id: true, value: true, inForceFrom: true, unsure: true, source: true, addedAt: true, addedBy: { select: { title: true } } },
  });
  const current = rows.find((row) => hasBegun(row, now));
  return rows.map((row) => ({ ...row, when: row === current ? ('now' as const) : hasBegun(row, now) ? ('over' as const) : ('ahead' as const) }));
}
