import type { Prisma } from '#app/generated/prisma/client.ts';
import { newId } from '#app/lib/ids.server.ts';
import { db } from '#app/lib/db.server.ts';
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
  const [goods, cart] = await Promise.all([
    db.variant.findFirst({ where: { id: variantId, active: true, product: { status: 'PUBLISHED', group: { status: 'APPROVED' } } }, select: { pricePaise: true } }),
    openCart(token),
  ]);
  if (!goods) return err('gone');
  const there = cart?.lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
  if (there + quantity > MAX_QUANTITY) return err('quantity-too-large');
  if (there === 0 && (cart?.lines.length ?? 0) >= MAX_LINES) return err('basket-full');

  const kept = cart && token !== null ? { id: cart.id, token } : await openNewCart({ pin: cart?.pin ?? null, personId }, now);
  await db.$executeRaw`
    INSERT INTO "CartLine" ("cartId", "variantId", quantity, "seenPaise", "addedAt")
    VALUES (${kept.id}::uuid, ${variantId}::uuid, ${quantity}, ${goods.pricePaise}, ${now})
    ON CONFLICT ("cartId", "variantId") DO UPDATE SET quantity = least(${MAX_QUANTITY}, "CartLine".quantity + EXCLUDED.quantity), "seenPaise" = EXCLUDED."seenPaise"`;
  return ok({ token: kept.token });
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
  return db.cart.findUnique({ where: { tokenHash: tokenHash(token), order: null }, select: { id: true, pin: true, lines: { select: { variantId: true, quantity: true } } } });
}

/** A basket with nothing in it, and the token that only the browser keeps. */
export async function openNewCart(owner: { readonly pin: string | null; readonly personId: string | null }, now: Date) {
  const token = newToken();
  const { id } = await db.cart.create({ data: { ...owner, id: newId(now.getTime()), tokenHash: tokenHash(token), createdAt: now }, select: { id: true } });
  return { id, token };
}
