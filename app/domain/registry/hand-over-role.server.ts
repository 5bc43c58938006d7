import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { indianDay } from '#app/lib/time.ts';
import { ACTIVE } from './roles.ts';
import { tellMembers } from './tell-members.server.ts';

/** Her office in a group that the shop knows; a group that was refused needs no bearers. */
const HELD = { ...ACTIVE, role: { not: 'MEMBER' } } as const;

/** The office a person holds in her group, and the members who may take it over; null when she holds none. */
export async function officeOf(personId: string, on: DbOrTransaction = db) {
  const held = await on.membership.findFirst({ where: { personId, ...HELD }, select: { id: true, role: true, groupId: true, group: { select: { nameEn: true, nameHi: true } } } });
  if (!held) return null;
  const heirs = await on.membership.findMany({
    where: { groupId: held.groupId, leftOn: null, role: 'MEMBER' }, orderBy: { id: 'asc' }, select: { id: true, person: { select: { name: true, nameHi: true } } },
  });
  return { ...held, heirs };
}

/** Whether she is in a group now. */
export async function isMember(personId: string): Promise<boolean> {
  return (await db.membership.count({ where: { personId, leftOn: null } })) > 0;
}

/**
 * Gives a bearer's office to another member of her group, who is told; she is a member like others from then on. Refuses
 * `not-found`: she holds none (any more), or nobody of the group who is free for it was chosen.
 */
export async function handOverRole(personId: string, heirId: string, now: Date): Promise<Result<undefined, 'not-found'>> {
  return db.$transaction(async (tx) => {
    const held = await officeOf(personId, tx);
    if (!held?.heirs.some(({ id }) => id === heirId)) return err('not-found');
    await tx.$queryRaw`SELECT 1 FROM "Group" WHERE id = ${held.groupId}::uuid FOR UPDATE`;
    const taken = await tx.membership.updateMany({ where: { id: heirId, role: 'MEMBER', leftOn: null }, data: { role: held.role } });
    const given = await tx.membership.updateMany({ where: { id: held.id, role: held.role }, data: { role: 'MEMBER' } });
    if (taken.count + given.count !== 2) throw new Error('The offices of a group changed while one was handed over');
    await tellMembers(tx, { id: heirId }, (t, facts) => t('erasure.member.message', { ...facts, role: t(`apply.role${held.role}`) }), now);
    await recordAudit(tx, { action: 'hand-over-role', subject: { kind: 'group', id: held.groupId }, by: { personId }, fields: ['role'] });
    return ok();
  });
}

/** Ends what she is in any group, from today on; what she worked and got till then stays with the group's books. */
export async function leaveGroups(tx: DbOrTransaction, personId: string, now: Date): Promise<void> {
  await tx.membership.updateMany({ where: { personId, leftOn: null }, data: { leftOn: new Date(indianDay(now)) } });
}
