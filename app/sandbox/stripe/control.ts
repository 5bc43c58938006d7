import type { IncomingMessage } from 'node:http';
import type { Desk } from './desk.ts';
import { schedule } from './desk.ts';
import { closeDispute, openDispute } from './disputes.ts';
import { ApiError, invalidRequest, noSuch } from './errors.ts';
import { NO_FAULTS, readFaults } from './faults.ts';
import { readBody } from './http.ts';

interface Answer {
  status: number;
  body: unknown;
}

type Control = (desk: Desk, id: string, sent: Record<string, unknown>) => unknown;

/** What the world outside does to an account: no part of Stripe's API, so it has addresses of its own. */
const CONTROLS: readonly (readonly [method: string, path: RegExp, run: Control])[] = [
  ['GET', /^\/sandbox\/faults$/, (desk) => desk.faults],
  ['DELETE', /^\/sandbox\/faults$/, (desk) => Object.assign(desk.faults, NO_FAULTS)],
  ['POST', /^\/sandbox\/faults$/, (desk, _id, sent) => {
    const faults = readFaults(sent);
    if (!faults) throw invalidRequest(`Faults are whole numbers under these names: ${Object.keys(NO_FAULTS).join(', ')}`);
    return Object.assign(desk.faults, faults);
  }],
  ['POST', /^\/sandbox\/disputes$/, (desk, _id, sent) => {
    const intentId = String(sent['payment_intent']);
    const chargeId = desk.store.intents.get(intentId)?.intent.latest_charge;
    if (!chargeId) throw noSuch('payment_intent', intentId, 'payment_intent', 400);
    return openDispute(desk, String(chargeId), String(sent['reason'] ?? 'fraudulent'), { inquiry: sent['inquiry'] === true, ...(Number.isSafeInteger(sent['amount']) ? { amount: Number(sent['amount']) } : {}) });
  }],
  ['POST', /^\/sandbox\/disputes\/([^/]+)\/won$/, (desk, id) => closeDispute(desk, id, true)],
  ['POST', /^\/sandbox\/disputes\/([^/]+)\/lost$/, (desk, id) => closeDispute(desk, id, false)],
  ['POST', /^\/sandbox\/events\/([^/]+)\/resend$/, (desk, id) => {
    const event = desk.store.events.get(id)?.event;
    if (!event) throw noSuch('event', id, 'id');
    schedule(desk, 'deliver-event', id, 0);
    return event;
  }],
]; // prettier-ignore

/** Serves `/sandbox/…` in JSON to whoever holds the account's key; a page of another site can't send that header. */
export async function serveControl(desk: Desk, secretKey: string, incoming: IncomingMessage, path: string): Promise<Answer> {
  try {
    if (incoming.headers.authorization !== `Bearer ${secretKey}`) return { status: 401, body: { error: { message: 'The account’s key is missing' } } };
    const sent = incoming.method === 'POST' ? await jsonBody(incoming) : {};
    for (const [method, pattern, run] of CONTROLS) {
      const match = method === incoming.method ? pattern.exec(path) : null;
      if (!match) continue;
      desk.cause = { id: null, key: null };
      return { status: 200, body: desk.store.atomically(() => run(desk, match[1] ?? '', sent)) };
    }
    return { status: 404, body: { error: { message: 'No such control' } } };
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, body: { error: error.body } };
    throw error;
  }
}

async function jsonBody(incoming: IncomingMessage): Promise<Record<string, unknown>> {
  const text = await readBody(incoming);
  if (text === '') return {};
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw invalidRequest('The body must be a JSON object');
}
