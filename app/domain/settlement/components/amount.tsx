import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage } from '#app/i18n/use-language.ts';

/** Paise of a ledger or a payout in rupees; a dash for nothing. */
export function Amount({ of, dash = false }: { readonly of: bigint | number; readonly dash?: boolean }) {
  const language = useLanguage();
  return <span className="money whitespace-nowrap">{dash && Number(of) === 0 ? '–' : formatMoney(Number(of), language)}</span>;
}
