import { goodsText } from '#app/domain/catalogue/components/goods-words.ts';
import { canReach } from '#app/domain/notifications/channels.server.ts';
import type { NewMessage } from '#app/domain/notifications/send-message.server.ts';
import { paymentSentence } from '#app/domain/payments/sentences.ts';
import { formatDay, formatMoney } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/languages.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { translate } from '#app/i18n/translate.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { SUMMARY, summaryOf, type GroupOrderSummary } from './group-order-view.ts';

/** Where a parcel is still to come. */
const COMING: readonly GroupOrderSummary['status'][] = ['PLACED', 'ACCEPTED', 'PACKED', 'DISPATCHED'];

/**
 * What a text message told her, for the address she ordered with, and under it each parcel of the order: what is in it, when
 * it comes, and how it stands with its money. Null where she gave no address or the shop sends no e-mail.
 */
export async function mailForBuyer(tx: DbOrTransaction, token: string, news: string, now: Date): Promise<NewMessage | null> {
  if (!canReach('EMAIL')) return null;
  const { email } = await tx.order.findUniqueOrThrow({ where: { token }, select: { email: true } });
  if (!email) return null;
  const { name, number, language, totalPaise, groupOrders } = await tx.order.findUniqueOrThrow({
    where: { token },
    select: { name: true, number: true, language: true, totalPaise: true, groupOrders: { orderBy: { number: 'asc' }, select: { ...SUMMARY, shippingPaise: true } } },
  });
  const t = translate(language);
  const parcels = groupOrders.map(({ shippingPaise, ...row }) => parcelWords(summaryOf(row, now), shippingPaise, language));
  const body = [
    t('orders.mail.hello', { name }), news, ...parcels, t('orders.mail.total', { amount: formatMoney(totalPaise, language) }), t('orders.mail.help', { phone: env().OPERATOR_PHONE }),
  ].join('\n\n');
  return { channel: 'EMAIL', address: email, language, subject: t('orders.mail.subject', { number }), body, now };
}

function parcelWords(parcel: GroupOrderSummary, shippingPaise: number, language: Language): string {
  const t = translate(language);
  const amount = (paise: number) => formatMoney(paise, language);
  return [
    t('orders.mail.parcel', { number: parcel.number, group: nameText(language, { nameEn: parcel.groupNameEn, nameHi: parcel.groupNameHi }) }),
    ...parcel.lines.map((line) => t('orders.mail.line', { count: line.quantity, goods: goodsText(language, line), amount: amount(line.linePaise) })),
    t('orders.mail.delivery', { amount: amount(shippingPaise) }),
    ...(COMING.includes(parcel.status) ? [t('orders.mail.promised', { day: formatDay(parcel.promisedBy, language) })] : []),
    paymentSentence(parcel.money, 'buyer', language),
  ].join('\n');
}
