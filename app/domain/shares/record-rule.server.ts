import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { indianDay } from '#app/lib/time.ts';
import type { RuleForm } from './forms.ts';

/** Whether she may speak for the group: president, secretary or treasurer. */
export function isBearer({ role }: SellerScope): boolean {
  return role !== 'MEMBER';
}

/**
 * Writes down the rule a meeting voted; it counts from that day on. A second record of one meeting corrects the first.
 * Refuses members without an office (not-bearer) and meetings still to come (date-future).
 */
export async function recordRule(scope: SellerScope, { fundBp, basis, meetingOn }: RuleForm, now: Date): Promise<Result<undefined, 'not-bearer' | 'date-future'>> {
  if (!isBearer(scope)) return err('not-bearer');
  if (meetingOn > indianDay(now)) return err('date-future');
  const key = { groupId: scope.group.id, inForceFrom: new Date(meetingOn) };
  const rule = { fundBp, basis, recordedById: scope.member.id, recordedAt: now };
  await db.$transaction(async (tx) => {
    const { id } = await tx.shareRule.upsert({ where: { groupId_inForceFrom: key }, create: { ...key, ...rule }, update: rule, select: { id: true } });
    await recordAudit(tx, { action: 'record-share-rule', subject: { kind: 'share-rule', id }, by: { personId: scope.member.id }, fields: ['fundBp', 'basis', 'inForceFrom'] });
  });
  return ok();
}
