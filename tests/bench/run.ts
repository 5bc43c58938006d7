import type { Figure } from './figure.ts';
import { benchMedia } from './media.ts';
import { benchOrders } from './orders.ts';
import { benchOrdersOverHttp } from './order-over-http.ts';
import { benchPlaceOrder } from './place-order.ts';
import { benchSettlement } from './settlement.ts';
import { benchStorefront } from './storefront.ts';
import { benchScale } from './scale.ts';
import { benchIdleMemory } from './web-memory.ts';

/** Every bench by its name; each measures a few figures. */
const BENCHES: Readonly<Record<string, readonly (() => Promise<Figure[]>)[]>> = {
  core: [benchIdleMemory, benchMedia, benchPlaceOrder],
  storefront: [benchScale, benchStorefront],
  orders: [benchOrders, benchOrdersOverHttp, benchSettlement],
};

/** `npm run bench [-- NAME]`: one JSON line a figure, then a table. Answers 0 whatever holds: it measures, tests judge. */
export async function run(args: readonly string[]): Promise<number> {
  const [name] = args;
  if (name !== undefined && !BENCHES[name]) {
    console.error(`There is no bench "${name}". There are: ${Object.keys(BENCHES).join(', ')}.`);
    return 1;
  }
  const figures: Figure[] = [];
  for (const bench of name ? (BENCHES[name] ?? []) : Object.values(BENCHES).flat()) {
    for (const figure of await bench()) {
      figures.push(figure);
      console.log(JSON.stringify(figure));
    }
  }
  console.table(figures.map(({ figure, value, unit, asked, holds, runs }) => ({
    figure, measured: `${value} ${unit}`, asked, holds, spread: `${Math.min(...runs)}–${Math.max(...runs)}`,
  })));
  return 0;
}
