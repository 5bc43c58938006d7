import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CategoryTiles } from '#app/domain/catalogue/components/category-tiles.tsx';
import { ProductGrid } from '#app/domain/catalogue/components/product-card.tsx';
import { HomeOpening } from '#app/domain/catalogue/components/home-opening.tsx';
import { GroupStory, MakerList } from '#app/domain/catalogue/components/makers.tsx';
import { Promises } from '#app/domain/catalogue/components/promises.tsx';
import { findMakers } from '#app/domain/catalogue/group-query.server.ts';
import { findCategories, findNewGoods } from '#app/domain/catalogue/queries.server.ts';
import { storyOfTheDay } from '#app/domain/catalogue/story-of-the-day.ts';
import { languageOfPath } from '#app/i18n/languages.ts';
import { useT } from '#app/i18n/use-language.ts';
import { pageMeta, publicPage } from './page-meta.ts';

const OPENING = 3;
const NEW_GOODS = 8;
const MAKERS = 8;

export async function loader({ request }: LoaderFunctionArgs) {
  const language = languageOfPath(new URL(request.url).pathname);
  const [categories, goods, makers] = await Promise.all([
    findCategories(language),
    findNewGoods(language, OPENING + NEW_GOODS),
    findMakers(language, MAKERS),
  ]);
  return { categories, goods, makers, story: storyOfTheDay(makers, new Date()) };
}

export const headers = publicPage;

export const meta: MetaFunction<typeof loader> = (input) =>
  pageMeta(input, (t) => ({
    title: t('shop.home.metaTitle', { shop: t('common.shopName') }),
    description: t('shop.home.metaDescription'),
    image: input.data?.goods[0]?.image,
    path: '/',
  }));

export default function Home() {
  const t = useT();
  const { categories, goods, makers, story } = useLoaderData<typeof loader>();
  const opens = goods.length >= OPENING + 2;
  return (
    <div className="wrap pt-6 pb-4 md:pt-10">
      <HomeOpening cards={opens ? goods.slice(0, OPENING) : []} />
      {categories.length > 0 && (
        <section className="mt-10 md:mt-16" aria-labelledby="categories">
          <h2 id="categories">{t('shop.home.categories')}</h2>
          <CategoryTiles categories={categories} />
        </section>
      )}
      <section className="mt-12 md:mt-20" aria-labelledby="new">
        <h2 id="new" className="mb-5 scroll-mt-6">{t('shop.home.newGoods')}</h2>
        {goods.length === 0 ? <p>{t('shop.home.empty')}</p> : <ProductGrid cards={opens ? goods.slice(OPENING) : goods} heading="h3" />}
      </section>
      {story && <GroupStory maker={story} />}
      {makers.length > 0 && (
        <section className="mt-14 md:mt-20" aria-labelledby="makers">
          <h2 id="makers">{t('shop.home.makers')}</h2>
          <MakerList makers={makers} />
        </section>
      )}
      <Promises />
    </div>
  );
}
