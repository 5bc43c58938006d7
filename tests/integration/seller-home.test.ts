import { beforeAll, expect, test } from 'vitest';
import { summariseGoods } from '#app/domain/catalogue/seller-queries.server.ts';
import { countStock } from '#app/domain/catalogue/count-stock.server.ts';
import { summariseGroup } from '#app/domain/orders/group-summary.server.ts';
import { db } from '#app/lib/db.server.ts';
import { orderOf, sellingGroup } from '../support/placed-order.ts';
import { createRules } from '../support/shop-fixtures.ts';

beforeAll(() => createRules());

test('the money that is coming counts paid and cash orders of this group alone, and none that is unpaid or over', async () => {
  const [ours, theirs] = [await sellingGroup(), await sellingGroup()];
  expect(await summariseGroup(ours.scope)).toEqual({ fresh: 0, toSend: 0, paidShare: 0, cashShare: 0 });

  const unpaid = await orderOf([[ours.goods.id, 1]]);
  expect(await summariseGroup(ours.scope)).toMatchObject({ fresh: 0, paidShare: 0 });
  await db.payment.update({ where: { id: unpaid.payment.id }, data: { status: 'PAID' } });
  await db.groupOrder.updateMany({ where: { orderId: unpaid.id }, data: { status: 'PLACED' } });
  const paid = unpaid.parts[0]!.sharePaise;
  expect(paid).toBeGreaterThan(0);

  const cash = await orderOf([[ours.goods.id, 2], [theirs.goods.id, 1]], { method: 'CASH_ON_DELIVERY' });
  const ourPart = cash.parts.find(({ groupId }) => groupId === ours.group.id)!;
  expect(await summariseGroup(ours.scope)).toEqual({ fresh: 2, toSend: 0, paidShare: paid, cashShare: ourPart.sharePaise });

  await db.groupOrder.updateMany({ where: { orderId: unpaid.id }, data: { status: 'PACKED' } });
  await db.groupOrder.update({ where: { id: ourPart.id }, data: { status: 'CANCELLED' } });
  expect(await summariseGroup(ours.scope)).toEqual({ fresh: 0, toSend: 1, paidShare: paid, cashShare: 0 });
});

test('goods are called sold out when all that is there is ordered', async () => {
  const { scope, goods } = await sellingGroup({ stock: 3 });
  expect((await summariseGoods(scope, 'en')).soldOut).toEqual([]);
  await orderOf([[goods.id, 3]], { method: 'CASH_ON_DELIVERY' });
  expect((await summariseGoods(scope, 'en')).soldOut).toMatchObject([{ id: goods.productId }]);
  expect(await countStock(scope, goods.id, 2, new Date())).toEqual({ ok: false, error: 'below-held' });
});
