import type { GroupOrderStatus } from '#app/generated/prisma/enums.ts';

/** From furthest behind to furthest on; an order is where its slowest parcel is. */
const PROGRESS = ['AWAITING_PAYMENT', 'PLACED', 'ACCEPTED', 'PACKED', 'DISPATCHED', 'DELIVERED'] as const satisfies readonly GroupOrderStatus[];

/** Still to be done by somebody. */
export const OPEN_STATUSES = ['PLACED', 'ACCEPTED', 'PACKED', 'DISPATCHED'] as const satisfies readonly GroupOrderStatus[];

/**
 * The status of a whole order, derived from its group orders: that of the parcel furthest behind, leaving out what was
 * cancelled or came back. When nothing else is left, RETURNED if anything came back, else CANCELLED.
 */
export function orderStatus(parts: readonly GroupOrderStatus[]): GroupOrderStatus {
  return PROGRESS.find((status) => parts.includes(status)) ?? (parts.includes('RETURNED') ? 'RETURNED' : 'CANCELLED');
}

/** Whether the group still has work with it. */
export function isOpen(status: GroupOrderStatus): boolean {
  return (OPEN_STATUSES as readonly GroupOrderStatus[]).includes(status);
}

/** Whether a group may see where the goods go: from the moment it accepted until the order is called off. */
export function showsAddress(status: GroupOrderStatus): boolean {
  return !['AWAITING_PAYMENT', 'PLACED', 'CANCELLED'].includes(status);
}
