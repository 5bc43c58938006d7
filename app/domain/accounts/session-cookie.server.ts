import { setCookie } from '#app/lib/cookies.ts';
import { env } from '#app/lib/env.server.ts';
import { days } from '#app/lib/time.ts';

const secure = env().PUBLIC_URL.startsWith('https:');

/** The longest browsers keep a cookie. When a session ends is decided by its row, which lasts while it is used. */
const KEPT = days(400);

/** With https the name carries the prefix that keeps other hosts from setting it. */
export const SESSION_COOKIE = secure ? '__Host-session' : 'session';

/** The Set-Cookie header that signs a browser in. */
export function signedIn(token: string): string {
  return setCookie(SESSION_COOKIE, token, KEPT / 1000, secure);
}

/** The Set-Cookie header that forgets the session. */
export function signedOut(): string {
  return setCookie(SESSION_COOKIE, '', 0, secure);
}
