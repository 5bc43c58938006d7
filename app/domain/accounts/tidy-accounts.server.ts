import { db } from '#app/lib/db.server.ts';
import { before, days } from '#app/lib/time.ts';
import { LONGEST_WINDOW } from './limits.ts';

/** How long ended sessions and codes are kept, for whoever looks into an incident. */
const KEPT = days(30);

/** Forgets counts, codes and sessions that nothing asks for any more. Run once a day. */
export async function tidyAccounts(now: Date): Promise<void> {
  await db.attemptCount.deleteMany({ where: { windowStart: { lt: before(now, LONGEST_WINDOW) } } });
  await db.signInCode.deleteMany({ where: { expiresAt: { lt: before(now, KEPT) } } });
  await db.session.deleteMany({ where: { OR: [{ expiresAt: { lt: before(now, KEPT) } }, { revokedAt: { lt: before(now, KEPT) } }] } });
}
