import type { DbOrTransaction } from '#app/lib/db.server.ts';

/** Who bought, as far as the order knows. */
export interface OrderedBy {
  readonly personId: string | null;
  /** +91… */
  readonly phone: string;
  readonly email: string | null;
  readonly placedAt: Date;
}

/**
 * Whether a buyer belongs to the group she bought from: is or was a member when she ordered, or declared as an officer that
 * she is related to it. By her person, and by every number and address she uses: a household that shares a phone with a
 * member counts as hers, for nobody can tell them apart.
 */
export async function belongsToGroup(on: DbOrTransaction, groupId: string, { personId, phone, email, placedAt }: OrderedBy): Promise<boolean> {
  const logins = personId ? await on.loginPerson.findMany({ where: { personId }, select: { login: { select: { address: true } } } }) : [];
  const addresses = [phone, ...(email ? [email.toLowerCase()] : []), ...logins.map(({ login }) => login.address)];
  const herself = { OR: [...(personId ? [{ id: personId }] : []), { logins: { some: { login: { address: { in: addresses } } } } }] };
  const members = await on.membership.count({ where: { groupId, OR: [{ leftOn: null }, { leftOn: { gte: placedAt } }], person: herself } });
  if (members > 0) return true;
  return (await on.officerRelation.count({ where: { groupId, officer: { OR: [{ person: herself }, { email: { in: addresses } }] } } })) > 0;
}
