import { sendMessage } from '#app/domain/notifications/send-message.server.ts';
import { phonesOfGroup } from '#app/domain/orders/office-bearers.server.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { translate } from '#app/i18n/translate.ts';
import { db } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';

/** Tells a group's office bearers that its money is in its bank, or that its bank sent it back; each of the two once. */
export async function tellPayout(payoutId: string, now: Date): Promise<void> {
  const payout = await db.payout.findUnique({ where: { id: payoutId }, select: { status: true, groupId: true, amountPaise: true, utr: true } });
  if (payout?.status !== 'PAID' && payout?.status !== 'RETURNED') return;
  const { status, groupId, amountPaise, utr } = payout;
  await db.$transaction(async (tx) => {
    const first = await tx.payout.updateMany({ where: { id: payoutId, status, OR: [{ toldStatus: null }, { toldStatus: { not: status } }] }, data: { toldStatus: status } });
    if (first.count === 0) return;
    for (const { address, language } of await phonesOfGroup(tx, groupId)) {
      const body = translate(language)(`money.message.${status === 'PAID' ? 'paid' : 'returned'}`, {
        amount: formatMoney(Number(amountPaise), language), reference: utr ?? '', link: `${env().PUBLIC_URL}/seller/money`,
      });
      await sendMessage(tx, { channel: 'SMS', address, language, body, now });
    }
  });
}
