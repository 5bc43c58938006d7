import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GoodsListing } from '#app/domain/search/components/goods-listing.tsx';
import { findFestival } from '#app/domain/search/festivals.server.ts';
import { readListAddress } from '#app/domain/search/filters.ts';
import { findGoodsList } from '#app/domain/search/goods-list.server.ts';
import { languageOfPath } from '#app/i18n/languages.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { pageMeta, publicPage } from './page-meta.ts';
import { slugParam } from './slug-param.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const festival = await findFestival(language, slugParam(params.slug));
  if (!festival) throw new Response(null, { status: 404 });
  const address = { ...readListAddress(url.searchParams), q: '', exact: false };
  return { festival, list: await findGoodsList(language, address, { fixed: `f:${festival.slug}` }) };
}

export const headers = publicPage;

export const meta: MetaFunction<typeof loader> = (input) => {
  const { festival, list } = input.data ?? {};
  if (!festival) return [];
  return pageMeta(input, (t) => ({
    title: t('search.festivalMeta', { name: festival.name.text }),
    description: t('search.festivalText', { name: festival.name.text }),
    image: list?.cards[0]?.image,
    path: `/festivals/${festival.slug}`,
  }));
};

export default function Festival() {
  const t = useT();
  const to = useLocalPath();
  const { festival, list } = useLoaderData<typeof loader>();
  return (
    <div className="wrap pt-2 pb-4">
      <Breadcrumbs trail={[]} />
      <h1 className="mt-2">{t('search.festivalTitle', { name: festival.name.text })}</h1>
      <p className="mt-1 text-ink-soft">{t('search.festivalText', { name: festival.name.text })}</p>
      <GoodsListing path={to(`/festivals/${festival.slug}`)} list={list} festive empty={<p>{t('shop.category.empty')}</p>} />
    </div>
  );
}
