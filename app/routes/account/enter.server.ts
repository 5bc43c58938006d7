import { signedIn } from '#app/domain/accounts/session-cookie.server.ts';
import { signInProgress } from '#app/domain/accounts/sign-in-progress.server.ts';
import { cartToken, forgetCart, keepCart } from '#app/domain/cart/cart-cookie.server.ts';
import { claimCart } from '#app/domain/cart/claim-cart.server.ts';
import { moveTo } from './page.server.ts';

interface Entrance {
  readonly personId: string;
  /** Of her new session. */
  readonly token: string;
  /** Where she was going, else `home`. */
  readonly home: string;
  readonly now: Date;
}

/** She is in: on to where she was going, with her session and her basket. */
export async function enter(request: Request, { personId, token, home, now }: Entrance, ...cookies: string[]): Promise<Response> {
  const basket = cartToken(request);
  const hers = await claimCart(basket, personId);
  const keep = hers === null ? forgetCart() : keepCart(hers);
  const next = signInProgress.read(request, now)?.next;
  return moveTo(next ?? home, signedIn(token), signInProgress.clear(), ...(hers === null && basket === null ? [] : [keep]), ...cookies);
}
