import { db } from '#app/lib/db.server.ts';
import type { Visitor } from './visitor.server.ts';

/** The names a number serves, in the order they came, and whether each asks for a PIN. */
export async function personsOfLogin(loginId: string) {
  const persons = await db.person.findMany({
    where: { logins: { some: { loginId } } },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, nameHi: true, pinHash: true },
  });
  return persons.map(({ pinHash, ...person }) => ({ ...person, hasPin: pinHash !== null }));
}

/** A number or e-mail that a code has proved, and how many persons it serves. */
export async function loginOf(loginId: string) {
  const { kind, address, _count } = await db.login.findUniqueOrThrow({
    where: { id: loginId },
    select: { kind: true, address: true, _count: { select: { persons: true } } },
  });
  return { kind, address, persons: _count.persons };
}

/** What stands on a person's account page. */
export async function accountOf({ person, loginId, officerId }: Pick<Visitor, 'loginId' | 'officerId'> & { person: { id: string } }) {
  const { pinHash, memberships, consents } = await db.person.findUniqueOrThrow({
    where: { id: person.id },
    select: {
      pinHash: true,
      memberships: { where: { leftOn: null }, take: 1, select: { group: { select: { nameEn: true, nameHi: true, status: true } } } },
      consents: { orderBy: { givenAt: 'desc' }, select: { id: true, purpose: true, wording: true, language: true, givenAt: true, withdrawnAt: true } },
    },
  });
  const [login, recoveryCodesLeft] = await Promise.all([
    loginId ? loginOf(loginId) : null,
    officerId ? db.recoveryCode.count({ where: { officerId, usedAt: null } }) : null,
  ]);
  return {
    hasPin: pinHash !== null,
    group: memberships[0]?.group ?? null,
    consents,
    login,
    recoveryCodesLeft,
  };
}

/** The open sessions of a person, the latest used first. */
export function sessionsOf(personId: string, now: Date) {
  return db.session.findMany({
    where: { personId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { seenAt: 'desc' },
    select: { id: true, device: true, createdAt: true, seenAt: true, officerId: true },
  });
}
