import type { DbOrTransaction } from '#app/lib/db.server.ts';
import type { MoveName } from './moves.ts';
import { tellBuyer, tellGroup, type BuyerNews, type GroupNews } from './tell.server.ts';

interface News {
  readonly buyer?: BuyerNews;
  /** Instead of `buyer`, when money goes back. */
  readonly buyerRefunded?: BuyerNews;
  readonly group?: GroupNews;
}

/** Who hears of which move. Nobody is told what she did herself; being placed has a message for the whole order. */
const NEWS: Partial<Record<MoveName, News>> = {
  dispatch: { buyer: 'dispatched' },
  deliver: { buyer: 'delivered', group: 'delivered' },
  return: { buyer: 'returned', buyerRefunded: 'returnedRefund' },
  decline: { buyer: 'cancelled', buyerRefunded: 'cancelledRefund' },
  lapse: { buyer: 'cancelled', buyerRefunded: 'cancelledRefund', group: 'lapsed' },
  stop: { buyer: 'cancelled', buyerRefunded: 'cancelledRefund', group: 'stopped' },
  callOff: { buyer: 'cancelledByYou', buyerRefunded: 'cancelledByYouRefund' },
  cancel: { buyer: 'cancelledByYou', buyerRefunded: 'cancelledByYouRefund', group: 'cancelledByBuyer' },
};

/** Writes the messages that a move calls for. An order that was never placed for good ends in silence: nobody waits for it. */
export async function tellOfMove(tx: DbOrTransaction, groupOrderId: string, move: MoveName, { refundedPaise }: { refundedPaise: number }, now: Date): Promise<void> {
  const news = NEWS[move];
  if (!news) return;
  const groupOrder = await tx.groupOrder.findUniqueOrThrow({
    where: { id: groupOrderId },
    select: {
      id: true, groupId: true, number: true, totalPaise: true, sharePaise: true, acceptBy: true, groupNameEn: true, groupNameHi: true,
      courier: true, trackingNumber: true, order: { select: { phone: true, token: true, language: true } },
    },
  });
  if (!groupOrder.acceptBy) return;
  const buyerNews = refundedPaise > 0 ? (news.buyerRefunded ?? news.buyer) : news.buyer;
  if (buyerNews) {
    await tellBuyer(tx, groupOrder.order, buyerNews, { ...groupOrder, amountPaise: refundedPaise > 0 ? refundedPaise : groupOrder.totalPaise, group: { en: groupOrder.groupNameEn, hi: groupOrder.groupNameHi } }, now);
  }
  if (news.group) await tellGroup(tx, groupOrder, news.group, now);
}
