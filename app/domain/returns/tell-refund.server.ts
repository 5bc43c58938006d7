import { tellBuyer, tellGroup, type BuyerNews, type GroupNews } from '#app/domain/orders/tell.server.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';

/** Tells buyer and group about a return or refund of a group order. `amountPaise` is what goes back to the buyer. */
export async function tellBoth(tx: DbOrTransaction, groupOrderId: string, news: { readonly buyer?: BuyerNews; readonly group?: GroupNews }, amountPaise: number, now: Date): Promise<void> {
  const part = await tx.groupOrder.findUniqueOrThrow({
    where: { id: groupOrderId },
    select: {
      id: true, groupId: true, number: true, sharePaise: true, acceptBy: true, groupNameEn: true, groupNameHi: true,
      refunds: { select: { sharePaise: true } }, order: { select: { phone: true, token: true, language: true } },
    },
  });
  const { number, groupNameEn, groupNameHi, refunds } = part;
  if (news.buyer) await tellBuyer(tx, part.order, news.buyer, { number, amountPaise, group: { en: groupNameEn, hi: groupNameHi } }, now);
  const sharePaise = refunds.reduce((left, refund) => left - refund.sharePaise, part.sharePaise);
  if (news.group) await tellGroup(tx, { ...part, sharePaise }, news.group, now);
}

/** The buyer hears that money comes, or that what her bank took back already counts as it. */
export function newsOfRefund<News extends BuyerNews>({ sentPaise }: { readonly sentPaise: number }, sent: News): News | 'refundCounted' {
  return sentPaise > 0 ? sent : 'refundCounted';
}
