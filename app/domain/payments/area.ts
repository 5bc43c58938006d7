import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { Prisma } from '#app/generated/prisma/client.ts';
import { UNDISPUTED } from './dispute-status.ts';

/** Payments with a parcel from a group of the officer's area. */
export function paymentInArea({ area }: OfficerScope): Prisma.PaymentWhereInput {
  return { order: { groupOrders: { some: { group: { place: { path: { startsWith: area.path } } } } } } };
}

/** Of these, those no bank is deciding about: money of theirs may be sent back. */
export function undisputedInArea(scope: OfficerScope): Prisma.PaymentWhereInput {
  return { ...paymentInArea(scope), ...UNDISPUTED };
}
