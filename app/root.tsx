import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, isRouteErrorResponse, useLoaderData, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { findCategoryNames } from '#app/domain/catalogue/queries.server.ts';
import { pageLanguage } from '#app/domain/accounts/page-language.server.ts';
import { shopFacts, type ShopFacts } from '#app/lib/shop-facts.server.ts';
import { LanguageContext } from '#app/i18n/use-language.ts';
import { languageOfPath, type Language } from '#app/i18n/languages.ts';
import { translate } from '#app/i18n/translate.ts';
import { ErrorPage } from '#app/ui/error-page.tsx';
import { NonceContext } from '#app/ui/nonce.ts';
import { Shell, type NavCategory } from '#app/ui/shell.tsx';
import { surfaceOf } from '#app/lib/surface.ts';
// The bundler gives the address of the bundled script.
// oxlint-disable-next-line import/default
import shopScript from './enhance/main.ts?worker&url';
import shopStyles from './styles.css?url';
import workStyles from './work.css?url';

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
];

/** The title where a page gives none of its own: error pages. */
export const meta: MetaFunction<typeof loader> = ({ data, error, location }) => {
  const t = translate(data?.language ?? languageOfPath(location.pathname));
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return [{ title: error ? `${t(missing ? 'common.notFoundTitle' : 'common.errorTitle')} · ${t('common.shopName')}` : t('common.shopName') }];
};

interface RootData {
  readonly language: Language;
  readonly facts: ShopFacts;
  /** For the shop's navigation; empty on groups' and officers' pages. */
  readonly categories: readonly NavCategory[];
}

export async function loader({ request }: LoaderFunctionArgs): Promise<RootData> {
  const language = await pageLanguage(request);
  const inShop = surfaceOf(new URL(request.url).pathname) === 'shop';
  return { language, facts: shopFacts(), categories: inShop ? await findCategoryNames(language) : [] };
}

/** The document. The framework's scripts are part of pages that hydrate only; the shop's pages have one small script, and need none. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const { pathname } = useLocation();
  // Where even the page's frame could not be read, the address still tells the language.
  const language = data?.language ?? languageOfPath(pathname);
  const nonce = useContext(NonceContext);
  const hydrated = surfaceOf(pathname) !== 'shop';
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#FBF7EF" />
        <link rel="stylesheet" href={hydrated ? workStyles : shopStyles} />
        <Meta />
        <Links />
        {!hydrated && <link rel="manifest" href={language === 'hi' ? '/hi.webmanifest' : '/manifest.webmanifest'} />}
        {!hydrated && <script type="module" src={shopScript} />}
      </head>
      <body>
        <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
        {hydrated && <ScrollRestoration nonce={nonce} />}
        {hydrated && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  const { facts, categories } = useLoaderData<typeof loader>();
  return (
    <Shell facts={facts} categories={categories}>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>('root');
  const page = <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} categories={data?.categories ?? []} />;
  return data ? <Shell facts={data.facts} categories={data.categories}>{page}</Shell> : <main className="wrap py-8">{page}</main>;
}
