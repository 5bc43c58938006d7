import type { Desk } from './desk.ts';
import { balanceListParams, isAskedFor } from './balance.ts';
import { answerDispute, closeDispute, disputeListParams, evidenceParams } from './disputes.ts';
import { noSuch } from './errors.ts';
import type { FormParts } from './form.ts';
import { eventListParams, page, refundListParams, sessionListParams } from './lists.ts';
import { asList, expanded, shownSession } from './present.ts';
import { object } from './readers.ts';
import type { Reader } from './readers.ts';
import { createRefund, refundParams } from './refunds.ts';
import { expandable, sessionParams } from './session-params.ts';
import { createSession, expireSession, findSession } from './sessions.ts';

/** Checks the parameters, then gives back the work still to do: what fails before is not kept for its key. */
export type Endpoint = (form: FormParts) => (desk: Desk) => Record<string, unknown>;

interface Wanted {
  expand: string[] | undefined;
}

function endpoint<P extends Wanted>(
  params: Reader<P>,
  run: (desk: Desk, params: P) => Record<string, unknown>,
): Endpoint {
  return (form) => {
    const read = params(form, '');
    return (desk) => expanded(desk, run(desk, read), read.expand);
  };
}

const onlyExpand = object({ expand: expandable });

type Route = readonly [method: string, path: RegExp, build: (id: string) => Endpoint];

const ROUTES: readonly Route[] = [
  ['POST', /^\/v1\/checkout\/sessions$/, () =>
    endpoint(sessionParams, (desk, params) => {
      const { id } = createSession(desk, params);
      return shownSession(desk, findSession(desk, id));
    })],
  ['GET', /^\/v1\/checkout\/sessions$/, () =>
    endpoint(sessionListParams, (desk, params) => {
      const sessions = [...desk.store.sessions.keys()].map((id) => findSession(desk, id).session);
      const { data, hasMore } = page(sessions, params, (session) =>
        (params.status === undefined || session.status === params.status) &&
        (params.payment_intent === undefined || session.payment_intent === params.payment_intent));
      return asList('/v1/checkout/sessions', data.map(({ id }) => shownSession(desk, findSession(desk, id))), hasMore);
    })],
  ['GET', /^\/v1\/checkout\/sessions\/([^/]+)$/, (id) =>
    endpoint(onlyExpand, (desk) => shownSession(desk, findSession(desk, id)))],
  ['POST', /^\/v1\/checkout\/sessions\/([^/]+)\/expire$/, (id) =>
    endpoint(onlyExpand, (desk) => {
      expireSession(desk, id);
      return shownSession(desk, findSession(desk, id));
    })],
  ['GET', /^\/v1\/payment_intents\/([^/]+)$/, (id) =>
    endpoint(onlyExpand, (desk) => found(desk.store.intents.get(id)?.intent, 'payment_intent', id, 'intent'))],
  ['GET', /^\/v1\/charges\/([^/]+)$/, (id) =>
    endpoint(onlyExpand, (desk) => found(desk.store.charges.get(id), 'charge', id, 'charge'))],
  ['POST', /^\/v1\/refunds$/, () =>
    endpoint(refundParams, (desk, params) => ({ ...createRefund(desk, params) }))],
  ['GET', /^\/v1\/refunds$/, () =>
    endpoint(refundListParams, (desk, params) => {
      const { data, hasMore } = page(desk.store.refunds.values(), params, (refund) =>
        (params.charge === undefined || refund.charge === params.charge) &&
        (params.payment_intent === undefined || refund.payment_intent === params.payment_intent));
      return asList('/v1/refunds', data, hasMore);
    })],
  ['GET', /^\/v1\/refunds\/([^/]+)$/, (id) =>
    endpoint(onlyExpand, (desk) => found(desk.store.refunds.get(id), 'refund', id, 'refund'))],
  ['GET', /^\/v1\/disputes$/, () =>
    endpoint(disputeListParams, (desk, params) => {
      const { data, hasMore } = page(desk.store.disputes.values(), params, (dispute) =>
        (params.charge === undefined || dispute.charge === params.charge) &&
        (params.payment_intent === undefined || dispute.payment_intent === params.payment_intent));
      return asList('/v1/disputes', data, hasMore);
    })],
  ['GET', /^\/v1\/disputes\/([^/]+)$/, (id) =>
    endpoint(onlyExpand, (desk) => found(desk.store.disputes.get(id), 'dispute', id, 'dispute'))],
  ['POST', /^\/v1\/disputes\/([^/]+)$/, (id) =>
    endpoint(evidenceParams, (desk, params) => ({ ...answerDispute(desk, id, params) }))],
  ['POST', /^\/v1\/disputes\/([^/]+)\/close$/, (id) =>
    endpoint(onlyExpand, (desk) => ({ ...closeDispute(desk, id, false) }))],
  ['GET', /^\/v1\/balance_transactions$/, () =>
    endpoint(balanceListParams, (desk, params) => {
      const { data, hasMore } = page(desk.store.balance.values(), params, (entry) => isAskedFor(entry, params));
      return asList('/v1/balance_transactions', data, hasMore);
    })],
  ['GET', /^\/v1\/balance_transactions\/([^/]+)$/, (id) =>
    endpoint(onlyExpand, (desk) => found(desk.store.balance.get(id), 'balance_transaction', id, 'id'))],
  ['GET', /^\/v1\/events$/, () =>
    endpoint(eventListParams, (desk, params) => {
      const events = [...desk.store.events.values()].map(({ event }) => event);
      const { data, hasMore } = page(events, params, (event) =>
        (params.type === undefined || event.type === params.type) &&
        (params.types === undefined || params.types.includes(event.type)));
      return asList('/v1/events', data, hasMore);
    })],
  ['GET', /^\/v1\/events\/([^/]+)$/, (id) =>
    endpoint(onlyExpand, (desk) => found(desk.store.events.get(id)?.event, 'event', id, 'id'))],
]; // prettier-ignore

/** The endpoint behind a method and path, or null: the caller answers 404. */
export function routeApi(method: string, path: string): Endpoint | null {
  for (const [wanted, pattern, build] of ROUTES) {
    const match = wanted === method ? pattern.exec(path) : null;
    if (match) return build(match[1] ?? '');
  }
  return null;
}

function found(record: object | undefined, object: string, id: string, param: string): Record<string, unknown> {
  if (!record) throw noSuch(object, id, param);
  return { ...record };
}
