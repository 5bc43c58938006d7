import type { DifferenceFate } from '#app/generated/prisma/enums.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';

/** Too little or too much, by how much, and what became of it. */
export function Difference({ paise, fate }: { readonly paise: bigint; readonly fate: DifferenceFate }) {
  const t = useT();
  const language = useLanguage();
  if (fate === 'NONE') return <span className="text-neem">{t('cash.remit.even')}</span>;
  const amount = formatMoney(Math.abs(Number(paise)), language);
  return (
    <span className={fate === 'OWED' || fate === 'WRITE_OFF_ASKED' ? 'font-bold text-madder' : ''}>
      {t(paise < 0n ? 'cash.remit.short' : 'cash.remit.over', { amount })} · {t(`cash.remit.fate.${fate}`)}
    </span>
  );
}
