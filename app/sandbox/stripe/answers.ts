import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { routeApi } from './api.ts';
import type { Endpoint } from './api.ts';
import type { Desk } from './desk.ts';
import { ApiError, badKey, invalidRequest, keyInUse, keyUsedOtherwise, ownFailure, unknownAddress } from './errors.ts';
import { strikes } from './faults.ts';
import type { Faults } from './faults.ts';
import { parseForm } from './form.ts';
import { readBody } from './http.ts';
import { newId } from './ids.ts';
import { API_VERSION } from './records.ts';
import type { SavedAnswer } from './records.ts';

interface Request {
  method: string;
  path: string;
  form: string;
  key: string | null;
  requestId: string;
}

const A_DAY = 24 * 60 * 60 * 1_000;
type Answer = Pick<SavedAnswer, 'status' | 'body'> & { replayOf?: string };

/** Serves `/v1`: key, address, idempotency, parameters, work; every answer is JSON in Stripe's shape. */
export function apiServer(desk: Desk, secretKey: string, faults: Faults) {
  const busy = new Set<string>();

  const serve = async (request: Request): Promise<Answer> => {
    const endpoint = routeApi(request.method, request.path);
    if (!endpoint) throw unknownAddress(request.method, request.path);
    if (request.key === null) return work(endpoint, request, null);
    const fingerprint = fingerprintOf(request);
    const saved = desk.store.answers.get(request.key);
    if (saved && saved.at > desk.now().getTime() - A_DAY) {
      if (saved.fingerprint !== fingerprint) throw keyUsedOtherwise(request.key);
      return { status: saved.status, body: saved.body, replayOf: saved.requestId };
    }
    if (busy.has(request.key)) throw keyInUse(request.key);
    busy.add(request.key);
    try {
      return await work(endpoint, request, fingerprint);
    } finally {
      busy.delete(request.key);
    }
  };

  const work = async (endpoint: Endpoint, request: Request, fingerprint: string | null): Promise<Answer> => {
    if (faults.answerAfter > 0) await new Promise((resolve) => setTimeout(resolve, faults.answerAfter));
    const run = endpoint(parseForm(request.form));
    desk.cause = { id: request.requestId, key: request.key };
    const keep = (answer: Answer): Answer => {
      if (request.key === null || fingerprint === null) return answer;
      const { requestId } = request;
      desk.store.put('answers', request.key, { ...answer, fingerprint, requestId, at: desk.now().getTime() });
      return answer;
    };
    try {
      return desk.store.atomically(() => {
        const changes = request.method === 'POST';
        if (changes && strikes(faults, 'failNext')) throw ownFailure();
        const body = pretty(run(desk));
        return keep(changes && strikes(faults, 'failAfterWork') ? failureAnswer(ownFailure()) : { status: 200, body });
      });
    } catch (error) {
      return desk.store.atomically(() => keep(failureAnswer(error)));
    }
  };

  return async (incoming: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    if (strikes(faults, 'cutBeforeWork')) return void incoming.socket.destroy();
    const requestId = newId('req_');
    let answer: Answer;
    let key: string | null = null;
    try {
      authorise(incoming, secretKey);
      const method = incoming.method ?? 'GET';
      if (method === 'POST') key = headerText(incoming, 'idempotency-key');
      if (key !== null && key.length > 255) throw invalidRequest('Idempotency keys can be up to 255 characters long.');
      const form = method === 'POST' ? await formBody(incoming) : url.search.slice(1);
      answer = await serve({ method, path: url.pathname, form, key, requestId });
    } catch (error) {
      answer = failureAnswer(error);
    }
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(answer.body),
      'request-id': requestId,
      'stripe-version': API_VERSION,
      'cache-control': 'no-cache, no-store',
      ...(key === null ? {} : { 'idempotency-key': key }),
      ...(answer.replayOf === undefined
        ? {}
        : { 'idempotent-replayed': 'true', 'original-request': answer.replayOf }),
      // A failure kept for its key would only be repeated.
      ...(answer.status >= 500 ? { 'stripe-should-retry': 'false' } : {}),
    });
    if (!strikes(faults, 'cutAfterWork')) return void response.end(answer.body);
    response.write(answer.body.slice(0, answer.body.length / 2), () => incoming.socket.destroy());
  };
}

function authorise(incoming: IncomingMessage, secretKey: string): void {
  const given = /^Bearer (.+)$/.exec(headerText(incoming, 'authorization') ?? '')?.[1];
  if (given !== secretKey) throw badKey(given);
  const version = headerText(incoming, 'stripe-version');
  if (version !== null && version !== API_VERSION) {
    throw invalidRequest(`Invalid Stripe API version: ${version}. This stand-in plays ${API_VERSION} only.`);
  }
}

async function formBody(incoming: IncomingMessage): Promise<string> {
  const body = await readBody(incoming);
  const type = headerText(incoming, 'content-type') ?? '';
  if (body !== '' && !type.startsWith('application/x-www-form-urlencoded')) {
    throw invalidRequest('Invalid request (check that your POST content type is application/x-www-form-urlencoded).');
  }
  return body;
}

function failureAnswer(error: unknown): Answer {
  const known = error instanceof ApiError ? error : ownFailure();
  if (known !== error) console.error('The Stripe stand-in failed', error);
  return { status: known.status, body: pretty({ error: known.body }) };
}

function fingerprintOf({ method, path, form }: Request): string {
  return createHash('sha256').update(`${method} ${path}\n${form}`).digest('hex');
}

function headerText(incoming: IncomingMessage, name: string): string | null {
  const value = incoming.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
