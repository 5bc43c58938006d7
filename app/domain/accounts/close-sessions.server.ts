import { db } from '#app/lib/db.server.ts';

/** Ends one of a person's sessions; answers false when it is not hers or has ended. */
export async function closeSessionOf(personId: string, sessionId: string, now: Date): Promise<boolean> {
  const { count } = await db.session.updateMany({ where: { id: sessionId, personId, revokedAt: null }, data: { revokedAt: now } });
  return count === 1;
}

/** Signs a person out everywhere but here; answers how many sessions ended. */
export async function closeOtherSessions(personId: string, keptSessionId: string, now: Date): Promise<number> {
  const { count } = await db.session.updateMany({ where: { personId, id: { not: keptSessionId }, revokedAt: null }, data: { revokedAt: now } });
  return count;
}
