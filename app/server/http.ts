import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { randomBytes, randomUUID } from 'node:crypto';
import { createRequestHandler, type ServerBuild } from '@remix-run/server-runtime';
import { log } from '#app/lib/log.server.ts';
import { minutes, seconds } from '#app/lib/time.ts';
import { wholePage } from '#app/lib/whole-page.ts';
import { sendResponse, toRequest } from './adapter.ts';
import { announcesMore, bodyLimit } from './body-limit.ts';
import { createHandler } from './request-handler.ts';
import { sameOrigin } from './origin-check.ts';
import { PageCache } from './page-cache/page-cache.ts';
import { writePage } from './page-cache/write-page.ts';
import { contentSecurityPolicy, hydrates, securityHeaders } from './security-headers.ts';

/** Serves a file and answers true, or leaves the request alone. */
type StaticFiles = (incoming: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface HttpOptions {
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly publicUrl: URL;
  readonly paymentOrigin: string;
  readonly production: boolean;
  /** Believe X-Forwarded-For of the proxy in front. */
  readonly trustProxy: boolean;
  readonly staticFiles: StaticFiles;
  /** Off in development only, where Vite injects scripts of its own. */
  readonly enforcePolicy: boolean;
  /** Where changes of pages are told, so that pages for everybody can be kept; null draws every page for every visitor. */
  readonly pagesFrom: string | null;
}

/** The web server: limits, headers, origin check and logging around the Remix handler. */
export function createHttpServer(options: HttpOptions): Server {
  const { build } = options;
  const handle = typeof build === 'function' ? createRequestHandler(build, 'development') : createHandler(build, 'production');
  const origin = options.publicUrl.origin;
  const secure = options.publicUrl.protocol === 'https:';
  const fixedHeaders = Object.entries(securityHeaders(secure));
  const shopPolicy = contentSecurityPolicy({ paymentOrigin: options.paymentOrigin });
  const pages = options.pagesFrom === null ? null : new PageCache({
    databaseUrl: options.pagesFrom,
    headers: [...fixedHeaders, ['Content-Security-Policy', shopPolicy]],
    draw: (address) => handle(new Request(new URL(address, origin)), { requestId: randomUUID(), nonce: '', clientAddress: '' }),
  });

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    const requestId = randomUUID();
    const url = addressOf(incoming, origin);
    const { pathname } = url;
    response.setHeader('X-Request-Id', requestId);
    response.once('close', () => {
      log.info({
        requestId,
        method: incoming.method,
        path: loggablePath(pathname),
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
        ...(response.writableFinished ? {} : { aborted: true }),
      });
    });

    const drawn = await pages?.drawOnce(incoming);
    if (drawn && 'page' in drawn) return writePage(drawn.page, incoming, response);
    if (options.enforcePolicy) response.setHeader('Content-Security-Policy', shopPolicy);
    if (drawn) return sendResponse(wholePage(drawn.answer.text, drawn.answer), incoming, response);
    const limit = bodyLimit(pathname);
    if (announcesMore(incoming, limit)) return plain(response, 413, 'That is too much at once. यह एक बार में बहुत ज़्यादा है।');
    const request = await toRequest(incoming, response, url, limit);
    if (!sameOrigin({ method: request.method, pathname, headers: request.headers }, origin)) {
      return plain(response, 403, 'This form was sent from another site. यह फ़ॉर्म किसी और साइट से भेजा गया है।');
    }
    // Judged above. Remix would compare it with Host once more, and refuse the `null` that a page without referrer sends.
    request.headers.delete('origin');
    const nonce = hydrates(pathname) ? randomBytes(16).toString('base64') : '';
    if (options.enforcePolicy && nonce) response.setHeader('Content-Security-Policy', contentSecurityPolicy({ paymentOrigin: options.paymentOrigin, nonce }));
    const context = { requestId, nonce, clientAddress: clientAddress(incoming, options.trustProxy) };
    await sendResponse(await handle(request, context), incoming, response);
  }

  const server = createServer((incoming, response) => {
    if (pages?.serve(incoming, response)) return;
    for (const [name, value] of fixedHeaders) response.setHeader(name, value);
    options.staticFiles(incoming, response, () => {
      answer(incoming, response).catch((error: unknown) => {
        if (isLeaving(error)) return;
        log.error({ err: error }, 'request failed');
        if (!response.headersSent) plain(response, 500, 'Something went wrong. कुछ गड़बड़ हो गई।');
        else response.destroy();
      });
    });
  });
  server.once('close', () => void pages?.stop());
  server.requestTimeout = minutes(2);
  server.headersTimeout = seconds(20);
  server.keepAliveTimeout = seconds(65);
  return server;
}

/**
 * The shop's own address that is asked for; a forged Host header changes nothing. The target is read as a path whatever it
 * looks like: "//other.example/x" and "http://other.example/x" do not lead to another host, nor past a check of the path.
 */
function addressOf({ url = '/' }: IncomingMessage, origin: string): URL {
  return new URL(`${origin}${url.startsWith('/') ? '' : '/'}${url}`);
}

/** Links of orders are secrets: they stay out of the log. */
function loggablePath(pathname: string): string {
  return pathname.replace(/(\/orders\/)[^/]+/, '$1…');
}

function clientAddress(incoming: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? incoming.headers['x-forwarded-for'] : undefined;
  // The last entry is the one our own proxy wrote; those before it are the visitor's say.
  const last = typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined;
  return last || incoming.socket.remoteAddress || 'unknown';
}

function isLeaving(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR';
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Connection', 'close');
  response.end(text);
}
