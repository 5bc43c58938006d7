import type { MemberRole } from '#app/generated/prisma/enums.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { indianDay } from '#app/lib/time.ts';

interface Enrolled {
  readonly groupId: string;
  readonly name: string;
  /** Several persons may be served by one number; after the code each picks her name. */
  readonly mobile: string;
  readonly role: MemberRole;
}

/** Makes a person of the group of a name and a number, from today on. Answers her membership. */
export async function enrolPerson(tx: DbOrTransaction, { groupId, name, mobile, role }: Enrolled, now: Date): Promise<{ readonly id: string }> {
  // Two groups may name one number at the same moment; both then share the login.
  await tx.login.createMany({ data: { kind: 'PHONE', address: mobile }, skipDuplicates: true });
  const login = await tx.login.findUniqueOrThrow({ where: { address: mobile }, select: { id: true } });
  const person = await tx.person.create({ data: { name, logins: { create: { loginId: login.id } } }, select: { id: true } });
  return tx.membership.create({ data: { personId: person.id, groupId, role, joinedOn: new Date(indianDay(now)) }, select: { id: true } });
}
