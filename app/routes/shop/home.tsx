import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CategoryTiles } from '#app/domain/catalogue/components/category-tiles.tsx';
import { ProductGrid } from '#app/domain/catalogue/components/product-card.tsx';
import { RootTiles } from '#app/domain/catalogue/components/root-tiles.tsx';
import { HomeOpening } from '#app/domain/catalogue/components/home-opening.tsx';
import { GroupStory, MakerList } from '#app/domain/catalogue/components/makers.tsx';
import { Promises } from '#app/domain/catalogue/components/promises.tsx';
import { findMakers } from '#app/domain/catalogue/group-query.server.ts';
import { findCategories, findNewGoods, findRoots, findSeasonalGoods } from '#app/domain/catalogue/queries.server.ts';
import { storyOfTheDay } from '#app/domain/catalogue/story-of-the-day.ts';
import { organisation } from '#app/domain/feeds/structured-data.ts';
import { LastSeen } from '#app/domain/wishes/components/last-seen.tsx';
import { languageOfPath } from '#app/i18n/languages.ts';
import { useT } from '#app/i18n/use-language.ts';
import { pageMeta, publicPage } from './page-meta.ts';

const OPENING = 3;
const NEW_GOODS = 8;
const SEASONAL = 4;
const MAKERS = 8;

export async function loader({ request }: LoaderFunctionArgs) {
  const language = languageOfPath(new URL(request.url).pathname);
  const now = new Date();
  const [roots, categories, newest, seasonal, makers] = await Promise.all([
    findRoots(language),
    findCategories(language),
    findNewGoods(language, OPENING + NEW_GOODS + SEASONAL),
    findSeasonalGoods(language, now, SEASONAL),
    findMakers(language, MAKERS),
  ]);
  const inSeason = seasonal.length === SEASONAL ? seasonal : [];
  const others = newest.filter(({ id }) => !inSeason.some((card) => card.id === id));
  const opening = others.length >= OPENING + SEASONAL ? others.slice(0, OPENING) : [];
  const fresh = others.slice(opening.length, opening.length + NEW_GOODS);
  return { roots, categories, opening, inSeason, fresh, makers, story: storyOfTheDay(makers, now) };
}

export const headers = publicPage;

export const meta: MetaFunction<typeof loader> = (input) =>
  pageMeta(input, (t) => ({
    title: t('shop.home.metaTitle', { shop: t('common.shopName') }),
    description: t('shop.home.metaDescription'),
    image: input.data?.opening[0]?.image,
    path: '/',
    structured: (facts) => [organisation(facts, t('common.shopName'))],
  }));

export default function Home() {
  const t = useT();
  const { roots, categories, opening, inSeason, fresh, makers, story } = useLoaderData<typeof loader>();
  return (
    <div className="wrap pt-6 pb-4 md:pt-10">
      <HomeOpening cards={opening} />
      {categories.length > 0 && (
        <section className="mt-10 md:mt-16" aria-labelledby="categories">
          <h2 id="categories">{t('shop.home.categories')}</h2>
          {roots.length < categories.length && <RootTiles roots={roots} />}
          <CategoryTiles categories={categories} strip />
        </section>
      )}
      {inSeason.length > 0 && (
        <section className="mt-12 md:mt-20" aria-labelledby="season">
          <h2 id="season" className="mb-5">{t('shop.home.inSeason')}</h2>
          <ProductGrid cards={inSeason} heading="h3" />
        </section>
      )}
      {story && <GroupStory maker={story} />}
      <section className="mt-14 md:mt-20" aria-labelledby="new">
        <h2 id="new" className="mb-5 scroll-mt-6">{t('shop.home.newGoods')}</h2>
        {fresh.length === 0 ? <p>{t('shop.home.empty')}</p> : <ProductGrid cards={fresh} heading="h3" />}
      </section>
      {makers.length > 0 && (
        <section className="mt-14 md:mt-20" aria-labelledby="makers">
          <h2 id="makers">{t('shop.home.makers')}</h2>
          <MakerList makers={makers} />
        </section>
      )}
      <LastSeen />
      <Promises />
    </div>
  );
}
