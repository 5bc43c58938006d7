import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Words } from '#app/ui/words.tsx';
import type { OwnWords } from '#app/i18n/own-words.ts';
import type { KeptRating } from '../rating.ts';
import type { ShownReview } from '../shown-review.server.ts';
import { RatingSummary } from './rating-summary.tsx';
import { ReviewList } from './review-list.tsx';

interface Props {
  readonly slug: string;
  readonly group: OwnWords;
  readonly rating: KeptRating;
  /** The newest. */
  readonly reviews: readonly ShownReview[];
}

/** What buyers say, on a product's page: what it comes to, the newest, and the way to the others. */
export function ProductReviews({ slug, group, rating, reviews }: Props) {
  const t = useT();
  const to = useLocalPath();
  return (
    <section id="reviews" className="mt-14 border-t border-rule pt-6 md:mt-20">
      <h2 className="mb-4">{t('reviews.title')}</h2>
      {rating.count === 0 ? (
        <p className="text-ink-soft">{t('reviews.none')}</p>
      ) : (
        <div className="grid gap-x-14 md:grid-cols-[5fr_7fr]">
          <div><RatingSummary rating={rating} /></div>
          <div>
            <ReviewList reviews={reviews} group={<Words of={group} />} />
            {rating.count > reviews.length && <a className="button button-plain" href={to(`/products/${slug}/reviews`)}>{t('reviews.all', { count: rating.count })}</a>}
          </div>
        </div>
      )}
    </section>
  );
}
