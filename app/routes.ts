import { index, prefix, route, type RouteConfig, type RouteConfigEntry } from '@remix-run/route-config';
import { LANGUAGES, prefixOf } from './i18n/languages.ts';

/**
 * Every address of the shop on one screen. Pages of the shop, basket, checkout, orders and account exist once a
 * language ("/cart", "/hi/cart"); groups' and officers' pages follow the person's language.
 */
const LOCALISED: [path: string, file: string][] = [
];

function localised(language: (typeof LANGUAGES)[number]): RouteConfigEntry[] {
  const pages = LOCALISED.map(([path, file]) => {
    const id = `${language}/${file.replace(/^routes\/|\.tsx?$/g, '')}`;
    return path === '' ? index(file, { id }) : route(path, file, { id });
  });
  return prefixOf(language) ? prefix(language, pages) : pages;
}

const routes: RouteConfig = [
  ...LANGUAGES.flatMap(localised),
  route('media/:hash/:file', 'routes/api/media.ts'),
  route('healthz', 'routes/api/healthz.ts'),
  route('readyz', 'routes/api/readyz.ts'),
  route('*', 'routes/shop/not-found.tsx'),
];

export default routes;
