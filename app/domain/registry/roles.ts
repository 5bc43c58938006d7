import type { MemberRole } from '#app/generated/prisma/enums.ts';

const RANK: Readonly<Record<MemberRole, number>> = { PRESIDENT: 0, SECRETARY: 1, TREASURER: 2, MEMBER: 3 };

/** In the order in which a group names them: its office bearers first. */
export function byRole(one: { readonly role: MemberRole }, other: { readonly role: MemberRole }): number {
  return RANK[one.role] - RANK[other.role];
}

/** A membership that counts: she has not left, and her group was not refused. */
export const ACTIVE = { leftOn: null, group: { status: { not: 'REFUSED' } } } as const;
