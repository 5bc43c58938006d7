import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { districtOf } from '#app/domain/cart/read-basket.server.ts';
import { lockPayment } from '#app/domain/orders/lock-payment.server.ts';
import { canMove } from '#app/domain/orders/moves.ts';
import { tellGroup } from '#app/domain/orders/tell.server.ts';
import type { Pin } from '#app/domain/registry/pin.ts';
import { reachOf, type Destination } from '#app/domain/shipping/reach.ts';
import { zoneBetween } from '#app/domain/shipping/quote-delivery.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { placeOf } from './destination.server.ts';
import type { AddressCorrection } from './forms.ts';

/**
 * `not-allowed`: a parcel of it is packed already, or nothing is under way. About a new PIN: in another state; another charge or day
 * of delivery; no courier goes there; no cash is taken there.
 */
export type CorrectionRefusal = 'not-allowed' | 'address-other-state' | 'address-other-charge' | 'address-not-served' | 'address-no-cash';

/** Whether an order's address may still be corrected: something is under way, and nothing of it is packed. */
export function mayCorrect(statuses: readonly Parameters<typeof canMove>[0][]): boolean {
  const open = statuses.filter((status) => status !== 'CANCELLED');
  return open.length > 0 && open.every((status) => canMove(status, 'cancel', 'buyer'));
}

/**
 * Corrects where an order goes, until a group packs it. Who ordered stays who ordered: another number becomes the one the
 * courier calls. A new PIN counts only where price and reach stay what she agreed to; her bill and its state never change.
 */
export async function correctAddress(orderId: string, { name, mobile, ...to }: AddressCorrection, personId: string | null, now: Date): Promise<Result<undefined, CorrectionRefusal>> {
  return db.$transaction(async (tx) => {
    const { id: paymentId } = await tx.payment.findUniqueOrThrow({ where: { orderId }, select: { id: true } });
    const payment = await lockPayment(tx, paymentId);
    const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: ORDER });
    const parts = order.groupOrders.filter(({ status }) => status !== 'CANCELLED');
    if (!mayCorrect(parts.map(({ status }) => status))) return err('not-allowed');
    const place = to.pin === order.pin ? null : placeOf(to.pin, { state: order.stateCode, district: order.district });
    if (place && place.state !== order.stateCode) return err('address-other-state');
    const destination = { pin: to.pin, stateCode: order.stateCode, district: place?.district ?? order.district };
    const refused = place && (await refusalOf(tx, order, parts, destination, payment.method === 'CASH_ON_DELIVERY', now));
    if (refused) return err(refused);

    const who = order.recipientName === null ? { name } : { recipientName: name };
    const data = { ...who, line1: to.line1, line2: to.line2 ?? '', city: to.city, pin: to.pin, district: destination.district, recipientPhone: mobile === order.phone ? null : mobile };
    const fields = Object.entries(data).filter(([key, value]) => order[key as keyof typeof order] !== value).map(([key]) => key);
    if (fields.length === 0) return ok();
    await tx.order.update({ where: { id: orderId }, data });
    await recordAudit(tx, { action: 'correct-address', subject: { kind: 'order', id: orderId }, by: personId ? { personId } : {}, fields });
    // Who accepted it has seen the old one.
    for (const part of parts.filter(({ status }) => status === 'ACCEPTED')) await tellGroup(tx, part, 'addressCorrected', now);
    return ok();
  });
}

const ORDER = {
  name: true, phone: true, recipientName: true, recipientPhone: true, line1: true, line2: true, city: true, pin: true, district: true, stateCode: true,
  groupOrders: {
    orderBy: { id: 'asc' },
    select: {
      id: true, groupId: true, number: true, status: true, sharePaise: true, acceptBy: true,
      group: { select: { pin: true, place: { select: { path: true, pin: true, stateCode: true } } } },
    },
  },
} as const;

interface Part {
  readonly group: { readonly pin: string; readonly place: { readonly path: string; readonly pin: string | null; readonly stateCode: string } };
}

/** Price and promised day follow from the zone between group and buyer; whether it may go there at all, from the rules of reach. */
async function refusalOf(tx: DbOrTransaction, before: Destination, parts: readonly Part[], to: Destination & { pin: Pin }, cash: boolean, now: Date): Promise<CorrectionRefusal | null> {
  const rules = await tx.reachRule.findMany({ where: { OR: [{ stateCode: to.stateCode }, { pinPrefix: { in: [1, 2, 3, 4, 5, 6].map((length) => to.pin.slice(0, length)) } }] } });
  for (const { group: { pin, place } } of parts) {
    const home = { stateCode: place.stateCode, district: districtOf(pin || place.pin, place.stateCode) ?? (await districtAbove(tx, place.path)) };
    if (zoneBetween(home, before) !== zoneBetween(home, to)) return 'address-other-charge';
    const reach = reachOf(rules, place.path, to, now);
    if (reach === 'NONE') return 'address-not-served';
    if (cash && reach !== 'CASH') return 'address-no-cash';
  }
  return null;
}

async function districtAbove(tx: DbOrTransaction, path: string): Promise<string> {
  const [state = '', district = ''] = path.split('/');
  return (await tx.place.findUnique({ where: { path: `${state}/${district}/` }, select: { nameEn: true } }))?.nameEn ?? '';
}
