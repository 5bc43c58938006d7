import { z } from 'zod';
import { keyedHash, newToken } from '#app/lib/secrets.server.ts';
import { days } from '#app/lib/time.ts';
import { sealedCookie } from './sealed-cookie.server.ts';

const cookie = sealedCookie('device', z.object({ id: z.string(), login: z.string() }), days(365));

const loginKey = (address: string) => keyedHash('known-device', address);

/**
 * The id of a browser in which somebody signed in with this number or e-mail before; null elsewhere. Its tries are
 * counted apart, so that a stranger who uses up the limit of a number does not keep its owner out.
 */
export function knownDevice(request: Request, address: string, now: Date): string | null {
  const known = cookie.read(request, now);
  return known && known.login === loginKey(address) ? known.id : null;
}

/** The Set-Cookie header that remembers that somebody signed in with this number or e-mail here. */
export function rememberDevice(address: string, now: Date): string {
  return cookie.write({ id: newToken(), login: loginKey(address) }, now);
}
