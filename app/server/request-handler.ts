import { createRequestHandler, type AppLoadContext, type RequestHandler, type ServerBuild } from '@remix-run/server-runtime';
import { hydrates } from './security-headers.ts';
import { routeTable } from './route-table.ts';

/**
 * Remix's handler, with less to do. Remix compares an address with every route of the shop several times a request and hands
 * every route to the renderer. Here the address is looked up once, and Remix gets a build of the root and that one route.
 * Pages that hydrate keep the whole build, for their scripts go on to other pages.
 */
export function createHandler(build: ServerBuild, mode: string): RequestHandler {
  const whole = createRequestHandler(build, mode);
  const find = routeTable(Object.values(build.routes).filter((route) => route !== undefined));
  const byRoute = new Map<string, RequestHandler>();
  return (request: Request, context?: AppLoadContext) => {
    const { pathname } = new URL(request.url);
    const id = hydrates(pathname) ? null : find(pathname);
    if (id === null) return whole(request, context);
    let handler = byRoute.get(id);
    if (!handler) byRoute.set(id, (handler = createRequestHandler(only(build, ['root', id]), mode)));
    return handler(request, context);
  };
}

function only(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const pick = <T>(all: Readonly<Record<string, T>>) => Object.fromEntries(ids.map((id) => [id, all[id]])) as Record<string, T>;
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } } as ServerBuild;
}
