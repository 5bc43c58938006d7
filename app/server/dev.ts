import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerBuild } from '@remix-run/server-runtime';
import { env } from '#app/lib/env.server.ts';
import { createHttpServer } from './http.ts';
import { paymentPageOrigin } from './payment-origin.ts';
import { stopOnSignal } from './shutdown.ts';

/** The web server of `npm run dev`: the same server, with Vite in front that reloads what changes. */
const settings = env();
const { createServer } = await import('vite');
const vite = await createServer({
  configFile: 'remix.config.js',
  server: { middlewareMode: true, hmr: { port: settings.PORT + 20_000 } },
});

const server = createHttpServer({
  build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
  publicUrl: new URL(settings.PUBLIC_URL),
  paymentOrigin: paymentPageOrigin(settings.STRIPE_API_BASE_URL),
  production: false,
  trustProxy: settings.TRUST_PROXY,
  enforcePolicy: false,
  // What changes in the code is told by nobody.
  pagesFrom: null,
  staticFiles: (incoming: IncomingMessage, response: ServerResponse, next: () => void) => vite.middlewares(incoming, response, next),
});

server.listen(settings.PORT, settings.HOST);
stopOnSignal(server);
