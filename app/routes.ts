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
  route('seller/apply', 'routes/seller/apply.tsx'),
  route('seller/apply/details', 'routes/seller/apply-details.tsx'),
  route('seller/application', 'routes/seller/application.tsx'),
  route('admin', 'routes/admin/layout.tsx', [
    index('routes/admin/home.tsx'),
    route('applications', 'routes/admin/applications.tsx'),
    route('applications/:id', 'routes/admin/application.tsx'),
    route('applications/:id/approve', 'routes/admin/application-approve.tsx'),
    route('applications/:id/refuse', 'routes/admin/application-refuse.tsx'),
    route('groups', 'routes/admin/groups.tsx'),
    route('groups/:id', 'routes/admin/group.tsx'),
    route('groups/:id/suspend', 'routes/admin/group-suspend.tsx'),
    route('groups/:id/reinstate', 'routes/admin/group-reinstate.tsx'),
    route('groups/:id/relation', 'routes/admin/group-relation.tsx'),
  ]),
  route('media/:hash/:file', 'routes/api/media.ts'),
  route('healthz', 'routes/api/healthz.ts'),
  route('readyz', 'routes/api/readyz.ts'),
  route('*', 'routes/shop/not-found.tsx'),
];

export default routes;
