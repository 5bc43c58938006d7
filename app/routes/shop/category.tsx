import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ListControls } from '#app/domain/catalogue/components/list-controls.tsx';
import { ProductGrid } from '#app/domain/catalogue/components/product-card.tsx';
import { listQuery, readListAddress } from '#app/domain/catalogue/list-address.ts';
import { findCategoryPage } from '#app/domain/catalogue/queries.server.ts';
import { breadcrumbs } from '#app/domain/feeds/structured-data.ts';
import { languageOfPath } from '#app/i18n/languages.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Words } from '#app/ui/words.tsx';
import { movedOrMissing } from './moved.server.ts';
import { pageMeta, publicPage } from './page-meta.ts';
import { slugParam } from './slug-param.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const address = readListAddress(url.searchParams);
  const slug = slugParam(params.slug);
  const category = await findCategoryPage(languageOfPath(url.pathname), slug, address);
  if (!category) throw await movedOrMissing(request, 'CATEGORY', slug);
  return { category, address };
}

export const headers = publicPage;

export const meta: MetaFunction<typeof loader> = (input) => {
  const category = input.data?.category;
  if (!category) return [];
  return pageMeta(input, (t, language) => ({
    title: t('shop.category.metaTitle', { name: category.name.text }),
    description: t('shop.category.metaDescription', { name: category.name.text }),
    image: category.cards[0]?.image,
    path: `/categories/${category.slug}`,
    structured: (facts) => [breadcrumbs(facts, language, [{ name: t('common.home'), path: '/' }, { name: category.name.text, path: `/categories/${category.slug}` }])],
  }));
};

export default function Category() {
  const t = useT();
  const to = useLocalPath();
  const { category, address } = useLoaderData<typeof loader>();
  const here = to(`/categories/${category.slug}`);
  return (
    <div className="wrap pt-2 pb-4">
      <Breadcrumbs trail={[]} />
      <h1 className="mt-2">
        <Words of={category.name} />
      </h1>
      <ListControls path={here} address={address} food={category.food} />
      {category.cards.length === 0 ? (
        <div className="py-12">
          <p>{t('shop.category.empty')}</p>
          <p className="mt-4">
            <a className="button button-plain" href={here}>{t('shop.category.showAll', { name: category.name.text })}</a>
          </p>
        </div>
      ) : (
        <ProductGrid cards={category.cards} heading="h2" first={4} />
      )}
      <p className="mt-12 flex flex-wrap justify-center gap-3">
        {address.after && (
          <a className="button button-plain" href={here + listQuery({ ...address, after: null })}>{t('shop.category.first')}</a>
        )}
        {category.next && (
          <a className="button button-plain" rel="next" href={here + listQuery({ ...address, after: category.next })}>{t('shop.category.next')}</a>
        )}
      </p>
    </div>
  );
}
