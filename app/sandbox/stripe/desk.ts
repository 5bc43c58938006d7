import { strikes } from './faults.ts';
import type { Faults } from './faults.ts';
import { newId } from './ids.ts';
import { API_VERSION } from './records.ts';
import type { Task } from './records.ts';
import type { Store } from './store.ts';

/** What every operation of the stand-in works with. */
export interface Desk {
  readonly store: Store;
  readonly now: () => Date;
  /** Where the payment pages live; known once the server listens. */
  readonly address: () => string;
  /** How long a bank takes to answer a payment that is not confirmed at once, in milliseconds. */
  readonly bankAnswerAfter: number;
  /** Where events go; null keeps them for the events API only. */
  readonly webhook: { url: string; secret: string; retryAfter: readonly number[] } | null;
  readonly faults: Faults;
  /** The request being served, for the events it causes. */
  cause: { id: string | null; key: string | null };
}

export function unixSeconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1_000);
}

/** Does `task` at `at` (milliseconds since 1970) or at the next tick after it. */
export function schedule(desk: Desk, kind: Task['kind'], id: string, at: number): void {
  desk.store.put('tasks', `${kind}:${id}`, { kind, id, at });
}

export function unschedule(desk: Desk, kind: Task['kind'], id: string): void {
  desk.store.remove('tasks', `${kind}:${id}`);
}

export type EventType =
  | 'charge.dispute.closed'
  | 'charge.dispute.created'
  | 'charge.dispute.funds_reinstated'
  | 'charge.dispute.funds_withdrawn'
  | 'charge.dispute.updated'
  | 'charge.refunded'
  | 'charge.succeeded'
  | 'charge.updated'
  | 'checkout.session.async_payment_failed'
  | 'checkout.session.async_payment_succeeded'
  | 'checkout.session.completed'
  | 'checkout.session.expired'
  | 'payment_intent.payment_failed'
  | 'payment_intent.succeeded'
  | 'refund.created'
  | 'refund.failed'
  | 'refund.updated';

/** Records that something happened, with the object as it now is; delivery follows after the change is kept. */
export function announce(desk: Desk, type: EventType, object: object, before?: Record<string, unknown>): void {
  const id = newId('evt_');
  desk.store.put('events', id, {
    attempts: 0,
    event: {
      id,
      object: 'event',
      api_version: API_VERSION,
      created: unixSeconds(desk.now()),
      data: { object, ...(before ? { previous_attributes: before } : {}) },
      livemode: false,
      pending_webhooks: desk.webhook ? 1 : 0,
      request: { id: desk.cause.id, idempotency_key: desk.cause.key },
      type,
    },
  });
  if (desk.webhook && !strikes(desk.faults, 'dropWebhooks')) schedule(desk, 'deliver-event', id, sendAt(desk.faults));
}

function sendAt({ delayWebhooks, reorderWebhooks }: Faults): number {
  return Date.now() + delayWebhooks + Math.floor(Math.random() * reorderWebhooks);
}
