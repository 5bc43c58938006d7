import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import type { ApplicationStatus, GroupStatus } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';
import { inArea } from './acting.ts';
import { isRelated } from './declare-relation.server.ts';
import { waysTo } from './places.server.ts';
import { byRole } from './roles.ts';

const PAGE = 50;

export interface QueueFilter {
  readonly status: ApplicationStatus;
  /** Part of a group's name in either language. */
  readonly q: string;
  /** The last application of the page before. */
  readonly after: string | null;
}

/** Applications of the officer's area, the one that waits longest first; decided ones newest first. */
export async function applicationQueue(scope: OfficerScope, { status, q, after }: QueueFilter) {
  const direction = status === 'OPEN' ? 'asc' : 'desc';
  const rows = await db.groupApplication.findMany({
    where: {
      status,
      group: { ...inArea(scope), ...(q ? { OR: [{ nameEn: { contains: q, mode: 'insensitive' } }, { nameHi: { contains: q } }] } : {}) },
    },
    select: {
      id: true, status: true, submittedAt: true, decidedAt: true,
      group: {
        select: {
          id: true, nameEn: true, nameHi: true, makesFood: true,
          place: { select: { path: true } },
          relations: { where: { officerId: scope.officer.id }, select: { groupId: true } },
          taxStandings: { orderBy: { inForceFrom: 'desc' }, take: 1, select: { kind: true } },
        },
      },
    },
    orderBy: [{ submittedAt: direction }, { id: direction }],
    take: PAGE + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
  const ways = await waysTo(rows.map(({ group }) => group.place.path));
  const page = rows.slice(0, PAGE).map(({ group, ...application }) => ({ ...application, group: { ...group, way: ways.get(group.place.path) ?? [] } }));
  return { page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** How many applications wait in the officer's area. */
export async function openApplications(scope: OfficerScope): Promise<number> {
  return db.groupApplication.count({ where: { status: 'OPEN', group: inArea(scope) } });
}

const groupEvidence = {
  id: true, slug: true, nameEn: true, nameHi: true, storyEn: true, storyHi: true, status: true, address: true, pin: true, formedOn: true, makesFood: true, fssai: true,
  createdAt: true, approvedAt: true,
  place: { select: { path: true, stateCode: true } },
  taxStandings: { orderBy: { inForceFrom: 'desc' }, take: 1, include: { federation: true } },
  bankAccounts: { orderBy: { inForceFrom: 'desc' }, take: 1 },
  memberships: {
    where: { leftOn: null },
    orderBy: { role: 'desc' },
    select: { role: true, person: { select: { id: true, name: true, nameHi: true, logins: { select: { login: { select: { address: true, kind: true } } } } } } },
  },
  applications: { orderBy: { submittedAt: 'desc' }, include: { submittedBy: { select: { name: true, nameHi: true } }, decidedBy: { select: { title: true, person: { select: { name: true, nameHi: true } } } } } },
} as const;

/** Everything an officer needs to decide on a group of her area; null outside it. */
export async function groupFile(scope: OfficerScope, groupId: string) {
  const invitations = { orderBy: { id: 'asc' }, select: { id: true, name: true, login: { select: { address: true } } } } as const;
  const group = await db.group.findFirst({ where: { id: groupId, ...inArea(scope) }, select: { ...groupEvidence, invitations } });
  if (!group) return null;
  const [ways, related, twins] = await Promise.all([waysTo([group.place.path]), isRelated(db, scope, group.id), likelyTwins(group.id)]);
  return { ...group, way: ways.get(group.place.path) ?? [], related, twins };
}

/** Other groups that share a bank account, a GSTIN, a PAN or an FSSAI number: shown to the officer, never refused by itself. */
async function likelyTwins(groupId: string) {
  return db.$queryRaw<{ id: string; nameEn: string; nameHi: string; shared: string }[]>`
    SELECT DISTINCT twin."id", twin."nameEn", twin."nameHi", found.shared FROM (
      SELECT other."groupId" AS id, 'bank' AS shared FROM "BankAccount" mine JOIN "BankAccount" other
        ON other."accountNumber" = mine."accountNumber" AND other."ifsc" = mine."ifsc" WHERE mine."groupId" = ${groupId}::uuid
      UNION ALL
      SELECT other."groupId", CASE WHEN other."gstin" = mine."gstin" THEN 'gstin' ELSE 'pan' END FROM "TaxStanding" mine JOIN "TaxStanding" other
        ON other."gstin" = mine."gstin" OR other."pan" = mine."pan" WHERE mine."groupId" = ${groupId}::uuid
      UNION ALL
      SELECT other."id", 'fssai' FROM "Group" mine JOIN "Group" other ON other."fssai" = mine."fssai" WHERE mine."id" = ${groupId}::uuid
    ) found JOIN "Group" twin ON twin."id" = found.id WHERE twin."id" <> ${groupId}::uuid ORDER BY twin."nameEn"`;
}

/** The group an application is about, when it is in the officer's area. */
export async function groupOfApplication(scope: OfficerScope, applicationId: string): Promise<string | null> {
  const found = await db.groupApplication.findFirst({ where: { id: applicationId, group: inArea(scope) }, select: { groupId: true } });
  return found?.groupId ?? null;
}

/** Groups of the officer's area by name. */
export async function groupsOfArea(scope: OfficerScope, { status, q, after }: { status: GroupStatus | null; q: string; after: string | null }) {
  const rows = await db.group.findMany({
    where: { ...inArea(scope), ...(status ? { status } : {}), ...(q ? { OR: [{ nameEn: { contains: q, mode: 'insensitive' } }, { nameHi: { contains: q } }] } : {}) },
    select: { id: true, nameEn: true, nameHi: true, status: true, approvedAt: true, place: { select: { path: true } }, _count: { select: { products: { where: { status: 'PUBLISHED' } } } } },
    orderBy: [{ nameEn: 'asc' }, { id: 'asc' }],
    take: PAGE + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
  const ways = await waysTo(rows.map(({ place }) => place.path));
  const page = rows.slice(0, PAGE).map((group) => ({ ...group, way: ways.get(group.place.path) ?? [] }));
  return { page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** Who is in a group now, its office bearers first. */
export async function membersOf({ group }: SellerScope) {
  const members = await db.membership.findMany({ where: { groupId: group.id, leftOn: null }, orderBy: { id: 'asc' }, select: { id: true, role: true, person: { select: { name: true, nameHi: true } } } });
  return members.toSorted(byRole);
}

/** What a group once told of itself, to fill the form again after a refusal. */
export async function lastApplication(groupId: string) {
  return db.group.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      ...groupEvidence,
      applications: { orderBy: { submittedAt: 'desc' }, take: 1, select: { status: true, submittedAt: true, reason: true } },
      place: { select: { id: true, path: true, stateCode: true } },
    },
  });
}

/** Federations of a state, for groups that sell under one. */
export async function federationsOfState(stateCode: string) {
  return db.federation.findMany({ where: { gstin: { not: null }, place: { stateCode } }, select: { id: true, nameEn: true, nameHi: true }, orderBy: { nameEn: 'asc' } });
}

/** What whoever proved this number is asked: which groups name whom as a member. */
export function invitationsTo(loginId: string) {
  return db.invitation.findMany({
    where: { loginId, group: { status: { not: 'REFUSED' } } }, orderBy: { id: 'asc' },
    select: { id: true, name: true, group: { select: { nameEn: true, nameHi: true } } },
  });
}

/** Who was asked by a group and has not answered. */
export function invitationsOf({ group }: SellerScope) {
  return db.invitation.findMany({ where: { groupId: group.id }, orderBy: { id: 'asc' }, select: { id: true, name: true } });
}
