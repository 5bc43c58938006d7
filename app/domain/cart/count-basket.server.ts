import { db } from '#app/lib/db.server.ts';
import { tokenHash } from '#app/lib/secrets.server.ts';

/** How many pieces lie in the basket behind a cookie's token, and the PIN it goes to; nothing when there is none open. */
export async function countBasket(token: string | null): Promise<{ readonly count: number; readonly pin: string | null }> {
  if (token === null) return { count: 0, pin: null };
  const cart = await db.cart.findUnique({ where: { tokenHash: tokenHash(token), order: null }, select: { pin: true, lines: { select: { quantity: true } } } });
  return { count: cart?.lines.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0, pin: cart?.pin ?? null };
}
