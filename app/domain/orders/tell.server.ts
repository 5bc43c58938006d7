import { sendMessages, type NewMessage } from '#app/domain/notifications/send-message.server.ts';
import { formatMoment, formatMoney } from '#app/i18n/format.ts';
import { localPath, type Language } from '#app/i18n/languages.ts';
import type { MESSAGES } from '#app/i18n/messages.ts';
import { translate } from '#app/i18n/translate.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { mailForBuyer } from './mail-for-buyer.server.ts';
import { phonesOfGroup, type PhoneOfGroup } from './office-bearers.server.ts';

type OrderMessages = (typeof MESSAGES)['en']['orders']['message'];
export type BuyerNews = keyof OrderMessages['buyer'];
export type GroupNews = keyof OrderMessages['group'];

interface BuyerFacts {
  /** Of the order, or of the one parcel it is about. */
  readonly number: string;
  readonly amountPaise: number;
  readonly group?: { readonly en: string; readonly hi: string };
  readonly courier?: string | null;
  readonly trackingNumber?: string | null;
  /** The bank's reference of money that was sent. */
  readonly reference?: string;
}

interface BuyerOfOrder {
  readonly phone: string;
  readonly token: string;
  readonly language: Language;
  /** Null where it is known that she gave none. */
  readonly email?: string | null;
}

/** Tells the buyer, in the language she ordered in, with the link to her order; by e-mail too, where she gave an address. */
export async function tellBuyer(tx: DbOrTransaction, order: BuyerOfOrder, news: BuyerNews, facts: BuyerFacts, now: Date): Promise<void> {
  await sendMessages(tx, await messagesToBuyer(tx, order, news, facts, now));
}

/** The same, for whoever sends them together with others. */
export async function messagesToBuyer(tx: DbOrTransaction, { phone, token, language, email }: BuyerOfOrder, news: BuyerNews, facts: BuyerFacts, now: Date): Promise<NewMessage[]> {
  const body = translate(language)(`orders.message.buyer.${news}`, {
    number: facts.number,
    amount: formatMoney(facts.amountPaise, language),
    group: facts.group?.[language] ?? '',
    courier: facts.courier ?? '',
    tracking: facts.trackingNumber ?? '',
    reference: facts.reference ?? '',
    link: env().PUBLIC_URL + localPath(language, `/orders/${token}`),
  });
  const mail = email === null ? null : await mailForBuyer(tx, token, body, now);
  return [{ channel: 'SMS', address: phone, language, body, now }, ...(mail ? [mail] : [])];
}

interface GroupFacts {
  readonly id: string;
  readonly groupId: string;
  readonly number: string;
  readonly sharePaise: number;
  readonly acceptBy: Date | null;
}

/** Tells the office bearers of the group, each in her own language, with the link to the order in their queue. */
export async function tellGroup(tx: DbOrTransaction, groupOrder: GroupFacts, news: GroupNews, now: Date): Promise<void> {
  await sendMessages(tx, messagesToGroup(await phonesOfGroup(tx, groupOrder.groupId), groupOrder, news, now));
}

/** The same, for whoever knows their phones and sends them together with others. */
export function messagesToGroup(phones: readonly PhoneOfGroup[], groupOrder: Omit<GroupFacts, 'groupId'>, news: GroupNews, now: Date): NewMessage[] {
  return phones.map(({ address, language }) => {
    const body = translate(language)(`orders.message.group.${news}`, {
      number: groupOrder.number,
      share: formatMoney(groupOrder.sharePaise, language),
      deadline: groupOrder.acceptBy ? formatMoment(groupOrder.acceptBy, language) : '',
      link: `${env().PUBLIC_URL}/seller/orders/${groupOrder.id}`,
    });
    return { channel: 'SMS', address, language, body, now };
  });
}
