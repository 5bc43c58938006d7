import { useLoaderData } from '@remix-run/react';
import { RatingSummary } from '#app/domain/reviews/components/rating-summary.tsx';
import { ReviewBody } from '#app/domain/reviews/components/review-list.tsx';
import { reviewsForGroup } from '#app/domain/reviews/queries.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { isId } from '#app/lib/is-id.ts';
import { titled } from '../title.ts';
import { sellerLoader } from './scope.server.ts';

export const meta = titled('reviews.seller.title');

/** What buyers said of the group's goods, newest first. */
export const loader = sellerLoader(async ({ scope, request }) => {
  const after = new URL(request.url).searchParams.get('after') ?? '';
  return { ...(await reviewsForGroup(scope, isId(after) ? after : null)), bearer: scope.role !== 'MEMBER', nameEn: scope.group.nameEn, nameHi: scope.group.nameHi };
});

export default function SellerReviews() {
  const t = useT();
  const text = useLocalText();
  const { reviews, next, rating, bearer, ...group } = useLoaderData<typeof loader>();
  return (
    <div className="wrap max-w-3xl py-5">
      <h1 className="mb-4">{t('reviews.seller.title')}</h1>
      {rating.count === 0 ? <p className="card p-4">{t('reviews.seller.none')}</p> : <RatingSummary rating={rating} />}
      {!bearer && rating.count > 0 && <p className="mt-3 text-sm text-ink-soft">{t('reviews.seller.bearersOnly')}</p>}
      <ul className="mt-5 grid gap-4">
        {reviews.map((review) => (
          <li key={review.id} className="card p-4">
            <p className="mb-1 font-semibold">{text(review.product, 'name')}</p>
            <ReviewBody review={review} group={text(group, 'name')} />
            {review.replyRemovedFor && (
              <div className="mt-3 rounded-card bg-turmeric-light p-3">
                <p className="font-semibold">{t('reviews.seller.removed', { reason: review.replyRemovedFor })}</p>
                <p className="mt-1 whitespace-pre-line wrap-anywhere">{review.ownReply}</p>
              </div>
            )}
            {bearer && review.ownReply === '' && <a className="button button-plain mt-3" href={`/seller/reviews/${review.id}/reply`}>{t('reviews.seller.answer')}</a>}
          </li>
        ))}
      </ul>
      {next && <a className="button button-plain mt-4" href={`?after=${next}`}>{t('reviews.older')}</a>}
    </div>
  );
}
