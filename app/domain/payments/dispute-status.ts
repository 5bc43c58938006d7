import type { DisputeStatus } from '#app/generated/prisma/enums.ts';
import type { PaymentFacts } from './payment-facts.ts';

/** The bank has not decided yet: the shares of the groups wait. */
export const OPEN_DISPUTES = ['INQUIRY', 'NEEDS_RESPONSE', 'UNDER_REVIEW'] as const satisfies readonly DisputeStatus[];

/** Of payments that no bank is deciding about. */
export const UNDISPUTED = { disputes: { none: { status: { in: [...OPEN_DISPUTES] } } } };

/** What `disputeFacts` asks of a payment. */
export const DISPUTED = { amountPaise: true, disputes: { select: { status: true, amountPaise: true } } } as const;

interface DisputedPayment {
  readonly amountPaise: number;
  readonly disputes: readonly { readonly status: DisputeStatus; readonly amountPaise: number }[];
}

export function isOpenDispute(status: DisputeStatus): boolean {
  return (OPEN_DISPUTES as readonly DisputeStatus[]).includes(status);
}

/** How disputes bear on a payment: one open holds its money, those lost have taken it or a part of it, the others are over. */
export function disputeFacts({ amountPaise, disputes }: DisputedPayment): Pick<PaymentFacts, 'dispute' | 'lostPaise'> {
  const lostPaise = disputes.reduce((sum, dispute) => sum + (dispute.status === 'LOST' ? dispute.amountPaise : 0), 0);
  if (disputes.some(({ status }) => isOpenDispute(status))) return { dispute: 'open', lostPaise };
  return { dispute: lostPaise === 0 ? 'none' : lostPaise < amountPaise ? 'lost-part' : 'lost', lostPaise };
}
