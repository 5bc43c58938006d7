import type { Language } from '#app/i18n/languages.ts';
import { readCookie } from '#app/lib/cookies.ts';
import { findSession } from './sessions.server.ts';
import { SESSION_COOKIE } from './session-cookie.server.ts';

/** Somebody with a valid session. */
export interface Visitor {
  readonly sessionId: string;
  /** The number or e-mail she signed in with; null for officers. */
  readonly loginId: string | null;
  /** Null between the code and the choice of a name on a shared number. */
  readonly person: { readonly id: string; readonly name: string; readonly nameHi: string | null; readonly language: Language } | null;
  readonly officerId: string | null;
  readonly pendingOfficerId: string | null;
}

const known = new WeakMap<Request, Promise<Visitor | null>>();

/** Who sends this request; null for a stranger. Asked many times a request, answered by the database once. */
export function visitorOf(request: Request): Promise<Visitor | null> {
  let visitor = known.get(request);
  if (!visitor) {
    const token = readCookie(request, SESSION_COOKIE);
    visitor = token ? findSession(token, new Date()) : Promise.resolve(null);
    known.set(request, visitor);
  }
  return visitor;
}
