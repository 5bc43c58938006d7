import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CategoryTiles } from '#app/domain/catalogue/components/category-tiles.tsx';
import { firstPicture } from '#app/domain/catalogue/components/product-card.tsx';
import { findCategoryPage } from '#app/domain/catalogue/queries.server.ts';
import { breadcrumbs } from '#app/domain/feeds/structured-data.ts';
import { GoodsListing } from '#app/domain/search/components/goods-listing.tsx';
import { readListAddress } from '#app/domain/search/filters.ts';
import { branchNamed, findGoodsList } from '#app/domain/search/goods-list.server.ts';
import { languageOfPath } from '#app/i18n/languages.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Words } from '#app/ui/words.tsx';
import { movedOrMissing } from './moved.server.ts';
import { pageMeta, publicPage } from './page-meta.ts';
import { slugParam } from './slug-param.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const slug = slugParam(params.slug);
  const address = { ...readListAddress(url.searchParams), q: '', exact: false };
  const [category, branch] = await Promise.all([findCategoryPage(language, slug), branchNamed(slug)]);
  if (!category || !branch) throw await movedOrMissing(request, 'CATEGORY', slug);
  return { category, list: await findGoodsList(language, address, { branch }) };
}

export const headers = publicPage;

export const meta: MetaFunction<typeof loader> = (input) => {
  const { category, list } = input.data ?? {};
  if (!category) return [];
  return pageMeta(input, (t, language) => ({
    title: t('shop.category.metaTitle', { name: category.name.text }),
    description: t('shop.category.metaDescription', { name: category.name.text }),
    image: list?.cards[0]?.image,
    first: firstPicture(list?.cards ?? []),
    path: `/categories/${category.slug}`,
    structured: (facts) => [breadcrumbs(facts, language, [
      { name: t('common.home'), path: '/' },
      ...[...category.above.toReversed(), category].map(({ slug, name }) => ({ name: name.text, path: `/categories/${slug}` })),
    ])],
  }));
};

export default function Category() {
  const t = useT();
  const to = useLocalPath();
  const { category, list } = useLoaderData<typeof loader>();
  const branched = category.branches.length > 0 && list.address.after === null;
  const here = to(`/categories/${category.slug}`);
  return (
    <div className="wrap pt-2 pb-4">
      <Breadcrumbs trail={category.above.toReversed().map(({ slug, name }) => ({ path: `/categories/${slug}`, name: <Words of={name} /> }))} />
      <h1 className="mt-2">
        <Words of={category.name} />
      </h1>
      {branched && <CategoryTiles categories={category.branches} strip />}
      <GoodsListing
        path={here}
        list={list}
        branched={branched}
        empty={
          <>
            <p>{t('shop.category.empty')}</p>
            <p className="mt-4">
              <a className="button button-plain" href={here}>{t('shop.category.showAll', { name: category.name.text })}</a>
            </p>
          </>
        }
      />
    </div>
  );
}
