import type { Figure } from './figure.ts';
import { benchMedia } from './media.ts';
import { benchOrders } from './orders.ts';
import { benchOrdersOverHttp } from './order-over-http.ts';
import { benchPlaceOrder } from './place-order.ts';
import { benchSettlement } from './settlement.ts';
import { benchBrowser, benchServers } from './storefront.ts';
import { benchScale } from './scale.ts';
import { watchStolen } from './stolen.ts';
import { benchIdleMemory } from './web-memory.ts';

/** Every bench by its name, in parts that can be run alone; each part measures a few figures. */
const BENCHES: Readonly<Record<string, Readonly<Record<string, () => Promise<Figure[]>>>>> = {
  core: { memory: benchIdleMemory, media: benchMedia, placing: benchPlaceOrder },
  storefront: { servers: benchServers, browser: benchBrowser, scale: benchScale },
  orders: { placing: benchOrders, http: benchOrdersOverHttp, settlement: benchSettlement },
};

/** `npm run bench [-- NAME [PART]]`: one JSON line a figure, then a table. Answers 0 whatever holds: it measures, tests judge. */
export async function run([name, part]: readonly string[]): Promise<number> {
  const benches = name === undefined ? Object.values(BENCHES) : [BENCHES[name] ?? {}];
  const parts = benches.flatMap((bench) => Object.entries(bench)).filter(([key]) => part === undefined || key === part);
  if (parts.length === 0) {
    console.error(`There is no such bench. There are: ${Object.entries(BENCHES).map(([key, of]) => `${key} (${Object.keys(of).join(', ')})`).join(', ')}.`);
    return 1;
  }
  const figures: Figure[] = [];
  for (const [key, bench] of parts) {
    const stolen = watchStolen();
    for (const figure of await bench()) {
      figures.push(figure);
      console.log(JSON.stringify(figure));
    }
    // On a rented machine a figure a second means little while others use its processors.
    if (stolen() > 0.02) console.log(`${key}: the host gave ${Math.round(stolen() * 100)} % of the processors' time to others.`);
  }
  console.table(figures.map(({ figure, value, unit, asked, holds, runs }) => ({
    figure, measured: `${value} ${unit}`, asked, holds, spread: `${Math.min(...runs)}–${Math.max(...runs)}`,
  })));
  return 0;
}
