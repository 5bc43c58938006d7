import { db } from '#app/lib/db.server.ts';
import { tokenHash } from '#app/lib/secrets.server.ts';
import { openNewCart, setPin } from './change-cart.server.ts';

/** The PIN this browser gave once; null when it gave none. */
export async function rememberedPin(token: string | null): Promise<string | null> {
  if (token === null) return null;
  const cart = await db.cart.findUnique({ where: { tokenHash: tokenHash(token), order: null }, select: { pin: true } });
  return cart?.pin ?? null;
}

/** Remembers where goods go, in an empty basket where there is none yet. Answers the token to keep. */
export async function rememberPin(token: string | null, pin: string, now: Date): Promise<string> {
  if (token !== null && (await setPin(token, pin))) return token;
  return (await openNewCart({ pin, personId: null }, now)).token;
}
