import type { RouteConfigEntry } from '@remix-run/route-config';
import routes from '#app/routes.ts';

/** What a route file may export, as far as tests ask. */
export interface RouteModule {
  readonly loader?: Handler;
  readonly action?: Handler;
  readonly default?: unknown;
}
export type Handler = ((args: never) => Promise<unknown>) & { readonly guard?: string };

export interface Page {
  /** "/seller/goods/:id/name" */
  readonly path: string;
  /** "routes/seller/goods-name.tsx" */
  readonly file: string;
}

function flatten(entries: readonly RouteConfigEntry[], above: string): Page[] {
  return entries.flatMap((entry) => {
    const path = entry.path === undefined ? above : `${above}/${entry.path}`;
    return [{ path: path || '/', file: entry.file }, ...flatten(entry.children ?? [], path)];
  });
}

/** Every page of the shop, from the one table of routes. */
export const PAGES: readonly Page[] = flatten(await routes, '');

/** Pages of groups and officers: those behind a guard. */
export const GUARDED_PAGES = PAGES.filter(({ path }) => /^\/(?:seller|admin)(?:\/|$)/.test(path));

const modules = import.meta.glob<RouteModule>('../../app/routes/{seller,admin}/*.{ts,tsx}');

/** The code of a guarded page. */
export async function moduleOf({ file }: Page): Promise<RouteModule> {
  const load = modules[`../../app/${file}`];
  if (!load) throw new Error(`No route file ${file}`);
  return load();
}
