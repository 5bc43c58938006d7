import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GroupFacts } from '#app/domain/catalogue/components/group-facts.tsx';
import { PlacePath } from '#app/domain/catalogue/components/made-by.tsx';
import { ProductGrid } from '#app/domain/catalogue/components/product-card.tsx';
import { findGroupPage } from '#app/domain/catalogue/group-query.server.ts';
import { placedName } from '#app/domain/catalogue/placed-name.ts';
import { breadcrumbs, groupData } from '#app/domain/feeds/structured-data.ts';
import { PlaceMap } from '#app/domain/registry/components/place-map.tsx';
import { Picture } from '#app/domain/media/components/picture.tsx';
import { languageOfPath } from '#app/i18n/languages.ts';
import { useT } from '#app/i18n/use-language.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Words } from '#app/ui/words.tsx';
import { movedOrMissing } from './moved.server.ts';
import { pageMeta, publicPage } from './page-meta.ts';
import { slugParam } from './slug-param.ts';

const GROUP_PICTURE = '(min-width: 72rem) 28rem, (min-width: 52rem) 38vw, 100vw';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = slugParam(params.slug);
  const group = await findGroupPage(languageOfPath(new URL(request.url).pathname), slug, new Date());
  if (!group) throw await movedOrMissing(request, 'GROUP', slug);
  return { group };
}

export const headers = publicPage;

export const meta: MetaFunction<typeof loader> = (input) => {
  const group = input.data?.group;
  if (!group) return [];
  const { maker } = group;
  const words = { name: placedName(maker.name, maker.village, maker.district) };
  return pageMeta(input, (t, language) => ({
    title: words.name,
    description: t('shop.group.metaDescription', words),
    image: group.image ?? group.goods[0]?.image,
    path: `/groups/${maker.slug}`,
    first: group.image && { image: group.image, sizes: GROUP_PICTURE },
    structured: (facts) => [
      groupData(facts, language, group),
      breadcrumbs(facts, language, [{ name: t('common.home'), path: '/' }, { name: maker.name.text, path: `/groups/${maker.slug}` }]),
    ],
  }));
};

export default function Group() {
  const t = useT();
  const { group } = useLoaderData<typeof loader>();
  const { maker, story, image } = group;
  return (
    <div className="wrap pt-2 pb-4">
      <Breadcrumbs trail={[]} />
      <div className={`mt-2 grid gap-x-14 gap-y-6 ${image ? 'md:grid-cols-[5fr_7fr]' : ''}`}>
        {image && <Picture image={image} alt="" sizes={GROUP_PICTURE} priority className="aspect-[4/3] w-full object-cover max-md:-mx-4 max-md:w-[calc(100%+2rem)] max-md:max-w-none md:aspect-square md:rounded-card" />}
        <div>
          <p className="text-sm font-semibold text-madder">{t('shop.group.kind')}</p>
          <h1 className="mt-1">
            <Words of={maker.name} />
          </h1>
          {group.spot && <PlaceMap spot={group.spot} words={t('shop.group.map', { place: [maker.district.text, maker.state.text].filter(Boolean).join(', ') })} className="float-end ms-4 mb-2 w-28 md:w-36" />}
          <PlacePath places={maker.places} />
          {story.text && (
            <p className="mt-4 max-w-prose whitespace-pre-line md:text-lg" lang={story.lang ?? undefined}>{story.text}</p>
          )}
          <GroupFacts group={group} />
        </div>
      </div>
      <section className="mt-12 md:mt-20">
        <h2 className="mb-5">{t('shop.group.goods')}</h2>
        {group.goods.length === 0 ? <p>{t('shop.group.noGoods')}</p> : <ProductGrid cards={group.goods} heading="h3" maker={false} />}
      </section>
    </div>
  );
}
