import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import { groupCharged } from '#app/domain/ledger/shop-entries.ts';
import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { basisPoints, paise, share } from '#app/lib/money.ts';
import { indianDay } from '#app/lib/time.ts';
import { earningAmounts } from './earning-amounts.ts';

const NOTHING = { items: paise(0), tax: paise(0), storeDiscount: paise(0), shipping: paise(0), groupShipping: paise(0), commission: paise(0), commissionTax: paise(0), tcs: paise(0), tds: paise(0), share: paise(0), total: paise(0) };

/**
 * A parcel came back undelivered: what the group bears of the courier's way, by the rules in force, is taken from its account
 * and its next payout, with the GST on it, in the caller's transaction; a charge of nothing records that the shop bears it. What the courier itself
 * failed at is never the group's. Once a group order.
 */
export async function recordUndelivered(tx: DbOrTransaction, groupOrderId: string, { courierFailed }: { readonly courierFailed: boolean }, now: Date): Promise<void> {
  const { groupId, orderId, shippingPaise, waivedPaise } = await tx.groupOrder.findUniqueOrThrow({ where: { id: groupOrderId }, select: { groupId: true, orderId: true, shippingPaise: true, waivedPaise: true } });
  const rules = await settingsInForce(now, tx);
  const bears = rules['undelivered.freight-bearer'] === 'GROUP' && !courierFailed;
  const freight = bears ? freightOf(shippingPaise + waivedPaise, rules['undelivered.freight-rate']) : 0;
  const tax = share(paise(freight), basisPoints(rules['undelivered.freight-gst-rate']));
  const charged = await tx.earning.createMany({
    data: [{ kind: 'CHARGED', subjectId: groupOrderId, groupOrderId, groupId, at: now, dueOn: new Date(indianDay(now)), ...earningAmounts(NOTHING, 1), groupShippingPaise: freight, freightTaxPaise: tax, sharePaise: 0 - freight - tax }],
    skipDuplicates: true,
  });
  if (charged.count > 0) await postEntrySet(tx, groupCharged({ id: groupOrderId, at: now }, groupId, { freightPaise: freight, taxPaise: tax }, orderId));
}

/** The rate may be above one: the way there and the way back. */
function freightOf(chargePaise: number, rateBp: number): number {
  const whole = Math.floor(rateBp / 10_000);
  return whole * chargePaise + share(paise(chargePaise), basisPoints(rateBp - whole * 10_000));
}
