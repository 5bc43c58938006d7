import { formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';

/** Stars of all reviews added up, and how many reviews there are. */
export interface Rating {
  readonly sum: number;
  readonly count: number;
}

const STEPS = [1, 2, 3, 4, 5] as const;
const SHAPE = 'M12 3l2.8 5.8 6.2.9-4.5 4.4 1.1 6.3-5.6-3-5.6 3 1.1-6.3L3 9.7l6.2-.9z';

function Star({ full = true, className }: { readonly full?: boolean; readonly className: string }) {
  return (
    <svg viewBox="0 0 24 24" className={`${className} shrink-0 ${full ? 'fill-turmeric' : 'fill-white'} stroke-ink-soft`} aria-hidden="true">
      <path d={SHAPE} />
    </svg>
  );
}

/** One to five stars that somebody gave. */
export function Stars({ stars, className = 'size-5' }: { readonly stars: number; readonly className?: string }) {
  const t = useT();
  return (
    <span className="inline-flex">
      {STEPS.map((step) => <Star key={step} full={step <= stars} className={className} />)}
      <span className="sr-only">{t('reviews.stars', { stars })}</span>
    </span>
  );
}

/** What a rating comes to, on one line: a star, 4.5, of how many. Nothing without reviews. */
export function RatingLine({ rating, className = '' }: { readonly rating: Rating; readonly className?: string }) {
  const t = useT();
  const language = useLanguage();
  if (rating.count === 0) return null;
  const average = formatNumber(averageOf(rating), language);
  return (
    <span className={`inline-flex items-center gap-1 ${className}`}>
      <Star className="size-4" />
      <span aria-hidden="true">{average} ({formatNumber(rating.count, language)})</span>
      <span className="sr-only">{t('reviews.average', { average, count: rating.count })}</span>
    </span>
  );
}

/** With one digit: 4.5. */
export function averageOf({ sum, count }: Rating): number {
  return count === 0 ? 0 : Math.round((sum / count) * 10) / 10;
}
