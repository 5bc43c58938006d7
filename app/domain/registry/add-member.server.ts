import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { actorOf, groupIdOf, holdsNoOffice, withinReach, type Acting } from './acting.ts';
import { isRelated } from './declare-relation.server.ts';
import { enrolPerson } from './enrol-person.server.ts';
import type { MemberForm } from './forms.ts';
import { inviteKnown } from './invite-known.server.ts';
import { isNamed } from './named.ts';
import { tellMembers } from './tell-members.server.ts';

export type AddRefusal = 'not-found' | 'not-bearer' | 'related' | 'member-known' | 'member-asked' | 'asked-too-often' | 'group-full';

/**
 * Adds a member to a group; she is told, and signs in with her number. Who may have an account on that number already is asked
 * first and joins by saying so; else she is a person of her own, even where the number serves others. Refuses: a group out of
 * reach or refused (not-found), a member without an office (not-bearer), an officer related to the group, a name that is in the
 * group or asked with this number already, more members than a group has, and a number or a group that asked too often today.
 */
export async function addMember(by: Acting, { name, mobile }: MemberForm, now: Date): Promise<Result<'added' | 'asked', AddRefusal>> {
  const groupId = groupIdOf(by);
  if (!isId(groupId)) return err('not-found');
  if (holdsNoOffice(by)) return err('not-bearer');
  return db.$transaction(async (tx) => {
    // A second click waits here, and then finds her.
    await tx.$queryRaw`SELECT 1 FROM "Group" WHERE id = ${groupId}::uuid FOR UPDATE`;
    const group = await tx.group.findFirst({
      where: { id: groupId, status: { not: 'REFUSED' }, ...withinReach(by) },
      select: { invitations: { select: { name: true, login: { select: { address: true } } } }, memberships: { where: { leftOn: null }, select: { person: { select: { name: true, nameHi: true, logins: { where: { login: { address: mobile } }, select: { loginId: true } } } } } } },
    });
    if (!group) return err('not-found');
    if (by.kind === 'officer' && (await isRelated(tx, by.scope, groupId))) return err('related');
    if (group.memberships.some(({ person }) => person.logins.length > 0 && isNamed(person, name))) return err('member-known');
    if (group.invitations.some((asked) => asked.login.address === mobile && isNamed({ ...asked, nameHi: null }, name))) return err('member-asked');
    if (group.memberships.length + group.invitations.length >= (await settingsInForce(now, tx))['groups.most-members']) return err('group-full');
    const asked = await inviteKnown(tx, { groupId, name, mobile }, now);
    if (asked === 'asked-too-often') return err(asked);
    if (!asked) {
      const { id } = await enrolPerson(tx, { groupId, name, mobile, role: 'MEMBER' }, now);
      await tellMembers(tx, { id }, (t, facts) => t('members.message', { ...facts }), now);
    }
    await recordAudit(tx, {
      action: asked ? 'invite-member' : 'add-member', subject: { kind: 'group', id: groupId }, fields: [asked ? 'invitations' : 'memberships'],
      by: actorOf(by),
    });
    return ok(asked ? 'asked' : 'added');
  });
}
