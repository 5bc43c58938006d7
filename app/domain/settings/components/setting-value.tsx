import { formatMoney, formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { SettingKey } from '../settings.ts';
import { unitOf } from '../settings-table.ts';

/** A rule's value in words: "₹3,000", "0.5%", "7 days". */
export function SettingValue({ of, value }: { readonly of: SettingKey; readonly value: unknown }) {
  const t = useT();
  const language = useLanguage();
  const unit = unitOf(of);
  if (unit === 'bearer') return <>{t(value === 'GROUP' ? 'settings.bearer.GROUP' : 'settings.bearer.STORE')}</>;
  const count = Number(value);
  if (unit === 'rupees') return <span className="money">{formatMoney(count, language)}</span>;
  if (unit === 'percent') return <>{t('settings.unit.percent', { count: formatNumber(count / 100, language) })}</>;
  return <>{t(`settings.unit.${unit ?? 'times'}`, { count })}</>;
}
