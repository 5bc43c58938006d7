import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import { cashRemitted } from '#app/domain/ledger/shop-entries.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { err, ok, type Result } from '#app/lib/result.ts';

/**
 * An owed difference ends: the courier paid it later (or had back what it paid too much). Or an officer asks, with a reason, to
 * write it off, which another decides (decideWriteOff). Refuses those outside her area (not-found) and those that ended already (not-allowed).
 */
export async function settleDifference(
  scope: OfficerScope, id: string, { fate, note }: { readonly fate: 'MADE_GOOD' | 'WRITTEN_OFF'; readonly note: string }, now: Date,
): Promise<Result<undefined, 'not-found' | 'not-allowed'>> {
  if (!isId(id)) return err('not-found');
  return db.$transaction(async (tx) => {
    const owed = await tx.remittance.findFirst({ where: { id, areaPath: { startsWith: scope.area.path } }, select: { courier: true, differencePaise: true } });
    if (!owed) return err('not-found');
    const asked = fate === 'WRITTEN_OFF';
    const written = asked ? { fate: 'WRITE_OFF_ASKED' as const, askedById: scope.officer.id, askedAt: now } : { fate };
    const moved = await tx.remittance.updateMany({ where: { id, fate: 'OWED' }, data: { ...written, settledById: scope.officer.id, settledAt: now, settledNote: note } });
    if (moved.count === 0) return err('not-allowed');
    if (!asked) await postEntrySet(tx, cashRemitted({ id: `${id}:difference`, at: now }, owed.courier, { receivedPaise: Number(-owed.differencePaise) }));
    await recordAudit(tx, { action: asked ? 'ask-write-off' : 'settle-remittance-difference', subject: { kind: 'remittance', id }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['fate'], reason: note });
    return ok();
  });
}
