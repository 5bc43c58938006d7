import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { recordRemittance } from '#app/domain/settlement/record-remittance.server.ts';
import { Prisma } from '#app/generated/prisma/client.ts';
import type { DifferenceFate } from '#app/generated/prisma/enums.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { indianDay, minutes } from '#app/lib/time.ts';
import type { RemittanceForm } from './forms.ts';

/**
 * `parcels-changed`: one of the parcels is not of this courier and area, or its cash came in meanwhile. `reference-taken`: this
 * courier's reference is recorded already. `fate-required`, `note-required`: what becomes of a difference, and why it is written off.
 * `credit-taken`: the bank's line is recorded or set aside already.
 */
export type CashRefusal = 'parcels-changed' | 'reference-taken' | 'fate-required' | 'note-required' | 'credit-taken' | 'date-future';

/**
 * Records what a courier handed over for delivered parcels of the officer's area: their groups' money falls due, the ledger says
 * what came, what the courier kept and what is missing. Once however often the same form is sent.
 */
export async function recordCash(scope: OfficerScope, form: RemittanceForm, now: Date): Promise<Result<{ id: string }, CashRefusal>> {
  if (form.receivedOn > indianDay(now)) return err('date-future');
  try {
    return await db.$transaction((tx) => record(tx, scope, form, now), { timeout: minutes(1) });
  } catch (error) {
    if (isTaken(error, 'reference')) return err('reference-taken');
    if (isTaken(error, 'creditId')) return err('credit-taken');
    throw error;
  }
}

async function record(tx: DbOrTransaction, scope: OfficerScope, form: RemittanceForm, now: Date): Promise<Result<{ id: string }, CashRefusal>> {
  const ids = [...new Set(form.parcel)];
  const parcels = await lockWaiting(tx, scope, form.courier, ids);
  const known = await tx.remittance.findUnique({ where: { id: form.id }, select: { areaPath: true } });
  if (known) return known.areaPath === scope.area.path ? ok({ id: form.id }) : err('parcels-changed');
  if (parcels.length !== ids.length) return err('parcels-changed');
  if (form.creditId && !(await lockCredit(tx, scope, form.creditId))) return err('credit-taken');
  const { id, courier, reference, received, charges, note = '' } = form;
  const expected = parcels.reduce((sum, { paise }) => sum + BigInt(paise), 0n);
  const difference = received + charges - expected;
  const fate = fateOf(difference, form.fate);
  if (!fate) return err('fate-required');
  const asked = fate === 'WRITE_OFF_ASKED';
  if (asked && note === '') return err('note-required');

  const [{ number } = { number: '' }] = await tx.$queryRaw<{ number: string }[]>`SELECT 'C' || nextval('remittance_number') AS number`;
  await tx.remittance.create({
    data: {
      id, number, areaPath: scope.area.path, courier, reference, receivedOn: new Date(form.receivedOn), expectedPaise: expected, receivedPaise: received, chargesPaise: charges,
      differencePaise: difference, fate, note, recordedById: scope.officer.id, recordedAt: now, creditId: form.creditId ?? null,
      ...(asked ? { askedById: scope.officer.id, askedAt: now } : {}),
    },
  });
  await tx.remittedParcel.createMany({ data: parcels.map((parcel) => ({ groupOrderId: parcel.id, remittanceId: id, amountPaise: parcel.paise })) });
  await recordRemittance(tx, { id, courier, receivedPaise: Number(received), chargesPaise: Number(charges), groupOrderIds: ids }, now);
  await recordAudit(tx, {
    action: 'record-remittance', subject: { kind: 'remittance', id }, by: { officerId: scope.officer.id, personId: scope.officer.personId },
    fields: asked ? ['parcels', 'write-off-asked'] : ['parcels'], ...(note ? { reason: note } : {}),
  });
  return ok({ id });
}

/** No difference, no fate. Writing off is asked for here, and done by another officer. */
function fateOf(difference: bigint, wanted: RemittanceForm['fate']): DifferenceFate | undefined {
  if (difference === 0n) return 'NONE';
  return wanted === 'WRITTEN_OFF' ? 'WRITE_OFF_ASKED' : wanted;
}

/** Locks the parcels whose cash this courier has, in the order everybody takes them; others are left out. */
function lockWaiting(tx: DbOrTransaction, { area }: OfficerScope, courier: string, ids: readonly string[]): Promise<{ id: string; paise: number }[]> {
  return tx.$queryRaw<{ id: string; paise: number }[]>`
    SELECT part."id"::text AS id, part."totalPaise" AS paise
    FROM "Earning" earning
      JOIN "GroupOrder" part ON part."id" = earning."groupOrderId"
      JOIN "Group" grp ON grp."id" = part."groupId"
      JOIN "Place" place ON place."id" = grp."placeId"
    WHERE earning."kind" = 'EARNED' AND earning."waitsForCash" AND earning."groupOrderId" = ANY (${[...ids]}::uuid[])
      AND courier_party(part."courier") = ${courier} AND starts_with(place."path", ${area.path})
    ORDER BY earning."id" FOR UPDATE OF earning`;
}

async function lockCredit(tx: DbOrTransaction, { area }: OfficerScope, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<object[]>`
    SELECT 1 FROM "BankCredit" credit WHERE "id" = ${id}::uuid AND starts_with("areaPath", ${area.path}) AND "setAsideAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Remittance" WHERE "creditId" = credit."id") FOR UPDATE`;
  return rows.length === 1;
}

/** A unique index refused the row: somebody else was faster by a moment. */
function isTaken(error: unknown, column: string): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002' && JSON.stringify(error.meta).includes(column);
}
