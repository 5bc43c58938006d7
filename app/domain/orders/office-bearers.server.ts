import type { Language } from '#app/i18n/languages.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';

/** Where news for a group goes: the phones of its office bearers, each number once, in the language of her who has it. */
export async function phonesOfGroup(on: DbOrTransaction, groupId: string): Promise<{ address: string; language: Language }[]> {
  const memberships = await on.membership.findMany({
    where: { groupId, leftOn: null },
    orderBy: { id: 'asc' },
    select: { role: true, person: { select: { language: true, logins: { where: { login: { kind: 'PHONE' } }, select: { login: { select: { address: true } } } } } } },
  });
  const bearers = memberships.filter(({ role }) => role !== 'MEMBER');
  // A group whose officers have no phone is told through its members.
  const told = bearers.some(({ person }) => person.logins.length > 0) ? bearers : memberships;
  const phones = new Map<string, Language>();
  for (const { person } of told) {
    for (const { login } of person.logins) if (!phones.has(login.address)) phones.set(login.address, person.language);
  }
  return [...phones].map(([address, language]) => ({ address, language }));
}
