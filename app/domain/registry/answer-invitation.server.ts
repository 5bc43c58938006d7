import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { indianDay } from '#app/lib/time.ts';
import { enrolPerson } from './enrol-person.server.ts';
import { ACTIVE } from './roles.ts';

/** Yes, it is she; it is somebody else on this phone, who becomes a person of her own; no. */
export const ANSWERS = ['yes', 'other', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Who answers: a person, signed in by a code to the number that was asked. */
export interface Answering {
  readonly personId: string;
  readonly loginId: string;
}

const ACTIONS = { yes: 'join-group', other: 'join-group-as-other', no: 'refuse-invitation' } as const;

/**
 * Answers what a group asked a number, once: of two answers the first counts. Refuses what this number was not asked or what
 * is answered already (not-found), and a second group for one person (already-member); one that was refused she leaves.
 */
export async function answerInvitation({ personId, loginId }: Answering, id: string, answer: Answer, now: Date): Promise<Result<undefined, 'not-found' | 'already-member'>> {
  if (!isId(id)) return err('not-found');
  return db.$transaction(async (tx) => {
    // Two groups accepted at once: the second waits here, and then finds her in the first.
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`;
    const asked = await tx.invitation.findFirst({ where: { id, loginId, group: { status: { not: 'REFUSED' } } }, select: { groupId: true, name: true, login: { select: { address: true } } } });
    if (!asked) return err('not-found');
    const { groupId, name, login } = asked;
    if (answer === 'yes' && (await tx.membership.count({ where: { personId, ...ACTIVE } })) > 0) return err('already-member');
    if ((await tx.invitation.deleteMany({ where: { id } })).count === 0) return err('not-found');
    if (answer === 'yes') await join(tx, personId, groupId, new Date(indianDay(now)));
    if (answer === 'other') await enrolPerson(tx, { groupId, name, mobile: login.address, role: 'MEMBER' }, now);
    await recordAudit(tx, { action: ACTIONS[answer], subject: { kind: 'group', id: groupId }, by: { personId }, fields: answer === 'no' ? [] : ['memberships'] });
    return ok();
  });
}

async function join(tx: DbOrTransaction, personId: string, groupId: string, today: Date): Promise<void> {
  await tx.membership.updateMany({ where: { personId, leftOn: null, group: { status: 'REFUSED' } }, data: { leftOn: today } });
  await tx.membership.create({ data: { personId, groupId, role: 'MEMBER', joinedOn: today } });
}
