import { db } from '#app/lib/db.server.ts';

/** How many messages the outbox page shows. */
const SHOWN = 100;

/** The newest messages, for the outbox page of the demo. */
export function newestMessages() {
  return db.message.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    select: { id: true, channel: true, address: true, language: true, subject: true, body: true, createdAt: true, sentAt: true },
  });
}
