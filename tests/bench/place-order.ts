import { atLeast, type Figure } from './figure.ts';
import { runOnFreshShop } from './fresh-shop.ts';

/**
 * Orders a second from 16 buyers at once through the domain function, each of three lines from two groups, on the built-in
 * PostgreSQL as in production: a commit is on the disk before the buyer hears of it. Runs in a fresh process.
 */
export async function benchPlaceOrder(): Promise<Figure[]> {
  const runs = (await runOnFreshShop('tests/bench/place-orders.ts')) as number[];
  return [atLeast('orders of three lines from two groups, 16 buyers at once', runs, 'orders/s', 100)];
}
