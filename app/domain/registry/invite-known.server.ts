import { countAttempts } from '#app/domain/accounts/count-attempt.server.ts';
import { sendMessage } from '#app/domain/notifications/send-message.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { translate } from '#app/i18n/translate.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import type { MemberForm } from './forms.ts';
import { isNamed } from './named.ts';
import { ACTIVE } from './roles.ts';

/**
 * Asks instead of adding, where the number has been proved by a code and serves somebody who may be the one named: a person
 * in no group, or one of that name. Tells the number, but none too often, nor any group: each question is a message with words
 * of the group's choosing. Answers whether she is asked; the caller holds the group's lock.
 */
export async function inviteKnown(tx: DbOrTransaction, { groupId, name, mobile }: MemberForm & { readonly groupId: string }, now: Date): Promise<boolean | 'asked-too-often'> {
  const login = await tx.login.findUnique({
    where: { address: mobile, verifiedAt: { not: null } },
    select: { id: true, persons: { select: { person: { select: { name: true, nameHi: true, language: true, memberships: { where: ACTIVE, select: { id: true } } } } } } },
  });
  const perhaps = login?.persons.find(({ person }) => person.memberships.length === 0 || isNamed(person, name));
  if (!login || !perhaps) return false;
  // Counted for good, whatever becomes of the question.
  if (await countAttempts([['member-asked-of-number', mobile], ['member-asked-by-group', groupId]], now)) return 'asked-too-often';
  const { language } = perhaps.person;
  const { group } = await tx.invitation.create({ data: { groupId, loginId: login.id, name, createdAt: now }, select: { group: { select: { nameEn: true, nameHi: true } } } });
  const body = translate(language)('members.askedMessage', { group: nameText(language, group), link: `${env().PUBLIC_URL}${localPath(language, '/account')}` });
  await sendMessage(tx, { channel: 'SMS', address: mobile, language, body, now });
  return true;
}
