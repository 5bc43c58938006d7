import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { sendMessage } from '#app/domain/notifications/send-message.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { translate } from '#app/i18n/translate.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { before, days } from '#app/lib/time.ts';
import type { MemberForm } from './forms.ts';

const same = (one: string | null, other: string): boolean => one !== null && one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * Asks instead of adding, where the number has been proved by a code and serves somebody who may be the one named: a person
 * in no group, or one of that name. Tells the number. Answers whether she is asked; the caller holds the group's lock.
 */
export async function inviteKnown(tx: DbOrTransaction, { groupId, name, mobile }: MemberForm & { readonly groupId: string }, now: Date): Promise<boolean> {
  const login = await tx.login.findUnique({
    where: { address: mobile, verifiedAt: { not: null } },
    select: { id: true, persons: { select: { person: { select: { name: true, nameHi: true, language: true, memberships: { where: { leftOn: null }, select: { id: true } } } } } } },
  });
  const perhaps = login?.persons.find(({ person }) => person.memberships.length === 0 || same(person.name, name) || same(person.nameHi, name));
  if (!login || !perhaps) return false;
  const { language } = perhaps.person;
  const { group } = await tx.invitation.create({ data: { groupId, loginId: login.id, name, createdAt: now }, select: { group: { select: { nameEn: true, nameHi: true } } } });
  const body = translate(language)('members.askedMessage', { group: language === 'hi' ? group.nameHi : group.nameEn, link: `${env().PUBLIC_URL}${localPath(language, '/account')}` });
  await sendMessage(tx, { channel: 'SMS', address: mobile, language, body, now });
  return true;
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

/** An office bearer takes back what was not answered yet, as after a slip in the number. Refuses what is not her group's. */
export async function withdrawInvitation({ group, role, member }: SellerScope, id: string): Promise<Result<undefined, 'not-found' | 'not-bearer'>> {
  if (role === 'MEMBER') return err('not-bearer');
  if (!isId(id)) return err('not-found');
  return db.$transaction(async (tx) => {
    if ((await tx.invitation.deleteMany({ where: { id, groupId: group.id } })).count === 0) return err('not-found');
    await recordAudit(tx, { action: 'withdraw-invitation', subject: { kind: 'group', id: group.id }, by: { personId: member.id } });
    return ok();
  });
}

/** A question that so long nobody answered keeps no name and no place in the group any longer; it can be asked again. */
const ASKED_FOR = days(30);

/** Forgets questions that nobody answered. Run once a day. */
export async function forgetInvitations(now: Date): Promise<void> {
  await db.invitation.deleteMany({ where: { createdAt: { lt: before(now, ASKED_FOR) } } });
}
