import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import type { Prisma } from '#app/generated/prisma/client.ts';

/** Who moves a group order, with what bounds her. The system is the shop itself. */
export type Mover =
  | { readonly kind: 'group'; readonly scope: SellerScope }
  | { readonly kind: 'officer'; readonly scope: OfficerScope }
  | { readonly kind: 'buyer'; readonly orderId: string; readonly personId: string | null }
  | { readonly kind: 'system' };

/** A group order that was never paid for is nobody's business but the buyer's: it got no time to accept. */
const OWN = { acceptBy: { not: null } } as const;

/** Which group orders are a group's to see. */
export function ofGroup({ group }: SellerScope): Prisma.GroupOrderWhereInput {
  return { ...OWN, groupId: group.id };
}

/** Which group orders an officer looks after, those of suspended groups among them. */
export function ofArea({ area }: OfficerScope): Prisma.GroupOrderWhereInput {
  return { ...OWN, group: { place: { path: { startsWith: area.path } } } };
}

/** Which group orders this mover can reach at all; others are as good as not there. */
export function reach(mover: Mover): Prisma.GroupOrderWhereInput {
  if (mover.kind === 'group') return ofGroup(mover.scope);
  if (mover.kind === 'officer') return ofArea(mover.scope);
  return mover.kind === 'buyer' ? { orderId: mover.orderId } : {};
}

/** The ids that are written down with what somebody did. */
export function idsOf(mover: Mover): { personId?: string; officerId?: string } {
  if (mover.kind === 'group') return { personId: mover.scope.member.id };
  if (mover.kind === 'officer') return { officerId: mover.scope.officer.id, personId: mover.scope.officer.personId };
  return mover.kind === 'buyer' && mover.personId ? { personId: mover.personId } : {};
}
