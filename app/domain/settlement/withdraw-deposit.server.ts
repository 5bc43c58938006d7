import { isOfState, type OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import { correction } from '#app/domain/ledger/shop-entries.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { err, ok, type Result } from '#app/lib/result.ts';

/** A deposit was written down by mistake: its entries are undone by others. Refuses: not-state, and `gone`, undone already. */
export async function withdrawDeposit(scope: OfficerScope, id: string, now: Date): Promise<Result<undefined, 'not-state' | 'gone'>> {
  if (!(await isOfState(scope))) return err('not-state');
  if (!isId(id)) return err('gone');
  return db.$transaction(async (tx) => {
    const undone = await tx.taxDeposit.updateMany({ where: { id, withdrawnAt: null }, data: { withdrawnAt: now, withdrawnById: scope.officer.id } });
    if (undone.count === 0) return err('gone');
    const set = await tx.entrySet.findUniqueOrThrow({ where: { kind_subjectId: { kind: 'TAX_DEPOSITED', subjectId: id } }, include: { entries: { include: { account: true } } } });
    const lines = set.entries.map(({ account: { kind, party }, amountPaise }) => ({ account: kind, party, paise: amountPaise }));
    await postEntrySet(tx, correction(set.id, lines, null, now));
    await recordAudit(tx, { action: 'withdraw-tax-deposit', subject: { kind: 'tax-deposit', id }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['withdrawnAt'] });
    return ok();
  });
}
