import { db } from '#app/lib/db.server.ts';

/** The order behind an order page's link; null for a link that leads nowhere. */
export async function orderByToken(token: string) {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  return db.order.findUnique({
    where: { token },
    select: { id: true, token: true, personId: true, payment: { select: { id: true, status: true, attempts: { select: { sessionId: true } } } } },
  });
}
