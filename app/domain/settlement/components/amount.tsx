import { formatRupeesAndPaise } from '#app/i18n/format.ts';
import { useLanguage } from '#app/i18n/use-language.ts';

/** Paise of a ledger or a payout in rupees, always with paise, so that columns stand under each other; a dash for nothing. */
export function Amount({ of, dash = false }: { readonly of: bigint | number; readonly dash?: boolean }) {
  const language = useLanguage();
  return <span className="money whitespace-nowrap">{dash && Number(of) === 0 ? '–' : formatRupeesAndPaise(Number(of), language)}</span>;
}
