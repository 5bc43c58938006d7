import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CategoryTiles } from '#app/domain/catalogue/components/category-tiles.tsx';
import { ProductGrid } from '#app/domain/catalogue/components/product-card.tsx';
import { findCategories } from '#app/domain/catalogue/queries.server.ts';
import { search } from '#app/domain/catalogue/search-query.server.ts';
import { shownQuery } from '#app/domain/catalogue/search-terms.ts';
import { languageOfPath } from '#app/i18n/languages.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Words } from '#app/ui/words.tsx';
import { pageMeta, publicPage } from './page-meta.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const typed = url.searchParams.get('q') ?? '';
  const result = await search(language, typed);
  return { query: shownQuery(typed), result, categories: result.cards.length === 0 ? await findCategories(language) : [] };
}

export const headers = publicPage;

export const meta: MetaFunction<typeof loader> = (input) =>
  pageMeta(input, (t) => ({
    title: input.data?.query ? t('shop.search.metaTitle', { query: input.data.query }) : t('shop.search.metaBare'),
    path: null,
  }));

export default function Search() {
  const t = useT();
  const to = useLocalPath();
  const { query, result, categories } = useLoaderData<typeof loader>();
  const count = result.cards.length;
  const title = !query ? t('shop.search.bareTitle') : t(result.more ? 'shop.search.titleMore' : 'shop.search.title', { count, query });
  return (
    <div className="wrap pt-6 pb-4 md:pt-10">
      <h1 className="wrap-anywhere">{title}</h1>
      {result.places.length > 0 && (
        <ul className="mt-4 flex flex-wrap gap-2">
          {result.places.map(({ kind, slug, name }) => (
            <li key={`${kind}/${slug}`}>
              <a href={to(kind === 'category' ? `/categories/${slug}` : `/groups/${slug}`)} className="button button-plain">
                <Words of={name} />
              </a>
            </li>
          ))}
        </ul>
      )}
      {count > 0 ? (
        <>
          <p className="mt-4 mb-6 text-sm text-ink-soft">
            {t('shop.search.order')} {result.more && t('shop.search.more')}
          </p>
          <ProductGrid cards={result.cards} heading="h2" first={4} />
        </>
      ) : (
        <>
          <p className="mt-3 text-ink-soft">{t('shop.search.emptyText')}</p>
          <CategoryTiles categories={categories} />
        </>
      )}
    </div>
  );
}
