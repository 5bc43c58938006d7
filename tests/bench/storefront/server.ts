import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/server-runtime';
import { env } from '#app/lib/env.server.ts';
import { createHttpServer } from '#app/server/http.ts';
import { paymentPageOrigin } from '#app/server/payment-origin.ts';
import { toolsRequire } from './tools.ts';

// One of the servers that are compared, as a process of its own: `node server.mjs KIND [JSON]`. It says its port, and what
// processor time it has used whenever it is asked.
const [kind = '', given = '{}'] = process.argv.slice(2);
const readBuild = async () => (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild;

/** The shop's own server, with the pages it keeps or without. */
function shop(build: ServerBuild, keeping: boolean): Server {
  const settings = env();
  return createHttpServer({
    build, publicUrl: new URL(settings.PUBLIC_URL), paymentOrigin: paymentPageOrigin(settings.STRIPE_API_BASE_URL), production: true, trustProxy: false,
    staticFiles: (_incoming, _response, next) => next(), enforcePolicy: true, pagesFrom: keeping ? settings.DATABASE_URL : null,
  });
}

type Loader = (args: never) => Promise<unknown>;

/** The same build, but each loader asks the database once and then answers from memory. */
function fromMemory(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(Object.entries(build.routes).map(([id, route]) => {
    const loader = route?.module.loader as Loader | undefined;
    let known: Promise<unknown> | undefined;
    return [id, !route || !loader ? route : { ...route, module: { ...route.module, loader: (args: never) => (known ??= loader(args)) } }];
  }));
  return { ...build, routes } as ServerBuild;
}

/** Node's own server with bytes in memory: the least that HTTP costs. */
function raw({ body, head, status }: { body: string; head: Record<string, string>; status: number }): Server {
  const bytes = Buffer.from(body, 'base64');
  return createServer((_incoming, response) => {
    response.writeHead(status, head);
    response.end(status === 304 ? undefined : bytes);
  });
}

interface Express {
  use(handler: unknown): void;
}

function express(build: ServerBuild): Server {
  const require = toolsRequire();
  const app = (require('express') as () => Express & Parameters<typeof createServer>[1])();
  const { createRequestHandler } = require('@remix-run/express') as { createRequestHandler(options: { build: ServerBuild; mode: string }): unknown };
  (app as unknown as { disable(name: string): void }).disable('x-powered-by');
  app.use(createRequestHandler({ build, mode: 'production' }));
  return createServer(app);
}

const STARTS: Readonly<Record<string, () => Promise<Server> | Server>> = {
  kept: async () => shop(await readBuild(), true),
  drawn: async () => shop(await readBuild(), false),
  bare: async () => shop(fromMemory(await readBuild()), false),
  express: async () => express(fromMemory(await readBuild())),
  raw: () => raw(JSON.parse(given) as Parameters<typeof raw>[0]),
};

const server = await STARTS[kind]!();
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system });
});
process.on('disconnect', () => process.exit(0));
