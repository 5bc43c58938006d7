import type { DisputeStatus } from '#app/generated/prisma/enums.ts';
import type { PaymentFacts } from './payment-facts.ts';

/** The bank has not decided yet: the shares of the groups wait. */
export const OPEN_DISPUTES = ['INQUIRY', 'NEEDS_RESPONSE', 'UNDER_REVIEW'] as const satisfies readonly DisputeStatus[];

/** Of payments that no bank is deciding about. */
export const UNDISPUTED = { disputes: { none: { status: { in: [...OPEN_DISPUTES] } } } };

export function isOpenDispute(status: DisputeStatus): boolean {
  return (OPEN_DISPUTES as readonly DisputeStatus[]).includes(status);
}

/** How disputes bear on a payment: one open holds its money, one lost has taken it, the others are over. */
export function disputeFact(disputes: readonly { readonly status: DisputeStatus }[]): PaymentFacts['dispute'] {
  if (disputes.some(({ status }) => isOpenDispute(status))) return 'open';
  return disputes.some(({ status }) => status === 'LOST') ? 'lost' : 'none';
}
