import { db } from '#app/lib/db.server.ts';
import type { GroupStatus, MemberRole } from '#app/generated/prisma/enums.ts';
import type { Visitor } from './visitor.server.ts';

/** A member acting for her group. Every query and write of a group's pages takes it, never a bare id. */
export interface SellerScope {
  readonly member: NonNullable<Visitor['person']>;
  readonly role: MemberRole;
  readonly group: { readonly id: string; readonly slug: string; readonly nameEn: string; readonly nameHi: string; readonly status: GroupStatus };
}

/** The one group a person is an active member of; null when she is in none. */
export async function sellerScope(member: SellerScope['member']): Promise<SellerScope | null> {
  const membership = await db.membership.findFirst({
    where: { personId: member.id, leftOn: null },
    select: { role: true, group: { select: { id: true, slug: true, nameEn: true, nameHi: true, status: true } } },
  });
  return membership ? { member, role: membership.role, group: membership.group } : null;
}
