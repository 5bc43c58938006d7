import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import type { WorkForm } from './forms.ts';

/**
 * Writes down what a member made of a lot or in a month ("2026-11"); a second record replaces the first. Any member may
 * write for any other of her group: often one phone serves them all. Refuses members and lots of other groups (not-found).
 */
export async function recordWork(scope: SellerScope, membershipId: string, month: string, { about, ...work }: WorkForm, now: Date): Promise<Result<undefined, 'not-found'>> {
  const member = isId(membershipId) ? await db.membership.count({ where: { id: membershipId, groupId: scope.group.id } }) : 0;
  const lot = about === 'month' ? 1 : await db.lot.count({ where: { id: about, variant: { product: { groupId: scope.group.id } } } });
  if (member === 0 || lot === 0) return err('not-found');
  const row = { ...work, recordedById: scope.member.id, recordedAt: now };
  const key = { membershipId, month, about };
  await db.workEntry.upsert({ where: { membershipId_month_about: key }, create: { ...key, ...row }, update: row });
  return ok();
}
