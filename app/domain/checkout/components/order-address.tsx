import { formatMobile, type Mobile } from '#app/domain/registry/formats.ts';
import { stateName, type StateCode } from '#app/domain/registry/states.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { OrderPageData } from '../order-page.server.ts';

/** Where an order goes, to whom, and what the bill says. */
export function OrderAddress({ order }: { readonly order: OrderPageData }) {
  const t = useT();
  const language = useLanguage();
  const rows = [order.recipientName ?? order.name, order.line1, order.line2, order.city, `${nameText(language, order.districtName)}, ${stateName(order.stateCode as StateCode, language)} ${order.pin}`];
  const bill = [order.billAddress, order.billPin].filter(Boolean).join(', ');
  return (
    <>
      <address className="not-italic">
        {rows.filter(Boolean).map((row, index) => (
          <span key={index} className="block">{row}</span>
        ))}
        <span className="mt-1 block">{formatMobile((order.recipientPhone ?? order.phone) as Mobile)}</span>
      </address>
      {order.recipientName && <p className="mt-2 text-sm">{t('checkout.gift.from', { name: order.name })}</p>}
      {order.giftNote && <p className="mt-1 text-sm">{t('checkout.gift.noteWas')}: “{order.giftNote}”</p>}
      {bill && <p className="mt-2 text-sm">{t('checkout.bill.goesTo', { address: bill })}</p>}
      {order.buyerGstin && <p className="mt-1 text-sm">{t('checkout.bill.for', { name: order.buyerBusiness ?? '', gstin: order.buyerGstin })}</p>}
    </>
  );
}
