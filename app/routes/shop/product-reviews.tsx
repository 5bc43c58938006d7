import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findReviewedProduct } from '#app/domain/reviews/reviewed-product.server.ts';
import { RatingSummary } from '#app/domain/reviews/components/rating-summary.tsx';
import { ReviewList } from '#app/domain/reviews/components/review-list.tsx';
import { shownReviews } from '#app/domain/reviews/shown-review.server.ts';
import { languageOfPath } from '#app/i18n/languages.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { isId } from '#app/lib/is-id.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Words } from '#app/ui/words.tsx';
import { movedOrMissing } from './moved.server.ts';
import { pageMeta, publicPage } from './page-meta.ts';
import { slugParam } from './slug-param.ts';

const PAGE = 20;

/** All reviews of a product, a page at a time; an address that makes no sense shows the first. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const language = languageOfPath(pathname);
  const slug = slugParam(params.slug);
  const product = await findReviewedProduct(language, slug);
  if (!product) throw await movedOrMissing(request, 'PRODUCT', slug);
  const asked = searchParams.get('after') ?? '';
  const after = isId(asked) ? asked.toLowerCase() : null;
  return { product, after, ...(await shownReviews(language, product.id, { after, limit: PAGE })) };
}

export const headers = publicPage;

/** Search engines keep the product's own page, which tells them the rating. */
export const meta: MetaFunction<typeof loader> = (input) => pageMeta(input, (t) => ({ title: t('reviews.pageTitle', { name: input.data?.product.name.text ?? '' }), path: null }));

export default function ReviewsOfProduct() {
  const t = useT();
  const to = useLocalPath();
  const { product: { slug, name, group, rating }, reviews, after, next } = useLoaderData<typeof loader>();
  const path = to(`/products/${slug}/reviews`);
  return (
    <div className="wrap pt-2 pb-4">
      <Breadcrumbs trail={[{ path: `/products/${slug}`, name: <Words of={name} /> }]} />
      <h1 className="mt-2">{t('reviews.pageTitle', { name: name.text })}</h1>
      <p className="mt-2 mb-6 max-w-prose text-ink-soft">{t('reviews.pageText')}</p>
      <div className="grid gap-x-14 md:grid-cols-[5fr_7fr]">
        <div>{rating.count === 0 ? <p>{t('reviews.none')}</p> : <RatingSummary rating={rating} />}</div>
        <div>
          <ReviewList reviews={reviews} group={<Words of={group} />} />
          <p className="mt-6 flex flex-wrap gap-3">
            {after && <a className="button button-plain" href={path}>{t('reviews.first')}</a>}
            {next && <a className="button button-plain" rel="next" href={`${path}?after=${next}`}>{t('reviews.older')}</a>}
            <a className="button button-plain" href={to(`/products/${slug}`)}>{t('reviews.back', { name: name.text })}</a>
          </p>
        </div>
      </div>
    </div>
  );
}
