import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import { writtenOff } from '#app/domain/ledger/shop-entries.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { err, ok, type Result } from '#app/lib/result.ts';

export type WriteOffRefusal = 'not-found' | 'not-allowed' | 'same-officer';

/**
 * A second officer decides whether the shop bears a difference: then it is written off, else it stays open with the courier.
 * Refuses those outside her area (not-found), what nobody asks to write off any more (not-allowed), and the officer who asked
 * (same-officer).
 */
export async function decideWriteOff(scope: OfficerScope, id: string, decision: 'approve' | 'refuse', now: Date): Promise<Result<undefined, WriteOffRefusal>> {
  if (!isId(id)) return err('not-found');
  return db.$transaction(async (tx) => {
    const asked = await tx.remittance.findFirst({ where: { id, areaPath: { startsWith: scope.area.path } }, select: { courier: true, differencePaise: true, askedById: true } });
    if (!asked) return err('not-found');
    if (asked.askedById === scope.officer.id) return err('same-officer');
    const moved = await tx.remittance.updateMany({
      where: { id, fate: 'WRITE_OFF_ASKED', askedById: { not: scope.officer.id } },
      data: { fate: decision === 'approve' ? 'WRITTEN_OFF' : 'OWED', decidedById: scope.officer.id, decidedAt: now },
    });
    if (moved.count === 0) return err('not-allowed');
    if (decision === 'approve') {
      await postEntrySet(tx, writtenOff({ id: `${id}:difference`, at: now }, { account: 'COD_RECEIVABLE', party: asked.courier }, Number(-asked.differencePaise)));
    }
    await recordAudit(tx, { action: `${decision}-write-off`, subject: { kind: 'remittance', id }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['fate'] });
    return ok();
  });
}
