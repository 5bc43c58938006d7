import type { Prisma } from '#app/generated/prisma/client.ts';
import { newId } from '#app/lib/ids.server.ts';
import { db, prepared } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { newToken, tokenHash } from '#app/lib/secrets.server.ts';
import { MAX_LINES, MAX_QUANTITY } from './basket.ts';

export interface Wanted {
  readonly variantId: string;
  /** At most MAX_QUANTITY. */
  readonly quantity: number;
}

/**
 * Puts goods into the basket of `token`, on top of what is there; opens a new basket when there is none or it has become
 * an order. Answers the token to keep. `gone`: not offered any more. `basket-full`, `quantity-too-large`: our limits.
 * More than is in stock is taken: the basket says so. A new basket belongs to `personId`, who is signed in.
 */
export async function putInCart(token: string | null, { variantId, quantity }: Wanted, now: Date, personId: string | null = null): Promise<Result<{ token: string }, 'gone' | 'basket-full' | 'quantity-too-large'>> {
  const found = await putInOpen(token, { variantId, quantity }, now);
  if (!found?.sold) return err('gone');
  if (found.there + quantity > MAX_QUANTITY) return err('quantity-too-large');
  if (found.there === 0 && found.lines >= MAX_LINES) return err('basket-full');
  if (found.put && token !== null) return ok({ token });

  const opened = await openNewCart({ pin: null, personId }, now);
  await putInOpen(opened.token, { variantId, quantity }, now);
  return ok({ token: opened.token });
}

interface Put {
  /** Whether the goods are offered. */
  readonly sold: boolean;
  /** How many of them the basket had; 0 without an open basket. */
  readonly there: number;
  readonly lines: number;
  readonly put: boolean;
}

/** Puts goods into an open basket, unless a limit stands against it, and answers what it found: in one round trip. */
async function putInOpen(token: string | null, { variantId, quantity }: Wanted, now: Date): Promise<Put | undefined> {
  const [found] = await prepared<Put>`
    WITH goods AS (
      SELECT v.id, v."pricePaise" FROM "Variant" v JOIN "Product" p ON p.id = v."productId" AND p.status = 'PUBLISHED' JOIN "Group" g ON g.id = p."groupId" AND g.status = 'APPROVED'
      WHERE v.id = ${variantId}::uuid AND v.active
    ), cart AS (
      SELECT c.id, (SELECT count(*) FROM "CartLine" WHERE "cartId" = c.id) AS lines,
        coalesce((SELECT quantity FROM "CartLine" WHERE "cartId" = c.id AND "variantId" = ${variantId}::uuid), 0) AS there
      FROM "Cart" c WHERE c."tokenHash" = ${token === null ? '' : tokenHash(token)} AND NOT EXISTS (SELECT FROM "Order" WHERE "cartId" = c.id)
    ), put AS (
      INSERT INTO "CartLine" ("cartId", "variantId", quantity, "seenPaise", "addedAt")
      SELECT cart.id, goods.id, ${quantity}::int, goods."pricePaise", ${now}::timestamptz FROM goods, cart
      WHERE there + ${quantity}::int <= ${MAX_QUANTITY}::int AND (there > 0 OR lines < ${MAX_LINES}::int)
      ON CONFLICT ("cartId", "variantId") DO UPDATE SET quantity = least(${MAX_QUANTITY}::int, "CartLine".quantity + EXCLUDED.quantity), "seenPaise" = EXCLUDED."seenPaise"
      RETURNING quantity
    )
    SELECT EXISTS (SELECT FROM goods) AS sold, coalesce((SELECT there FROM cart), 0) AS there, coalesce((SELECT lines FROM cart), 0)::int AS lines, EXISTS (SELECT FROM put) AS put`;
  return found;
}

/** Sets how many of a size are in the basket; 0 takes it out. Answers how many there were; null when none, or it is ordered. */
export async function changeQuantity(token: string | null, { variantId, quantity }: Wanted): Promise<number | null> {
  if (token === null) return null;
  const where = { variantId, cart: { tokenHash: tokenHash(token), order: null } } satisfies Prisma.CartLineWhereInput;
  const line = await db.cartLine.findFirst({ where, select: { quantity: true } });
  if (!line) return null;
  await (quantity === 0 ? db.cartLine.deleteMany({ where }) : db.cartLine.updateMany({ where, data: { quantity } }));
  return line.quantity;
}

/** Remembers where it goes. Without a basket there is nothing to remember it in: false. */
export async function setPin(token: string | null, pin: string): Promise<boolean> {
  if (token === null) return false;
  const { count } = await db.cart.updateMany({ where: { tokenHash: tokenHash(token), order: null }, data: { pin } });
  return count > 0;
}

/** The basket of a token while it takes goods. */
export function openCart(token: string | null) {
  if (token === null) return null;
  return db.cart.findUnique({ where: { tokenHash: tokenHash(token), order: null }, select: { id: true, lines: { select: { variantId: true, quantity: true } } } });
}

/** A basket with nothing in it, and the token that only the browser keeps. */
export async function openNewCart(owner: { readonly pin: string | null; readonly personId: string | null }, now: Date) {
  const token = newToken();
  const id = newId(now.getTime());
  await prepared`
    INSERT INTO "Cart" (id, "tokenHash", "personId", pin, "couponCodes", "createdAt", "updatedAt")
    VALUES (${id}::uuid, ${tokenHash(token)}, ${owner.personId}::uuid, ${owner.pin}, '{}', ${now}, ${now})`;
  return { id, token };
}
