import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { knownDistrict } from '#app/domain/registry/known-district.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { indianDay } from '#app/lib/time.ts';
import type { ReachRuleForm } from './forms.ts';

/**
 * Says from a day on what a place takes from the groups of the officer's area. What was in force before stays on record; only
 * a rule that has not had a day yet is written over. Refuses days that are over (date-past) and districts the state does not
 * have (district-unknown).
 */
export async function setReach(scope: OfficerScope, { pinPrefix = '', stateCode = '', district = '', reach, from, note = '' }: ReachRuleForm, now: Date): Promise<Result<undefined, 'date-past' | 'district-unknown'>> {
  if (from < indianDay(now)) return err('date-past');
  const named = district === '' ? '' : knownDistrict(stateCode, district);
  if (named === null) return err('district-unknown');
  const place = { areaPath: scope.area.path, pinPrefix, stateCode, district: named, inForceFrom: new Date(from) };
  const says = { reach, note, madeById: scope.officer.id, madeAt: now };
  await db.$transaction(async (tx) => {
    const { id } = await tx.reachRule.upsert({
      where: { areaPath_pinPrefix_stateCode_district_inForceFrom: place }, create: { ...place, ...says }, update: says, select: { id: true },
    });
    await recordAudit(tx, { action: 'set-reach', subject: { kind: 'reach-rule', id }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['reach'], ...(note ? { reason: note } : {}) });
  });
  return ok();
}
