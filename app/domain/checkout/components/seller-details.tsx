import { useT } from '#app/i18n/use-language.ts';
import { paise } from '#app/lib/money.ts';
import type { OrderPart } from '../order-page.server.ts';
import { taxBreakdown } from '../tax-breakdown.ts';
import { TaxTable } from './tax-table.tsx';

/** Who sold it on the papers, and the tax that is in the price (Consumer Protection (E-Commerce) Rules 2020, rule 5(3)). */
export function SellerDetails({ part, group, deliveryState }: { readonly part: OrderPart; readonly group: string; readonly deliveryState: string }) {
  const t = useT();
  const rows = taxBreakdown(part.lines.map(({ hsn, taxRateBp, linePaise, groupDiscountPaise, taxPaise }) => ({ hsn, taxRateBp, line: paise(linePaise - groupDiscountPaise), tax: paise(taxPaise) })), part.sellerStateCode, deliveryState);
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
        <TaxTable rows={rows} />
      </div>
    </details>
  );
}
