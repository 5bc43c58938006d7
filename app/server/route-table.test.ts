import fc from 'fast-check';
import { matchRoutes } from '@remix-run/react';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, test } from 'vitest';
import routes from '#app/routes.ts';
import { routeTable, type RouteLike } from './route-table.ts';

interface Tree {
  readonly id: string;
  readonly path?: string;
  readonly index?: boolean;
  readonly children?: Tree[];
}

const idOf = ({ id, file }: RouteConfigEntry) => id ?? file.replace(/\.tsx?$/, '');
const treeOf = (entries: readonly RouteConfigEntry[]): Tree[] =>
  entries.map((entry) => ({ id: idOf(entry), ...(entry.path === undefined ? {} : { path: entry.path }), ...(entry.index ? { index: true } : {}), ...(entry.children ? { children: treeOf(entry.children) } : {}) }));
const flat = (tree: readonly Tree[], parentId: string): RouteLike[] =>
  tree.flatMap(({ children, ...route }) => [{ ...route, parentId }, ...flat(children ?? [], route.id)]);

const config = routes as RouteConfigEntry[];
const tree = [{ id: 'root', path: '', children: treeOf(config) }];
const all = [{ id: 'root', path: '' }, ...flat(treeOf(config), 'root')];
const find = routeTable(all);
const remixFinds = (path: string) => matchRoutes(tree as never, path)?.at(-1)?.route.id ?? null;

const words = [...new Set(all.flatMap(({ path = '' }) => path.split('/')).filter((word) => word && !/[:*]/.test(word)))];
const address = fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom('mango-pickle', 'x', 'cart.data', '0')), { maxLength: 5 }).map((parts) => `/${parts.join('/')}`);

test('every address that is found is the one Remix finds', () => {
  fc.assert(fc.property(address, (path) => {
    const found = find(path);
    if (found !== null) expect(found, path).toBe(remixFinds(path));
  }), { numRuns: 600 });
});

test.each(['/', '/hi', '/categories/pickle', '/hi/products/mango-pickle', '/cart/lines', '/orders/find', '/orders/abc/pay', '/api/me'])('%s is found without asking Remix', (path) => {
  expect(find(path)).toBe(remixFinds(path));
  expect(find(path)).not.toBeNull();
});

test.each(['/seller', '/seller/orders', '/admin/groups/1', '/nowhere/at/all/x', '/products/%6dango', '/cart/', '//cart', '/Cart'])('%s is left to Remix', (path) => {
  expect(find(path)).toBeNull();
});
