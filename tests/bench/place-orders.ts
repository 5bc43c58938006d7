import { readBasket } from '#app/domain/cart/read-basket.server.ts';
import type { Buyer } from '#app/domain/checkout/order-rows.ts';
import { placeOrder } from '#app/domain/checkout/place-order.server.ts';
import { quote } from '#app/domain/checkout/quote.ts';
import { rulesFor } from '#app/domain/checkout/rules.server.ts';
import { describeSeen, readSeen } from '#app/domain/checkout/seen.ts';
import { db } from '#app/lib/db.server.ts';
import { newToken, tokenHash } from '#app/lib/secrets.server.ts';
import { createGoods, createGroup, createRules } from '../support/shop-fixtures.ts';

const BUYERS = 16;
const ORDERS_A_RUN = 480;
const RUNS = 5;
const NOW = new Date();

const buyer: Buyer = {
  personId: null, language: 'hi', name: 'Meera Nair', phone: '+919812345670', email: null, line1: '12 Temple Road', line2: '', city: 'Hamirpur',
  district: 'Hamirpur', stateCode: '02', pin: '177001', billStateCode: '02', method: 'ONLINE',
};

await createRules();
const groups = [await createGroup(), await createGroup(), await createGroup(), await createGroup()];
const goods: Awaited<ReturnType<typeof createGoods>>[] = [];
for (let index = 0; index < 48; index += 1) goods.push(await createGoods(groups[index % 4]!.id, { stock: 50_000 }));

/** Two sizes of one group and one of the next, other ones for each basket. */
function linesOf(index: number) {
  const first = index % goods.length;
  return [first, (first + 4) % goods.length, (first + 1) % goods.length].map((at) => [goods[at]!.id, 1 + (index % 3)] as const);
}

const shown = new Map<string, ReturnType<typeof readSeen>>();

/** What a buyer saw of such a basket, worked out once for each. */
async function seenOf(token: string, key: string) {
  const known = shown.get(key);
  if (known) return known;
  const lines = (await readBasket(token, NOW))?.lines ?? [];
  const priced = quote({ lines, to: buyer, billStateCode: null, rules: await rulesFor(lines, NOW), now: NOW });
  if (priced.groups.length !== 2) throw new Error('The basket was to hold goods of two groups');
  const seen = readSeen(describeSeen(priced));
  shown.set(key, seen);
  return seen;
}

async function run(first: number): Promise<number> {
  const waiting: { token: string; seen: ReturnType<typeof readSeen> }[] = [];
  for (let index = first; index < first + ORDERS_A_RUN; index += 1) {
    const lines = linesOf(index);
    const token = newToken();
    await db.cart.create({ data: { tokenHash: tokenHash(token), lines: { createMany: { data: lines.map(([variantId, quantity]) => ({ variantId, quantity, seenPaise: 1 })) } } } });
    waiting.push({ token, seen: await seenOf(token, lines.join()) });
  }
  const start = performance.now();
  await Promise.all(Array.from({ length: BUYERS }, async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const placed = await placeOrder(next.token, buyer, next.seen, NOW, { confirmedPhone: buyer.phone });
      if (!placed.ok) throw new Error(`Not placed: ${placed.error}`);
    }
  }));
  return ORDERS_A_RUN / ((performance.now() - start) / 1000);
}

await run(0);
const runs: number[] = [];
for (let round = 1; round <= RUNS; round += 1) runs.push(await run(round * ORDERS_A_RUN));
await db.$disconnect();
process.stdout.write(JSON.stringify(runs));
