import { createHmac } from 'node:crypto';
import { schedule, unschedule } from './desk.ts';
import { strikes } from './faults.ts';
import type { Desk } from './desk.ts';
import type { Task } from './records.ts';

const PATIENCE = 10_000;

/** `Stripe-Signature` for a body sent at `at` (seconds since 1970): HMAC-SHA256 over "time.body", scheme v1. */
export function signature(body: string, secret: string, at: number): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
}

/** Sends one event to the shop; anything but a 2xx within ten seconds means it is sent again, later and later. */
export async function deliverEvent(desk: Desk, task: Task, stopped: AbortSignal): Promise<void> {
  const { id } = task;
  const record = desk.store.events.get(id);
  if (!record || !desk.webhook) return;
  const body = JSON.stringify(record.event, null, 2);
  const delivered = await post(desk.webhook, body, stopped);
  if (stopped.aborted) return;
  desk.store.atomically(() => {
    const attempts = record.attempts + 1;
    if (delivered) {
      desk.store.put('events', id, { attempts, event: { ...record.event, pending_webhooks: 0 } });
      if (strikes(desk.faults, 'duplicateWebhooks')) return schedule(desk, 'deliver-event', id, 0);
      // Asked for once more while this one was on its way: that one still goes out.
      if (desk.store.tasks.get(`deliver-event:${id}`) === task) unschedule(desk, 'deliver-event', id);
      return;
    }
    const waits = desk.webhook?.retryAfter ?? [];
    desk.store.put('events', id, { ...record, attempts });
    schedule(desk, 'deliver-event', id, Date.now() + (waits[Math.min(attempts, waits.length) - 1] ?? PATIENCE));
  });
}

async function post(to: { url: string; secret: string }, body: string, stopped: AbortSignal): Promise<boolean> {
  // Signed with the wall clock, not the stand-in's own: the shop compares it with its own.
  const at = Math.floor(Date.now() / 1_000);
  try {
    const response = await fetch(to.url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': signature(body, to.secret, at),
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(PATIENCE), stopped]),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
