import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/server-runtime';
import sirv from 'sirv';
import { env } from '#app/lib/env.server.ts';
import { log } from '#app/lib/log.server.ts';
import { createHttpServer } from './http.ts';
import { paymentPageOrigin } from './payment-origin.ts';
import { stopOnSignal } from './shutdown.ts';

const settings = env();
const build = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild;

const server = createHttpServer({
  build,
  publicUrl: new URL(settings.PUBLIC_URL),
  paymentOrigin: paymentPageOrigin(settings.STRIPE_API_BASE_URL),
  production: true,
  trustProxy: settings.TRUST_PROXY,
  enforcePolicy: true,
  pagesFrom: settings.DATABASE_URL,
  staticFiles: sirv('build/client', {
    etag: true,
    brotli: true,
    gzip: true,
    maxAge: 3600,
    setHeaders(response, path) {
      if (path.startsWith('/assets/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      else if (path === '/sw.js') response.setHeader('Cache-Control', 'no-cache');
    },
  }),
});

server.listen(settings.PORT, settings.HOST, () => log.info({ host: settings.HOST, port: settings.PORT }, 'web server listens'));
stopOnSignal(server);
