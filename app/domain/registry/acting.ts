import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';

/** Who acts for a group: an office bearer for her own, an officer for one of her area. */
export type Acting = { readonly kind: 'bearer'; readonly scope: SellerScope } | { readonly kind: 'officer'; readonly scope: OfficerScope; readonly groupId: string };

export const groupIdOf = (by: Acting): string => (by.kind === 'bearer' ? by.scope.group.id : by.groupId);

/** The group within the reach of who acts for it, as the database is asked. */
export const withinReach = (by: Acting) => (by.kind === 'officer' ? { place: { path: { startsWith: by.scope.area.path } } } : {});

/** Who it was, for the audit. */
export const actorOf = (by: Acting) => (by.kind === 'bearer' ? { personId: by.scope.member.id } : { officerId: by.scope.officer.id, personId: by.scope.officer.personId });

/** A membership that counts: she has not left, and her group was not refused. */
export const ACTIVE = { leftOn: null, group: { status: { not: 'REFUSED' } } } as const;
