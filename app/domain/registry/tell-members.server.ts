import { sendMessage } from '#app/domain/notifications/send-message.server.ts';
import type { Prisma } from '#app/generated/prisma/client.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { translate, type Translate } from '#app/i18n/translate.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';

interface Facts {
  /** The group's name in her language, and the link to its pages. */
  readonly group: string;
  readonly link: string;
}

/** Sends words to the phones of members, each in her own language, once a number. */
export async function tellMembers(tx: DbOrTransaction, which: Prisma.MembershipWhereInput, words: (t: Translate, facts: Facts) => string, now: Date): Promise<void> {
  const members = await tx.membership.findMany({
    where: which, orderBy: { id: 'asc' },
    select: {
      group: { select: { nameEn: true, nameHi: true } },
      person: { select: { language: true, logins: { where: { login: { kind: 'PHONE' } }, take: 1, select: { login: { select: { address: true } } } } } },
    },
  });
  const told = new Set<string>();
  for (const { group, person: { language, logins } } of members) {
    const address = logins[0]?.login.address;
    if (!address || told.has(address)) continue;
    told.add(address);
    const body = words(translate(language), { group: nameText(language, group), link: `${env().PUBLIC_URL}/seller` });
    await sendMessage(tx, { channel: 'SMS', address, language, body, now });
  }
}
