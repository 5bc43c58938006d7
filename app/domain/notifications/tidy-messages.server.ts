import { db } from '#app/lib/db.server.ts';
import { before, days } from '#app/lib/time.ts';

/** How long a message that could not be sent keeps its words. */
const KEPT = days(2);

/** Empties messages that were never sent: by now they would tell nothing true, and they may hold codes. */
export async function tidyMessages(now: Date): Promise<void> {
  await db.message.updateMany({ where: { sentAt: null, body: { not: '' }, createdAt: { lt: before(now, KEPT) } }, data: { body: '' } });
}
