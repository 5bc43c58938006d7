import type { Language } from '#app/i18n/languages.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';

export interface PhoneOfGroup {
  readonly address: string;
  /** Of her who has it. */
  readonly language: Language;
}

/** Where news for a group goes: the phones of its office bearers, each number once. */
export async function phonesOfGroup(on: DbOrTransaction, groupId: string): Promise<readonly PhoneOfGroup[]> {
  return (await phonesOfGroups(on, [groupId])).get(groupId) ?? [];
}

/** The same of several groups, by group. */
export async function phonesOfGroups(on: DbOrTransaction, groupIds: readonly string[]): Promise<Map<string, readonly PhoneOfGroup[]>> {
  const memberships = await on.membership.findMany({
    // Table by table: a plan of all of them for each number of groups is not worth keeping.
    relationLoadStrategy: 'query',
    where: { groupId: { in: [...groupIds] }, leftOn: null },
    orderBy: { id: 'asc' },
    select: { groupId: true, role: true, person: { select: { language: true, logins: { where: { login: { kind: 'PHONE' } }, select: { login: { select: { address: true } } } } } } },
  });
  return new Map(groupIds.map((groupId) => [groupId, phonesAmong(memberships.filter((membership) => membership.groupId === groupId))]));
}

interface Membership {
  readonly role: string;
  readonly person: { readonly language: Language; readonly logins: readonly { readonly login: { readonly address: string } }[] };
}

function phonesAmong(memberships: readonly Membership[]): PhoneOfGroup[] {
  const bearers = memberships.filter(({ role }) => role !== 'MEMBER');
  // A group whose officers have no phone is told through its members.
  const told = bearers.some(({ person }) => person.logins.length > 0) ? bearers : memberships;
  const phones = new Map<string, Language>();
  for (const { person } of told) {
    for (const { login } of person.logins) if (!phones.has(login.address)) phones.set(login.address, person.language);
  }
  return [...phones].map(([address, language]) => ({ address, language }));
}
