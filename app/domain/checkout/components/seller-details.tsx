import { formatMoney, formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { paise } from '#app/lib/money.ts';
import type { OrderPart } from '../queries.server.ts';
import { taxBreakdown } from '../tax-breakdown.ts';

/** Who sold it on the papers, and the tax that is in the price (Consumer Protection (E-Commerce) Rules 2020, rule 5(3)). */
export function SellerDetails({ part, group, deliveryState }: { readonly part: OrderPart; readonly group: string; readonly deliveryState: string }) {
  const t = useT();
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, language);
  const rows = taxBreakdown(part.lines.map(({ hsn, taxRateBp, linePaise, taxPaise }) => ({ hsn, taxRateBp, line: paise(linePaise), tax: paise(taxPaise) })), part.sellerStateCode, deliveryState);
  return (
    <details className="mt-3 text-sm">
      <summary className="link flex min-h-12 cursor-pointer items-center">
        {t('checkout.order.seller')}: {part.sellerKind === 'FEDERATION_GSTIN' ? part.sellerName : group}
      </summary>
      <div className="pb-2 text-ink-soft">
        <p>{part.sellerAddress}</p>
        {part.sellerKind === 'FEDERATION_GSTIN' && <p>{t('checkout.order.sellerFederation', { group })}</p>}
        {part.sellerGstin && <p>{t('checkout.order.sellerGstin', { gstin: part.sellerGstin })}</p>}
        <p>{t(part.sellerKind === 'UNREGISTERED' ? 'checkout.order.sellerUnregistered' : 'checkout.order.sellerRegistered')}</p>
        {rows.map(({ hsn, rateBp, cgst, sgst, igst }) => (
          <p key={`${hsn} ${rateBp}`}>
            {t('checkout.order.taxIn', { rate: formatNumber(rateBp / 100, language), amount: money(cgst + sgst + igst) })}{' '}
            {igst > 0 ? t('checkout.order.taxWhole') : t('checkout.order.taxHalves', { cgst: money(cgst), sgst: money(sgst) })}
          </p>
        ))}
      </div>
    </details>
  );
}
