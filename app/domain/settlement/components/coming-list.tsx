import { formatDay, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { dayHasBegun } from '#app/lib/dated.ts';

interface Coming {
  readonly dueOn: Date;
  readonly waitsForCash: boolean;
  readonly sharePaise: number;
}

/** What a group will be sent, a line a day; all that is due already in one, as the next payment brings it in one. */
export function ComingList({ coming, now }: { readonly coming: readonly Coming[]; readonly now: Date }) {
  const t = useT();
  const language = useLanguage();
  const lines = new Map<string, { readonly words: 'money.comingBack' | 'money.comingCash' | 'money.comingNow' | 'money.comingDay'; readonly day: string; paise: number }>();
  for (const { dueOn, waitsForCash, sharePaise } of coming) {
    const words = sharePaise < 0 ? 'money.comingBack' : waitsForCash ? 'money.comingCash' : dayHasBegun(dueOn, now) ? 'money.comingNow' : 'money.comingDay';
    const day = formatDay(dueOn, language);
    const key = words === 'money.comingDay' ? day : words;
    const line = lines.get(key);
    if (line) line.paise += Math.abs(sharePaise);
    else lines.set(key, { words, day, paise: Math.abs(sharePaise) });
  }
  if (coming.length === 0) return <p className="mt-2">{t('money.comingNone')}</p>;
  return (
    <ul className="card mt-2 divide-y divide-rule">
      {[...lines].map(([key, { words, day, paise }]) => (
        <li key={key} className="p-3 text-lg">{t(words, { amount: formatMoney(paise, language), day })}</li>
      ))}
    </ul>
  );
}
