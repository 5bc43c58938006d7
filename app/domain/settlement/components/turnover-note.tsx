import { formatMoney, formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { Turnover } from '../turnover.ts';

interface Props {
  readonly turnover: Turnover;
  /** A group reads what to do; an officer always sees the figure. */
  readonly reader: 'group' | 'officer';
}

/** The group's turnover this year against the amount from which it has to register under GST. */
export function TurnoverNote({ turnover: { paise, thresholdPaise, unsure, warning, year }, reader }: Props) {
  const t = useT();
  const language = useLanguage();
  if (reader === 'group' && warning === 'none') return null;
  const words = { amount: formatMoney(Number(paise), language), threshold: formatMoney(Number(thresholdPaise), language), year: `${year}–${String((year + 1) % 100).padStart(2, '0')}`, percent: formatNumber(Number((paise * 100n) / thresholdPaise), language) };
  return (
    <section role={warning === 'none' ? undefined : 'status'} className={`my-4 rounded-card border-2 p-4 first:mt-0 ${warning === 'above' ? 'border-madder bg-madder-light' : warning === 'near' ? 'border-turmeric bg-turmeric-light' : 'border-rule bg-white'}`}>
      <p className="flex gap-2 font-bold">
        <Icon name={warning === 'none' ? 'rupee' : 'warning'} className="mt-0.5 size-5 shrink-0" /> {t('cash.turnover.amount', words)}
      </p>
      {warning !== 'none' && <p className="mt-1">{t(`cash.turnover.${reader}.${warning}`, words)}</p>}
      {unsure && <p className="mt-1 text-sm text-ink-soft">{t('cash.turnover.unsure')}</p>}
      <p className="mt-1 text-sm text-ink-soft">{t('cash.turnover.shopOnly')}</p>
    </section>
  );
}
