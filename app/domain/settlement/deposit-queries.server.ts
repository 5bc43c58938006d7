import { balanceOf } from '#app/domain/ledger/balance.server.ts';
import type { HeldTax } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';
import { TAX_ACCOUNT } from './deposit-tax.server.ts';

const RECENT = 50;

/** What the shop holds of each tax, and what was paid in, the newest first. */
export async function depositsPage() {
  const taxes = Object.keys(TAX_ACCOUNT) as HeldTax[];
  const [deposits, ...held] = await Promise.all([
    db.taxDeposit.findMany({ orderBy: { recordedAt: 'desc' }, take: RECENT, select: { id: true, tax: true, amountPaise: true, paidOn: true, reference: true, withdrawnAt: true, recordedBy: { select: { title: true } } } }),
    ...taxes.map((tax) => balanceOf(TAX_ACCOUNT[tax])),
  ]);
  return { deposits, held: taxes.map((tax, index) => ({ tax, paise: -(held[index] ?? 0n) })) };
}
