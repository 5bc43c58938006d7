import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { PassThrough } from 'node:stream';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { log } from '#app/lib/log.server.ts';
import { seconds } from '#app/lib/time.ts';
import { wholePage } from '#app/lib/whole-page.ts';
import { hydrates } from '#app/server/security-headers.ts';
import { NonceContext } from '#app/ui/nonce.ts';
// The bundler gives the address of the bundled script.
// oxlint-disable-next-line import/default
import shopScript from './enhance/main.ts?worker&url';
import shopStyles from './styles.css?url';

const RENDER_TIMEOUT = seconds(5);

/** Browsers ask for both before they read a word of the page, and for the styles first. */
const SHOP_FILES = `<${shopStyles}>; rel=preload; as=style, <${shopScript}>; rel=modulepreload`;

/** Pages without script are drawn at once as text; hydrated pages stream the data their scripts need. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Response | Promise<Response> {
  const page = (
    <NonceContext.Provider value={context.nonce}>
      <RemixServer context={remix} url={request.url} nonce={context.nonce} />
    </NonceContext.Provider>
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (!hydrates(new URL(request.url).pathname)) {
    headers.set('Link', SHOP_FILES);
    return wholePage(`<!DOCTYPE html>${renderToString(page)}`, { status, headers });
  }
  headers.set('Cache-Control', 'no-store');
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: context.nonce,
      onAllReady() {
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
      onError(error) {
        log.error({ err: error, requestId: context.requestId }, 'rendering failed');
      },
    });
    setTimeout(abort, RENDER_TIMEOUT).unref();
  });
}

/** Loaders and actions that throw land here; the visitor sees the error page with the request's number. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted) return;
  log.error({ err: error, requestId: context.requestId }, 'handler failed');
}
