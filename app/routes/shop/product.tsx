import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BuyBox } from '#app/domain/catalogue/components/buy-box.tsx';
import { BuyingNotes } from '#app/domain/catalogue/components/buying-notes.tsx';
import { Gallery, GALLERY_SIZES } from '#app/domain/catalogue/components/gallery.tsx';
import { LegalTable } from '#app/domain/catalogue/components/legal-table.tsx';
import { MadeBy } from '#app/domain/catalogue/components/made-by.tsx';
import { MakerLine } from '#app/domain/catalogue/components/maker-line.tsx';
import { ProductGrid } from '#app/domain/catalogue/components/product-card.tsx';
import { WordsSource } from '#app/domain/catalogue/components/words-source.tsx';
import { VegMark } from '#app/domain/catalogue/components/veg-mark.tsx';
import { placedName } from '#app/domain/catalogue/placed-name.ts';
import { findProductPage } from '#app/domain/catalogue/product-query.server.ts';
import { breadcrumbs, organisation, productData } from '#app/domain/feeds/structured-data.ts';
import { DeliveryPromise } from '#app/domain/checkout/components/delivery-promise.tsx';
import { ProductReviews } from '#app/domain/reviews/components/product-reviews.tsx';
import { shownReviews } from '#app/domain/reviews/shown-review.server.ts';
import { LastSeen } from '#app/domain/wishes/components/last-seen.tsx';
import { Later } from '#app/domain/wishes/components/later.tsx';
import { formatMoney } from '#app/i18n/format.ts';
import { languageOfPath, localPath } from '#app/i18n/languages.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { shopFacts } from '#app/lib/shop-facts.server.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { RatingLine } from '#app/ui/stars.tsx';
import { Words } from '#app/ui/words.tsx';
import { movedOrMissing } from './moved.server.ts';
import { pageMeta, publicPage } from './page-meta.ts';
import { slugParam } from './slug-param.ts';

const NEWEST_REVIEWS = 3;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOfPath(new URL(request.url).pathname);
  const slug = slugParam(params.slug);
  const product = await findProductPage(language, slug, new Date());
  if (!product) throw await movedOrMissing(request, 'PRODUCT', slug);
  const { reviews } = product.rating.count > 0 ? await shownReviews(language, product.id, { limit: NEWEST_REVIEWS }) : { reviews: [] };
  const { publicUrl, legalName, phone, email } = shopFacts();
  return { product, reviews, care: { legalName, phone, email }, address: publicUrl + localPath(language, `/products/${product.slug}`) };
}

export const headers = publicPage;

export const meta: MetaFunction<typeof loader> = (input) => {
  if (!input.data) return [];
  const { product, reviews } = input.data;
  const { name, maker, sizes } = product;
  return pageMeta(input, (t, language) => ({
    title: t('catalogue.product.metaTitle', { name: name.text, group: maker.name.text }),
    description: t('catalogue.product.metaDescription', {
      name: name.text, group: placedName(maker.name, maker.village, maker.district),
      price: formatMoney(Math.min(...sizes.map(({ price }) => price)), language),
    }),
    image: product.images[0]?.image,
    path: `/products/${product.slug}`,
    card: `/cards/products/${product.slug}/${language}.jpg`,
    first: product.images[0] && { image: product.images[0].image, sizes: GALLERY_SIZES },
    structured: (facts) => [
      organisation(facts, t('common.shopName')),
      productData(facts, language, product, reviews),
      breadcrumbs(facts, language, [
        { name: t('common.home'), path: '/' },
        ...[...product.category.above, product.category].map(({ slug, name: called }) => ({ name: called.text, path: `/categories/${slug}` })),
        { name: name.text, path: `/products/${product.slug}` },
      ]),
    ],
  }));
};

export default function Product() {
  const t = useT();
  const to = useLocalPath();
  const { product, reviews, care, address } = useLoaderData<typeof loader>();
  const { category, name, maker, description } = product;
  return (
    <div className="wrap pt-2 pb-4">
      <Breadcrumbs trail={[...category.above, category].map(({ slug, name: called }) => ({ path: `/categories/${slug}`, name: <Words of={called} /> }))} />
      {/* One block on a phone, so that the price and the button stay in sight from the first picture on. */}
      <div className="mt-2 gap-x-14 md:grid md:grid-cols-[7fr_5fr]">
        <Gallery images={product.images} name={name.text} />
        <div className="max-md:contents">
          <h1 className="flex items-start justify-between gap-3 max-md:mt-4">
            <span><Words of={name} /></span>
            {product.veg && <VegMark mark={product.veg} className="mt-1.5 size-6" />}
          </h1>
          <p className="mt-1 text-ink-soft">
            <MakerLine name={maker.name} places={[maker.village, maker.district]} />
          </p>
          {product.rating.count > 0 && <p className="mt-1"><a href="#reviews" className="inline-flex min-h-12 items-center text-ink no-underline hover:underline md:min-h-8"><RatingLine rating={product.rating} /></a></p>}
          <BuyBox product={product} />
          <Later slug={product.slug} soldOut={product.sizes.every(({ stock }) => stock === 'sold-out')} />
          <BuyingNotes product={product} address={address} delivery={<div data-piece={to(`/products/${product.slug}/delivery/piece`)}><DeliveryPromise slug={product.slug} known={null} /></div>} />
        </div>
      </div>
      <div className="mt-12 grid gap-x-14 gap-y-12 md:mt-20 md:grid-cols-[7fr_5fr]">
        <div className="grid content-start gap-12">
          {description.text && (
            <section>
              <h2>{t('catalogue.product.about')}</h2>
              <p className="mt-3 max-w-prose whitespace-pre-line md:text-lg" lang={description.lang ?? undefined}>{description.text}</p>
              <WordsSource description={description} translatedBy={product.translatedBy} />
            </section>
          )}
          <MadeBy product={product} />
        </div>
        <section>
          <h2 className="mb-3">{t('catalogue.label.title')}</h2>
          <LegalTable product={product} care={care} />
        </section>
      </div>
      <ProductReviews slug={product.slug} group={maker.name} rating={product.rating} reviews={reviews} />
      {product.moreFromGroup.length > 0 && (
        <section className="mt-14 md:mt-20">
          <h2 className="mb-5">{t('catalogue.product.moreFromGroup', { group: maker.name.text })}</h2>
          <ProductGrid cards={product.moreFromGroup} heading="h3" maker={false} />
        </section>
      )}
      {product.related.length > 0 && (
        <section className="mt-14 md:mt-20">
          <h2 className="mb-5">{t('catalogue.product.related')}</h2>
          <ProductGrid cards={product.related} heading="h3" />
        </section>
      )}
      <LastSeen now={{ slug: product.slug, name: name.text, image: product.images[0]?.image ?? null }} />
    </div>
  );
}
