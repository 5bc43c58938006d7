import { formatMoney, formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { TaxRow } from '../tax-breakdown.ts';

/** The tax contained in the prices by HSN and rate, and how it was rounded. */
export function TaxTable({ rows }: { readonly rows: readonly TaxRow[] }) {
  const t = useT();
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, language);
  if (rows.length === 0) return null;
  return (
    <details className="mt-2 text-sm">
      <summary className="link flex min-h-12 cursor-pointer items-center">{t('checkout.total.taxTitle')}</summary>
      <ul className="grid gap-1">
        {rows.map(({ hsn, rateBp, taxable, cgst, sgst, igst }) => (
          <li key={`${hsn} ${rateBp} ${igst > 0}`}>
            <span className="block">{t('checkout.total.taxRow', { hsn, rate: formatNumber(rateBp / 100, language) })}</span>
            <span className="block text-ink-soft">
              {t('checkout.total.taxable')} <span className="money">{money(taxable)}</span> · {igst > 0 ? `IGST ${money(igst)}` : `CGST ${money(cgst)} + SGST ${money(sgst)}`}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-soft">{t('checkout.total.rounding')}</p>
    </details>
  );
}
