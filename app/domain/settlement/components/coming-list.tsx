import { formatDay, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { dayHasBegun } from '#app/lib/dated.ts';

interface Coming {
  readonly dueOn: Date;
  readonly waitsForCash: boolean;
  readonly sharePaise: number;
}

/** What a group will be sent, day by day, and what is taken off. */
export function ComingList({ coming, now }: { readonly coming: readonly Coming[]; readonly now: Date }) {
  const t = useT();
  const language = useLanguage();
  if (coming.length === 0) return <p className="mt-2">{t('money.comingNone')}</p>;
  return (
    <ul className="card mt-2 divide-y divide-rule">
      {coming.map(({ dueOn, waitsForCash, sharePaise }) => {
        const words = sharePaise < 0 ? 'money.comingBack' : waitsForCash ? 'money.comingCash' : dayHasBegun(dueOn, now) ? 'money.comingNow' : 'money.comingDay';
        return (
          <li key={`${dueOn.toISOString()}-${String(waitsForCash)}`} className="p-3 text-lg">
            {t(words, { amount: formatMoney(Math.abs(sharePaise), language), day: formatDay(dueOn, language) })}
          </li>
        );
      })}
    </ul>
  );
}
