import type { GroupOrderStatus, PaymentStatus } from '#app/generated/prisma/enums.ts';
import { isOpen } from './order-status.ts';

/**
 * What a cash payment has become by what became of its parcels: due while one is under way, collected once the rest is
 * delivered (the courier holds the cash until it remits), closed when nothing was delivered.
 */
export function cashStatus(parts: readonly GroupOrderStatus[]): Extract<PaymentStatus, 'CASH_DUE' | 'CASH_COLLECTED' | 'CLOSED'> {
  if (parts.some(isOpen)) return 'CASH_DUE';
  return parts.includes('DELIVERED') ? 'CASH_COLLECTED' : 'CLOSED';
}
