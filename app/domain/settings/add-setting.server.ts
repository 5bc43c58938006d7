import { isOfState, type OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { indianDay } from '#app/lib/time.ts';
import type { SettingForm } from './forms.ts';
import type { SettingKey } from './settings.ts';
import { typedValue } from './typed-value.ts';

export type SettingRefusal = 'not-state' | 'value-invalid' | 'day-begun' | 'day-taken';

/**
 * An officer of a state adds a rule from a day on; what was in force before stays. Refuses officers of less than a state
 * (not-state), values the rule can't have (value-invalid), days that are not still to come, so that no day has two rules
 * (day-begun), and a day that has its row already (day-taken): it is outdone by one of the day after.
 */
export async function addSetting(scope: OfficerScope, key: SettingKey, { value: typed, from, source, unsure }: SettingForm, now: Date): Promise<Result<undefined, SettingRefusal>> {
  if (!(await isOfState(scope))) return err('not-state');
  const value = typedValue(key, typed);
  if (value === null) return err('value-invalid');
  if (from <= indianDay(now)) return err('day-begun');
  return db.$transaction(async (tx) => {
    const added = await tx.setting.createMany({ data: [{ key, value, inForceFrom: new Date(from), source, unsure, addedById: scope.officer.id, addedAt: now }], skipDuplicates: true });
    if (added.count === 0) return err('day-taken');
    await recordAudit(tx, { action: 'add-setting', subject: { kind: 'setting', id: `${key}@${from}` }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['value'], reason: source });
    return ok();
  });
}
