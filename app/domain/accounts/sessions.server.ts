import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { newToken, tokenHash } from '#app/lib/secrets.server.ts';
import { after, days, minutes } from '#app/lib/time.ts';
import type { Visitor } from './visitor.server.ts';

/** How long a session lasts after it was last used. */
export const SESSION_LENGTH = days(30);
/** `seenAt` is written at most this often. */
const SEEN_STEP = minutes(10);

export interface SessionOwner {
  readonly loginId?: string | null;
  readonly personId?: string | null;
  readonly officerId?: string | null;
  readonly pendingOfficerId?: string | null;
}

/** Opens a session and answers the token for the cookie. `device` is what she will recognise it by in the list. */
export async function openSession(owner: SessionOwner, device: string, now: Date, on: DbOrTransaction = db): Promise<string> {
  const token = newToken();
  await on.session.create({
    data: { ...owner, tokenHash: tokenHash(token), device: device.slice(0, 200), createdAt: now, seenAt: now, expiresAt: after(now, SESSION_LENGTH) },
  });
  return token;
}

/** The visitor behind a cookie's token; null when the session is unknown, expired or revoked. */
export async function findSession(token: string, now: Date): Promise<Visitor | null> {
  const session = await db.session.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: {
      id: true, loginId: true, officerId: true, pendingOfficerId: true, expiresAt: true, revokedAt: true, seenAt: true,
      person: { select: { id: true, name: true, nameHi: true, language: true } },
    },
  });
  if (!session || session.revokedAt || session.expiresAt <= now) return null;
  if (after(session.seenAt, SEEN_STEP) <= now) {
    await db.session.updateMany({ where: { id: session.id }, data: { seenAt: now, expiresAt: after(now, SESSION_LENGTH) } });
  }
  return {
    sessionId: session.id,
    loginId: session.loginId,
    person: session.person,
    officerId: session.officerId,
    pendingOfficerId: session.pendingOfficerId,
  };
}

/** Ends a session. */
export async function closeSession(sessionId: string, now: Date, on: DbOrTransaction = db): Promise<void> {
  await on.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now } });
}
