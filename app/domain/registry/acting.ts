import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';

/** Who acts for a group: an office bearer for her own, an officer for one of her area. */
export type Acting = { readonly kind: 'bearer'; readonly scope: SellerScope } | { readonly kind: 'officer'; readonly scope: OfficerScope; readonly groupId: string };

export const groupIdOf = (by: Acting): string => (by.kind === 'bearer' ? by.scope.group.id : by.groupId);

/** Groups of the officer's area, as the database is asked. */
export const inArea = ({ area }: OfficerScope) => ({ place: { path: { startsWith: area.path } } });

/** The group within the reach of who acts for it, as the database is asked. */
export const withinReach = (by: Acting) => (by.kind === 'officer' ? inArea(by.scope) : {});

/** A member without an office acts for nobody. */
export const holdsNoOffice = (by: Acting): boolean => by.kind === 'bearer' && by.scope.role === 'MEMBER';

/** Who it was, for the audit. */
export const actorOf = (by: Acting) => (by.kind === 'bearer' ? { personId: by.scope.member.id } : { officerId: by.scope.officer.id, personId: by.scope.officer.personId });
