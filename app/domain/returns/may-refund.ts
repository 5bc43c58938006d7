import type { GroupOrderStatus, PaymentMethod, PaymentStatus } from '#app/generated/prisma/enums.ts';

/**
 * Whether part of a group order's money can go back: it was received, and the parcel is packed. Before that it is cancelled
 * instead, and nobody packs what is not paid any more. Cash is received at the door.
 */
export function mayRefund(part: GroupOrderStatus, { method, payment }: { readonly method: PaymentMethod; readonly payment: PaymentStatus }): boolean {
  if (method === 'CASH_ON_DELIVERY') return part === 'DELIVERED';
  return payment === 'PAID' && (part === 'PACKED' || part === 'DISPATCHED' || part === 'DELIVERED');
}
