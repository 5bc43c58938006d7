import { sendMessage } from '#app/domain/notifications/send-message.server.ts';
import { translate } from '#app/i18n/translate.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';

type News = 'approved' | 'refused' | 'suspended' | 'reinstated';

/** Sends news of a group to the phone of each office bearer, in her language, once a number. */
export async function tellBearers(tx: DbOrTransaction, groupId: string, news: News, { reason }: { reason: string }, now: Date): Promise<void> {
  const { nameEn, nameHi, memberships } = await tx.group.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      nameEn: true, nameHi: true,
      memberships: {
        where: { leftOn: null, role: { not: 'MEMBER' } },
        select: { person: { select: { language: true, logins: { where: { login: { kind: 'PHONE' } }, take: 1, select: { login: { select: { address: true } } } } } } },
      },
    },
  });
  const told = new Set<string>();
  for (const { person } of memberships) {
    const address = person.logins[0]?.login.address;
    if (!address || told.has(address)) continue;
    told.add(address);
    const body = translate(person.language)(`apply.message.${news}`, {
      group: person.language === 'hi' ? nameHi : nameEn,
      reason,
      link: `${env().PUBLIC_URL}/seller`,
    });
    await sendMessage(tx, { channel: 'SMS', address, language: person.language, body, now });
  }
}
