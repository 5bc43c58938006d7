import { disputeOf } from './cards.ts';
import type { Desk } from './desk.ts';
import { unschedule } from './desk.ts';
import { closeDispute, isOpenDispute, openDispute } from './disputes.ts';
import { bankAnswers, settleCharge } from './payments.ts';
import type { Task } from './records.ts';
import { advanceRefund } from './refunds.ts';
import { findSession } from './sessions.ts';
import { deliverEvent } from './webhooks.ts';

const AT_ONCE = 8;

/** The stand-in's clock: does every `interval` milliseconds what has come due. Returns how to stop it. */
export function startTicker(desk: Desk, interval: number): () => void {
  const stopped = new AbortController();
  const sending = new Set<string>();

  const deliver = (task: Task): void => {
    if (sending.has(task.id) || sending.size >= AT_ONCE || task.at > Date.now()) return;
    sending.add(task.id);
    void deliverEvent(desk, task, stopped.signal).finally(() => sending.delete(task.id));
  };
  const tick = (): void => {
    desk.cause = { id: null, key: null };
    for (const task of desk.store.tasks.values()) {
      if (task.kind === 'deliver-event') deliver(task);
      else if (task.at <= desk.now().getTime()) desk.store.atomically(() => perform(desk, task));
    }
  };

  const timer = setInterval(tick, interval);
  return () => {
    clearInterval(timer);
    stopped.abort();
  };
}

function perform(desk: Desk, { kind, id }: Task): void {
  unschedule(desk, kind, id);
  if (kind === 'expire-session') findSession(desk, id);
  else if (kind === 'settle-charge') settleCharge(desk, id);
  else if (kind === 'advance-refund') advanceRefund(desk, id);
  else if (kind === 'open-dispute') disputeByCard(desk, id);
  else if (kind === 'dispute-won' || kind === 'dispute-lost') closeIfOpen(desk, id, kind === 'dispute-won');
  else if (kind === 'bank-pays' || kind === 'bank-refuses') bankAnswers(desk, id, kind === 'bank-pays');
}

/** Some test cards are disputed by their holder soon after they paid. */
function disputeByCard(desk: Desk, chargeId: string): void {
  const charge = desk.store.charges.get(chargeId);
  const card = desk.store.intents.get(String(charge?.payment_intent))?.card;
  const dispute = card ? disputeOf(card) : null;
  if (charge && !charge.disputed && dispute) openDispute(desk, chargeId, dispute.reason, { inquiry: dispute.inquiry });
}

function closeIfOpen(desk: Desk, id: string, won: boolean): void {
  if (isOpenDispute(desk, id)) closeDispute(desk, id, won);
}
