import { isOfState, type OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { balanceOf } from '#app/domain/ledger/balance.server.ts';
import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import { taxDeposited } from '#app/domain/ledger/shop-entries.ts';
import type { HeldTax } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { indianDay } from '#app/lib/time.ts';
import type { DepositForm } from './deposit-forms.ts';

/** The account of each held tax. */
export const TAX_ACCOUNT = { GST: 'GST_PAYABLE', TCS: 'TCS_PAYABLE', TDS: 'TDS_PAYABLE' } as const satisfies Record<HeldTax, string>;

export type DepositRefusal = 'not-state' | 'date-future' | 'above-owed' | 'reference-taken';

/**
 * A state's officer has paid a held tax in and writes it down with its challan; once however often the form is sent. Refuses
 * officers of less than a state (not-state), days to come (date-future), more than is held (above-owed), and a challan that is
 * written down already (reference-taken).
 */
export async function depositTax(scope: OfficerScope, { id, tax, amount, paidOn, reference }: DepositForm, now: Date): Promise<Result<undefined, DepositRefusal>> {
  if (!(await isOfState(scope))) return err('not-state');
  if (paidOn > indianDay(now)) return err('date-future');
  return db.$transaction(async (tx) => {
    // One at a time, so that no two pay in the same rupee.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('tax-deposit', 0))`;
    if ((await tx.taxDeposit.count({ where: { id } })) > 0) return ok();
    if ((await tx.taxDeposit.count({ where: { tax, reference, withdrawnAt: null } })) > 0) return err('reference-taken');
    if (amount > -(await balanceOf(TAX_ACCOUNT[tax], '', tx))) return err('above-owed');
    await tx.taxDeposit.create({ data: { id, tax, amountPaise: amount, paidOn: new Date(paidOn), reference, recordedById: scope.officer.id, recordedAt: now } });
    await postEntrySet(tx, taxDeposited({ id, at: now }, TAX_ACCOUNT[tax], amount));
    await recordAudit(tx, { action: 'deposit-tax', subject: { kind: 'tax-deposit', id }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['amountPaise', 'reference'] });
    return ok();
  });
}
