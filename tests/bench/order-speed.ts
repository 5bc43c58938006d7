import pg from 'pg';
import { readBasket } from '#app/domain/cart/read-basket.server.ts';
import type { Buyer } from '#app/domain/checkout/order-rows.ts';
import { placeOrder } from '#app/domain/checkout/place-order.server.ts';
import { quote } from '#app/domain/checkout/quote.ts';
import { rulesFor } from '#app/domain/checkout/rules.server.ts';
import { describeSeen, readSeen, type Seen } from '#app/domain/checkout/seen.ts';
import { db } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { newToken, tokenHash } from '#app/lib/secrets.server.ts';
import { createGoods, createGroup, createRules } from '../support/shop-fixtures.ts';
import { HOT, WHOLE_ORDER, wholeOrder, hotOrder, type BareGoods } from './bare-orders.ts';

const BUYERS = 16;
const ORDERS = Number(process.env.BENCH_ORDERS ?? 320);
const ROUNDS = 7;
const NOW = new Date();

const buyer: Buyer = {
  personId: null, language: 'hi', name: 'Meera Nair', phone: '+919812345670', email: null, line1: '12 Temple Road', line2: '', city: 'Hamirpur',
  district: 'Hamirpur', stateCode: '02', pin: '177001', billStateCode: '02', method: 'ONLINE',
};

await createRules();
const groups = [await createGroup(), await createGroup(), await createGroup(), await createGroup()];
const goods: BareGoods[] = [];
for (let index = 0; index < 48; index += 1) {
  const { id, productId } = await createGoods(groups[index % 4]!.id, { stock: 1_000_000 });
  goods.push({ variantId: id, productId, groupId: groups[index % 4]!.id });
}
const bare = new pg.Pool({ connectionString: env().DATABASE_URL, max: BUYERS });

/** Two sizes of one group and one of the next, other ones for each basket. */
const mixed = (index: number) => [index, index + 4, index + 1].map((at) => goods[at % goods.length]!);
/** The one thing everybody wants. */
const hot = () => [goods[0]!];

async function carts(first: number, pick: (index: number) => readonly BareGoods[]) {
  const rows = Array.from({ length: ORDERS }, (_, index) => ({ id: newId(), token: newToken(), lines: pick(first + index) }));
  await db.cart.createMany({ data: rows.map(({ id, token }) => ({ id, tokenHash: tokenHash(token) })) });
  await db.cartLine.createMany({ data: rows.flatMap(({ id, lines }) => lines.map(({ variantId }) => ({ cartId: id, variantId, quantity: 1, seenPaise: 1 }))) });
  return rows;
}

const shown = new Map<string, Seen>();

/** What a buyer saw of such a basket, worked out once for each. */
async function seenOf(token: string, key: string): Promise<Seen> {
  const known = shown.get(key);
  if (known) return known;
  const lines = (await readBasket(token, NOW))?.lines ?? [];
  const seen = readSeen(describeSeen(quote({ lines, to: buyer, billStateCode: null, rules: await rulesFor(lines, NOW), now: NOW })));
  shown.set(key, seen);
  return seen;
}

/** Orders a second of 16 buyers who take one basket after another. */
async function speed<Row>(waiting: Row[], place: (row: Row) => Promise<void>): Promise<number> {
  const count = waiting.length;
  const start = performance.now();
  await Promise.all(Array.from({ length: BUYERS }, async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await place(next);
  }));
  return count / ((performance.now() - start) / 1000);
}

let first = 0;

async function throughTheShop(pick: (index: number) => readonly BareGoods[]): Promise<number> {
  const rows = await carts((first += ORDERS), pick);
  const waiting = [];
  for (const { token, lines } of rows) waiting.push({ token, seen: await seenOf(token, lines.map(({ variantId }) => variantId).join()) });
  return speed(waiting, async ({ token, seen }) => {
    const placed = await placeOrder(token, buyer, seen, NOW, { confirmedPhone: buyer.phone });
    if (!placed.ok) throw new Error(`Not placed: ${placed.error}`);
  });
}

async function bareOf(pick: (index: number) => readonly BareGoods[], statement: { name: string; text: string }, values: (cartId: string, lines: readonly BareGoods[]) => unknown[]): Promise<number> {
  const rows = await carts((first += ORDERS), pick);
  return speed(rows.map(({ id, lines }) => values(id, lines)), async (row) => {
    const { rowCount } = await bare.query({ ...statement, values: row });
    if (rowCount !== 1) throw new Error('The bare client placed nothing');
  });
}

/** Shop and bare client in turn, so that a busy moment of the machine hits both; answers both speeds, round by round. */
async function compare(shop: () => Promise<number>, plain: () => Promise<number>): Promise<{ shop: number[]; plain: number[] }> {
  const speeds = { shop: [] as number[], plain: [] as number[] };
  await plain();
  await shop();
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round % 2 === 0) speeds.plain.push(await plain());
    speeds.shop.push(await shop());
    if (round % 2 === 1) speeds.plain.push(await plain());
  }
  return speeds;
}

const placing = await compare(() => throughTheShop(mixed), () => bareOf(mixed, WHOLE_ORDER, wholeOrder));
const oneProduct = await compare(() => throughTheShop(hot), () => bareOf(hot, HOT, hotOrder));
await db.$disconnect();
await bare.end();
process.stdout.write(JSON.stringify({ placing, oneProduct }));
