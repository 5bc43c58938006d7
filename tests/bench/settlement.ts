import { z } from 'zod';
import { atMost, type Figure } from './figure.ts';
import { runOnFreshShop } from './fresh-shop.ts';

const times = z.array(z.number());
const measured = z.object({ settling: times, memory: z.number(), balances: times });

/** A month of a big district: what 100,000 group orders earned 2,800 groups, paid out; and the account of a very busy group. */
export async function benchSettlement(): Promise<Figure[]> {
  const { settling, memory, balances } = measured.parse(await runOnFreshShop('tests/bench/settle.ts'));
  return [
    atMost('settlement of 100,000 group orders of 2,800 groups, to the bank’s references', settling, 's', 60),
    atMost('memory of the process that settles', [memory], 'MB', 300),
    atMost('balance of a group with 1,000,000 entries', balances, 'ms', 5),
  ];
}
