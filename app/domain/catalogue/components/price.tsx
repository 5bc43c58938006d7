import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { Paise } from '#app/lib/money.ts';

/** A price, and beside it the MRP where the price is lower. */
export function Price({ price, mrp, className = '' }: { readonly price: Paise; readonly mrp: Paise; readonly className?: string }) {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <span className={`money font-bold ${className}`}>{formatMoney(price, language)}</span>
      {mrp > price && (
        <span className="money text-sm text-ink-soft">
          {t('catalogue.price.mrp')} <s>{formatMoney(mrp, language)}</s>
        </span>
      )}
    </>
  );
}
