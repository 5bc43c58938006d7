import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CategoryTiles } from '#app/domain/catalogue/components/category-tiles.tsx';
import { ProductGrid } from '#app/domain/catalogue/components/product-card.tsx';
import { findCategories } from '#app/domain/catalogue/queries.server.ts';
import { GoodsListing } from '#app/domain/search/components/goods-listing.tsx';
import { Targets } from '#app/domain/search/components/targets.tsx';
import { listQuery, readListAddress } from '#app/domain/search/filters.ts';
import { search } from '#app/domain/search/goods-list.server.ts';
import { shownQuery } from '#app/domain/search/typed-words.ts';
import { languageOfPath } from '#app/i18n/languages.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { pageMeta, publicPage } from './page-meta.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const address = readListAddress(url.searchParams);
  const list = await search(language, address, new Date());
  return { query: shownQuery(address.q), list, categories: list.cards.length === 0 ? await findCategories(language) : [] };
}

export const headers = publicPage;

export const meta: MetaFunction<typeof loader> = (input) =>
  pageMeta(input, (t) => ({ title: input.data?.query ? t('search.metaTitle', { query: input.data.query }) : t('search.metaBare'), path: null }));

export default function Search() {
  const t = useT();
  const to = useLocalPath();
  const { query, list, categories } = useLoaderData<typeof loader>();
  const { address, repaired, nearMisses } = list;
  const nothing = list.cards.length === 0 && address.after === null;
  const narrowed = Object.keys(address.chosen).length > 0 || address.pin !== null;
  return (
    <div className="wrap pt-6 pb-4 md:pt-8">
      <h1 className="wrap-anywhere">{query === '' ? t(nothing ? 'search.bareTitle' : 'search.titleAll') : t(nothing ? 'search.titleNothing' : 'search.title', { query })}</h1>
      {query === '' && nothing && <p className="mt-2 text-ink-soft">{t('search.bareText')}</p>}
      {repaired && !nothing && (
        <p className="mt-2">
          <span className="font-semibold">{t('search.repaired', { words: repaired })}</span>{' '}
          <a className="link inline-flex min-h-12 items-center wrap-anywhere" rel="nofollow" href={to('/search') + listQuery({ ...address, exact: true, after: null })}>{t('search.instead', { query })}</a>
        </p>
      )}
      <Targets targets={list.targets} />
      <GoodsListing
        path={to('/search')}
        list={list}
        empty={
          <>
            {nearMisses.length > 0 && !narrowed && (
              <>
                <p className="mb-5">{t('search.nearMisses')}</p>
                <ProductGrid cards={nearMisses} heading="h2" />
              </>
            )}
            {query !== '' && <p className={`max-w-prose text-ink-soft ${nearMisses.length > 0 && !narrowed ? 'mt-8' : ''}`}>{t(narrowed ? 'search.emptyChosen' : 'search.emptyText')}</p>}
            <CategoryTiles categories={categories} />
          </>
        }
      />
    </div>
  );
}
