import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { err, type Result } from '#app/lib/result.ts';
import { newToken, tokenHash } from '#app/lib/secrets.server.ts';
import { after, days, hours, minutes, type Duration } from '#app/lib/time.ts';
import type { Visitor } from './visitor.server.ts';

/** How long a person's session lasts after it was last used. */
const SESSION_LENGTH = days(30);
/** How long an officer's session lasts after it was last used: a working day. */
const OFFICER_SESSION_LENGTH = hours(10);
/** How long somebody has to finish signing in: to pick her name, or to give the second factor. */
const PENDING_LENGTH = minutes(15);
/** `seenAt` is written at most this often. */
const SEEN_STEP = minutes(10);

export interface SessionOwner {
  readonly loginId?: string | null;
  readonly personId?: string | null;
  readonly officerId?: string | null;
  readonly pendingOfficerId?: string | null;
}

function lengthOf(owner: SessionOwner): Duration {
  if (owner.officerId) return OFFICER_SESSION_LENGTH;
  return owner.personId ? SESSION_LENGTH : PENDING_LENGTH;
}

/** A session just opened: its row, and the token that only the browser keeps. */
export interface OpenedSession {
  readonly sessionId: string;
  readonly token: string;
}

/** Opens a session. `device` is what she will recognise it by in the list. */
export async function startSession(owner: SessionOwner, device: string, now: Date, on: DbOrTransaction = db): Promise<OpenedSession> {
  const token = newToken();
  const { id } = await on.session.create({
    data: { ...owner, tokenHash: tokenHash(token), device: device.slice(0, 200), createdAt: now, seenAt: now, expiresAt: after(now, lengthOf(owner)) },
    select: { id: true },
  });
  return { sessionId: id, token };
}

/** The same where the token for the cookie is all that is wanted. */
export async function openSession(owner: SessionOwner, device: string, now: Date, on: DbOrTransaction = db): Promise<string> {
  return (await startSession(owner, device, now, on)).token;
}

/** The visitor behind a cookie's token; null when the session is unknown, expired or revoked. */
export async function findSession(token: string, now: Date): Promise<Visitor | null> {
  const session = await db.session.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: {
      id: true, loginId: true, personId: true, officerId: true, pendingOfficerId: true, expiresAt: true, revokedAt: true, seenAt: true,
      person: { select: { id: true, name: true, nameHi: true, language: true } },
    },
  });
  if (!session || session.revokedAt || session.expiresAt <= now) return null;
  const complete = session.personId !== null || session.officerId !== null;
  if (complete && after(session.seenAt, SEEN_STEP) <= now) {
    await db.session.updateMany({ where: { id: session.id, revokedAt: null }, data: { seenAt: now, expiresAt: after(now, lengthOf(session)) } });
  }
  return {
    sessionId: session.id,
    loginId: session.loginId,
    person: session.person,
    officerId: session.officerId,
    pendingOfficerId: session.pendingOfficerId,
  };
}

/** Ends a session; answers false when it had ended before. */
export async function closeSession(sessionId: string, now: Date, on: DbOrTransaction = db): Promise<boolean> {
  const { count } = await on.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now } });
  return count === 1;
}

/** Takes a transaction back: the session it builds on had ended. */
class SessionEnded extends Error {}

/**
 * Ends one session and opens its successor under a new token, so that a token seen before signing in is worth nothing
 * after it. Of two steps taken at once from one session, one goes on; the other's transaction is taken back.
 */
export async function rotateSession(oldId: string, owner: SessionOwner, device: string, now: Date, on: DbOrTransaction): Promise<string> {
  if (!(await closeSession(oldId, now, on))) throw new SessionEnded();
  return openSession(owner, device, now, on);
}

/** A transaction that rotates a session; refuses, with nothing done, when that session had ended. */
export async function inSession<T>(work: (tx: DbOrTransaction) => Promise<T>): Promise<T | Result<never, 'session-ended'>> {
  try {
    return await db.$transaction(work);
  } catch (error) {
    if (error instanceof SessionEnded) return err('session-ended');
    throw error;
  }
}
