import type { Prisma } from '#app/generated/prisma/client.ts';
import type { Payout, Settled } from '#app/domain/payments/payment-facts.ts';
import { indianDay } from '#app/lib/time.ts';

/** What must be read of a group order to say how far its share has come. */
export const EARNINGS = {
  orderBy: { id: 'asc' },
  select: {
    kind: true, dueOn: true, waitsForCash: true, sharePaise: true, returnedFromId: true,
    payout: { select: { status: true, utr: true } },
  },
} as const satisfies Prisma.GroupOrder$earningsArgs;

type Row = Pick<Prisma.EarningGetPayload<{ select: typeof EARNINGS.select }>, keyof typeof EARNINGS.select>;

/** How a group order's share stands at `now`, from its earnings; nothing is settled before delivery. */
export function settledOf(earnings: readonly Row[], now: Date): Settled {
  const earned = earnings.find(({ kind }) => kind === 'EARNED');
  const charged = earnings.find(({ kind }) => kind === 'CHARGED');
  if (!earned) return charged ? { freightPaise: 0 - charged.sharePaise } : {};
  return { remitted: !earned.waitsForCash, payout: payoutOf(earned, earnings, now) };
}

function payoutOf({ payout, dueOn, returnedFromId, waitsForCash }: Row, earnings: readonly Row[], now: Date): Payout {
  if (payout?.status === 'PAID' && payout.utr) {
    const sentPaise = earnings.reduce((sum, row) => (row.payout?.status === 'PAID' ? sum + row.sharePaise : sum), 0);
    return { kind: 'sent', reference: payout.utr, sentPaise };
  }
  if (payout) return { kind: 'in-run' };
  if (returnedFromId) return { kind: 'sent-back' };
  if (waitsForCash) return { kind: 'open' };
  return dueOn < new Date(indianDay(now)) ? { kind: 'next-run' } : { kind: 'due', on: dueOn };
}
