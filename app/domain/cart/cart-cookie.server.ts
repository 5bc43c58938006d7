import { readCookie, setCookie } from '#app/lib/cookies.ts';
import { env } from '#app/lib/env.server.ts';
import { days } from '#app/lib/time.ts';

const KEPT = days(60);
const secure = env().PUBLIC_URL.startsWith('https:');

/** With https the name carries the prefix that keeps other hosts from setting it. */
export const CART_COOKIE = secure ? '__Host-cart' : 'cart';

/** The token of the browser's basket; null when it has none. */
export function cartToken(request: Request): string | null {
  return readCookie(request, CART_COOKIE);
}

/** The Set-Cookie header that gives a browser its basket. */
export function keepCart(token: string): string {
  return setCookie(CART_COOKIE, token, KEPT / 1000, secure);
}

/** The Set-Cookie header after an order: the next goods go into a new basket. */
export function forgetCart(): string {
  return setCookie(CART_COOKIE, '', 0, secure);
}
