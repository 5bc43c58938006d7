import { sendMessage } from '#app/domain/notifications/send-message.server.ts';
import { phonesOfGroup } from '#app/domain/orders/office-bearers.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { translate } from '#app/i18n/translate.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';

async function factsOf(tx: DbOrTransaction, id: string) {
  return tx.review.findUniqueOrThrow({
    where: { id },
    select: {
      groupId: true, stars: true, reason: true, replyRemovedFor: true, orderLineId: true,
      orderLine: { select: { nameEn: true, nameHi: true, groupOrder: { select: { order: { select: { token: true, phone: true, language: true } } } } } },
    },
  });
}

/** Tells the group's office bearers, each in her own language, how many stars their goods were given and where to answer. */
export async function tellGroupPublished(tx: DbOrTransaction, id: string, now: Date): Promise<void> {
  const { groupId, stars, orderLine } = await factsOf(tx, id);
  for (const { address, language } of await phonesOfGroup(tx, groupId)) {
    const body = translate(language)('reviews.message.published', { stars, name: nameText(language, orderLine), link: `${env().PUBLIC_URL}/seller/reviews` });
    await sendMessage(tx, { channel: 'SMS', address, language, body, now });
  }
}

/** Tells the buyer why her review is not shown, with the link to change it. */
export async function tellBuyerRefused(tx: DbOrTransaction, id: string, now: Date): Promise<void> {
  const { orderLineId, reason, orderLine } = await factsOf(tx, id);
  const { token, phone, language } = orderLine.groupOrder.order;
  const link = env().PUBLIC_URL + localPath(language, `/orders/${token}/reviews/${orderLineId}`);
  const body = translate(language)('reviews.message.refused', { name: nameText(language, orderLine), reason: reason ?? '', link });
  await sendMessage(tx, { channel: 'SMS', address: phone, language, body, now });
}

/** Tells the group why its answer was taken off the pages. */
export async function tellGroupReplyRemoved(tx: DbOrTransaction, id: string, now: Date): Promise<void> {
  const { groupId, replyRemovedFor } = await factsOf(tx, id);
  for (const { address, language } of await phonesOfGroup(tx, groupId)) {
    const body = translate(language)('reviews.message.replyRemoved', { reason: replyRemovedFor ?? '', link: `${env().PUBLIC_URL}/seller/reviews` });
    await sendMessage(tx, { channel: 'SMS', address, language, body, now });
  }
}
