import { db } from '#app/lib/db.server.ts';
import { MAX_LINES } from './basket.ts';
import { openCart, openNewCart, type Wanted } from './change-cart.server.ts';

interface Filling {
  /** The basket to fill; a new one is opened when there is none or it has become an order. */
  readonly token: string | null;
  readonly goods: readonly Wanted[];
  /** Where a new basket goes, and whose it is. */
  readonly pin: string;
  readonly personId: string | null;
  readonly now: Date;
}

export interface Filled {
  /** The token to keep; null when nothing could be put anywhere. */
  readonly token: string | null;
  readonly put: number;
  /** How many of the goods are not sold any more, or found no room. */
  readonly missing: number;
}

/** Puts several goods into a basket, at least so many of each: doing it twice changes nothing. */
export async function fillCart({ token, goods, pin, personId, now }: Filling): Promise<Filled> {
  const cart = await openCart(token);
  const sold = await db.variant.findMany({
    where: { id: { in: goods.map(({ variantId }) => variantId) }, active: true, product: { status: 'PUBLISHED', group: { status: 'APPROVED' } } },
    select: { id: true, pricePaise: true },
  });
  const there = new Set(cart?.lines.map(({ variantId }) => variantId));
  const room = MAX_LINES - there.size;
  const fitting = [...sold.filter(({ id }) => there.has(id)), ...sold.filter(({ id }) => !there.has(id)).slice(0, room)];
  if (fitting.length === 0) return { token: null, put: 0, missing: goods.length };

  const kept = cart && token !== null ? { id: cart.id, token } : await openNewCart({ pin, personId }, now);
  const wanted = new Map(goods.map(({ variantId, quantity }) => [variantId, quantity]));
  for (const { id, pricePaise } of fitting) {
    await db.$executeRaw`
      INSERT INTO "CartLine" ("cartId", "variantId", quantity, "seenPaise", "addedAt")
      VALUES (${kept.id}::uuid, ${id}::uuid, ${wanted.get(id) ?? 1}, ${pricePaise}, ${now})
      ON CONFLICT ("cartId", "variantId") DO UPDATE SET quantity = greatest("CartLine".quantity, EXCLUDED.quantity), "seenPaise" = EXCLUDED."seenPaise"`;
  }
  return { token: kept.token, put: fitting.length, missing: goods.length - fitting.length };
}
