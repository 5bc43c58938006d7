import { formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { averageOf, Stars } from '#app/ui/stars.tsx';
import type { KeptRating } from '../rating.ts';

/** What all reviews come to: the average, and how many gave how many stars. */
export function RatingSummary({ rating }: { readonly rating: KeptRating }) {
  const t = useT();
  const language = useLanguage();
  const average = averageOf(rating);
  return (
    <div className="flex flex-wrap items-center gap-x-8 gap-y-3">
      <div>
        <p className="flex items-center gap-2">
          <span className="money text-3xl font-bold" aria-hidden="true">{formatNumber(average, language)}</span>
          <Stars stars={Math.round(average)} className="size-6" />
        </p>
        <p className="text-sm text-ink-soft">{t('reviews.average', { average: formatNumber(average, language), count: rating.count })}</p>
      </div>
      <table className="text-sm">
        <caption className="sr-only">{t('reviews.spread')}</caption>
        <tbody>
          {[5, 4, 3, 2, 1].map((stars) => {
            const given = rating.starCounts[stars - 1] ?? 0;
            return (
              <tr key={stars}>
                <th scope="row" className="pe-2 text-start font-normal whitespace-nowrap">{t('reviews.step', { stars })}</th>
                <td aria-hidden="true"><progress value={given} max={Math.max(1, rating.count)} className="block h-2 w-28" /></td>
                <td className="ps-2 text-end figures">{formatNumber(given, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
