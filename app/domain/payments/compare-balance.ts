import type { Movement } from '#app/adapters/payment-gateway.ts';
import type { DifferenceKind, DisputeStatus, RefundStatus } from '#app/generated/prisma/enums.ts';

/** What we have written down and the provider should know too. Amounts are whole paise. */
export interface OurRecords {
  /** Payments by the provider's name; a capture that pays for nothing is known as well. */
  readonly captures: ReadonlyMap<string, { readonly paymentId: string; readonly amountPaise: number }>;
  readonly refunds: ReadonlyMap<string, { readonly paymentId: string; readonly amountPaise: number; readonly status: RefundStatus }>;
  readonly disputes: ReadonlyMap<string, { readonly paymentId: string; readonly amountPaise: number; readonly status: DisputeStatus }>;
}

export interface Difference {
  readonly kind: DifferenceKind;
  readonly providerRef: string | null;
  readonly paymentId: string | null;
  readonly oursPaise: bigint | null;
  readonly theirsPaise: bigint | null;
}

export interface Totals {
  readonly movements: number;
  readonly capturedPaise: bigint;
  readonly refundedPaise: bigint;
  readonly disputedPaise: bigint;
  readonly feePaise: bigint;
  readonly paidOutPaise: bigint;
}

/** Every line of the provider's balance that our records do not have, or have otherwise. */
export function unexplained(movements: readonly Movement[], ours: OurRecords): Difference[] {
  return movements.flatMap((line) => {
    switch (line.kind) {
      case 'capture':
        return against(line, line.paymentIntentId, ours.captures, 'CAPTURE_UNKNOWN', 'CAPTURE_AMOUNT');
      case 'refund':
        return against(line, line.sourceId, ours.refunds, 'REFUND_UNKNOWN', 'REFUND_AMOUNT');
      case 'refund-failed':
        return failedRefund(line, ours.refunds);
      case 'dispute':
        return against(line, line.sourceId, ours.disputes, 'DISPUTE_UNKNOWN', 'DISPUTE_AMOUNT');
      case 'other':
        return [differing('OTHER_MOVEMENT', line, line.sourceId, null)];
      case 'payout':
      case 'fee':
        return [];
    }
  });
}

function against(line: Movement, ref: string | null, known: ReadonlyMap<string, { paymentId: string; amountPaise: number }>, unknown: DifferenceKind, otherwise: DifferenceKind): Difference[] {
  const ours = ref === null ? undefined : known.get(ref);
  if (!ours) return [differing(unknown, line, ref, null)];
  return ours.amountPaise === Math.abs(line.amount) ? [] : [differing(otherwise, line, ref, ours)];
}

/** The money of a refund came back to us: ours has to say that it failed. */
function failedRefund(line: Movement, known: OurRecords['refunds']): Difference[] {
  const ours = line.sourceId === null ? undefined : known.get(line.sourceId);
  if (!ours) return [differing('REFUND_UNKNOWN', line, line.sourceId, null)];
  return ours.status === 'FAILED' ? [] : [differing('REFUND_FAILED', line, line.sourceId, ours)];
}

function differing(kind: DifferenceKind, line: Movement, providerRef: string | null, ours: { paymentId: string; amountPaise: number } | null): Difference {
  return { kind, providerRef: providerRef ?? line.movementId, paymentId: ours?.paymentId ?? null, oursPaise: ours ? BigInt(ours.amountPaise) : null, theirsPaise: BigInt(Math.abs(line.amount)) };
}

/** What moved, by kind; refunds that came back count against those that left, as won disputes do. */
export function totalsOf(movements: readonly Movement[]): Totals {
  const sum = (...kinds: Movement['kind'][]) => movements.filter(({ kind }) => kinds.includes(kind)).reduce((total, { amount }) => total + BigInt(amount), 0n);
  return {
    movements: movements.length,
    capturedPaise: sum('capture'),
    refundedPaise: -sum('refund', 'refund-failed'),
    disputedPaise: -sum('dispute'),
    // A line of kind "fee" is itself what the provider took.
    feePaise: movements.reduce((total, { fee }) => total + BigInt(fee), 0n) - sum('fee'),
    paidOutPaise: -sum('payout'),
  };
}
