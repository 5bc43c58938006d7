import { db } from '#app/lib/db.server.ts';
import { before, days } from '#app/lib/time.ts';

/** A question that so long nobody answered keeps no name and no place in the group any longer; it can be asked again. */
const ASKED_FOR = days(30);

/** Forgets questions that nobody answered. Run once a day. */
export async function forgetInvitations(now: Date): Promise<void> {
  await db.invitation.deleteMany({ where: { createdAt: { lt: before(now, ASKED_FOR) } } });
}
