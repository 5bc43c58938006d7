import { db } from '#app/lib/db.server.ts';
import { moveGroupOrder } from './move-group-order.server.ts';

/** Cancels an order whose group let its time to accept run out; what was paid goes back. Leaves alone what has moved on. */
export async function cancelUnaccepted(groupOrderId: string, now: Date): Promise<void> {
  const late = await db.groupOrder.count({ where: { id: groupOrderId, status: 'PLACED', acceptBy: { lte: now } } });
  if (late > 0) await moveGroupOrder({ kind: 'system' }, groupOrderId, 'lapse', { reason: 'not-accepted' }, now);
}
