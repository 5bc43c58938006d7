import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { account } from './account.ts';
import type { Account } from './account.ts';
import { apiServer } from './answers.ts';
import { serveControl } from './control.ts';
import { schedule } from './desk.ts';
import type { Desk } from './desk.ts';
import { NO_FAULTS } from './faults.ts';
import type { Faults } from './faults.ts';
import { routePage } from './pages.ts';
import { Store } from './store.ts';
import { STYLE } from './style.ts';
import { startTicker } from './ticker.ts';

export interface StandInOptions {
  /** 0 takes any free port. */
  port: number;
  secretKey: string;
  webhookSecret: string;
  /** Where events are sent; without it they are only kept. */
  webhookUrl?: string;
  /** A folder for the journal; without it nothing outlives the process. */
  stateDir?: string;
  now?: () => Date;
  /** Milliseconds; shorter in tests. */
  tickEvery?: number;
  webhookRetryAfter?: readonly number[];
  bankAnswerAfter?: number;
}

export interface StandIn {
  url: string;
  stop(): Promise<void>;
  /** What it took and gave back so far. */
  account(): Account;
  /** Sends a past event again, as Stripe does when the first answer got lost. */
  resend(eventId: string): void;
  faults: Faults;
}

const INSIDE = 'http://stand-in';
const RETRIES = [1_000, 5_000, 30_000, 120_000, 600_000, 3_600_000];

/**
 * A small Stripe for demo and tests: the calls the shop makes, hosted payment pages and signed events, on this
 * machine only. It refuses every call and parameter it does not play.
 */
export async function startStripeStandIn(options: StandInOptions): Promise<StandIn> {
  const store = new Store(options.stateDir);
  const faults: Faults = { ...NO_FAULTS };
  const server = createServer({ requestTimeout: 30_000 });
  const desk: Desk = {
    store,
    now: options.now ?? (() => new Date()),
    address: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bankAnswerAfter: options.bankAnswerAfter ?? 10_000,
    webhook:
      options.webhookUrl === undefined
        ? null
        : { url: options.webhookUrl, secret: options.webhookSecret, retryAfter: options.webhookRetryAfter ?? RETRIES },
    faults,
    cause: { id: null, key: null },
  };
  const serveApi = apiServer(desk, options.secretKey, faults);
  server.on('request', (incoming: IncomingMessage, response: ServerResponse) => {
    const asked = incoming.url ?? '';
    const url = new URL(URL.canParse(asked, INSIDE) ? asked : '/', INSIDE);
    const served = serve(incoming, response, url);
    served.catch((error: unknown) => {
      console.error('The Stripe stand-in failed', error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const serve = (incoming: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    if (/^\/v\d/.test(url.pathname)) return serveApi(incoming, response, url);
    if (!url.pathname.startsWith('/sandbox/')) return servePage(desk, incoming, response, url.pathname);
    return serveControl(desk, options.secretKey, incoming, url.pathname).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const stopTicking = startTicker(desk, options.tickEvery ?? 100);
  const url = desk.address();
  return {
    url,
    faults,
    account: () => account(desk),
    resend: (eventId) => store.atomically(() => schedule(desk, 'deliver-event', eventId, 0)),
    stop: async () => {
      stopTicking();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
    },
  };
}

async function servePage(desk: Desk, incoming: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const send = (status: number, type: string, body: string, origins: readonly string[] = []) => {
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'self'; img-src data:; form-action ${["'self'", ...origins].join(' ')}; frame-ancestors 'none'; base-uri 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    response.end(incoming.method === 'HEAD' ? undefined : body);
  };
  if (!['GET', 'HEAD', 'POST'].includes(incoming.method ?? '')) return send(405, 'text/plain', 'Method not allowed\n');
  if (path === '/healthz') return send(200, 'text/plain', 'ok\n');
  if (path === '/style.css') return send(200, 'text/css', STYLE);
  const page = await routePage(desk, incoming, path);
  if (!page) return send(404, 'text/plain', 'Not found\n');
  if ('redirect' in page) {
    response.writeHead(303, { location: page.redirect, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    response.end();
    return;
  }
  send(page.status, 'text/html', page.html.text, page.origins);
}
