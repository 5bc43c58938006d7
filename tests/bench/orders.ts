import { runOnFreshShop } from './fresh-shop.ts';
import { atLeast, type Figure } from './figure.ts';

interface Speeds {
  readonly shop: readonly number[];
  readonly plain: readonly number[];
}

/**
 * Orders from 16 buyers at once through the domain function, against the bare `pg` client that writes the same rows without
 * asking anything: baskets of three lines from two groups, then one product that everybody wants. Both on the built-in
 * PostgreSQL as in production: a commit is on the disk before the buyer hears of it.
 */
export async function benchOrders(): Promise<Figure[]> {
  const { placing, oneProduct } = (await runOnFreshShop('tests/bench/order-speed.ts')) as Record<'placing' | 'oneProduct', Speeds>;
  return [
    ...against('placing three lines from two groups, 16 at once', placing),
    ...against('one hot product, 16 buyers', oneProduct),
  ];
}

function against(what: string, { shop, plain }: Speeds): Figure[] {
  return [
    atLeast(`${what}: part of the bare client's speed`, shop.map((speed, round) => speed / (plain[round] ?? speed)), 'x', 0.35, 'orders'),
    atLeast(`${what}: through the shop`, shop, 'orders/s', 0, 'orders'),
  ];
}
