import { formatMobile, type Mobile } from '#app/domain/registry/formats.ts';
import { stateName, type StateCode } from '#app/domain/registry/states.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { ownWords } from '#app/i18n/own-words.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { GroupOrderDetail } from '../queries.server.ts';
import { LineList } from './line-list.tsx';

/** What goes into the parcel and where it goes: on the screen to pack by, on paper to put in. */
export function PackingList({ order }: { readonly order: GroupOrderDetail }) {
  const t = useT();
  const language = useLanguage();
  const sums = [
    ['goods', order.itemsPaise - order.discountPaise],
    ['delivery', order.shippingPaise],
    ['total', order.totalPaise],
  ] as const;
  return (
    <section className="card p-4">
      <h2 className="mb-3">{t('orders.one.packing')}</h2>
      <LineList lines={order.lines} />
      <dl className="mt-4 border-t border-rule pt-3">
        {sums.map(([name, amount]) => (
          <div key={name} className={`flex justify-between gap-4 ${name === 'total' ? 'font-bold' : ''}`}>
            <dt>{t(`orders.one.${name}`)}</dt>
            <dd className="money">{formatMoney(amount, language)}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 grid gap-4 border-t border-rule pt-3 sm:grid-cols-2">
        <Address order={order} />
        <div className="hidden print:block">
          <h3>{t('orders.one.from')}</h3>
          <p>
            {order.sellerName}
            <br />
            {order.sellerAddress}
            {order.sellerGstin && (
              <>
                <br />
                GSTIN {order.sellerGstin}
              </>
            )}
          </p>
        </div>
      </div>
    </section>
  );
}

function Address({ order: { to, status } }: { readonly order: GroupOrderDetail }) {
  const t = useT();
  const language = useLanguage();
  if (!to) return status === 'PLACED' ? <p className="flex items-start gap-2"><Icon name="lock" /> {t('orders.one.addressLater')}</p> : null;
  return (
    <div>
      <h3>{t('orders.one.to')}</h3>
      <address className="text-lg not-italic">
        <span className="font-semibold">{to.name}</span>
        {[to.line1, to.line2, to.city, `${ownWords(language, { en: to.districtName.nameEn, hi: to.districtName.nameHi }).text}, ${stateName(to.stateCode as StateCode, language)}`, to.pin].filter(Boolean).map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </address>
      {to.giftNote && <p className="mt-3 rounded-card border border-rule p-3">{t('checkout.gift.noteWas')}: “{to.giftNote}”</p>}
      <a className="button button-plain mt-3 w-full print:min-h-0 print:justify-start print:border-0 print:p-0" href={`tel:${to.phone}`}>
        <Icon name="phone" /> {t('orders.one.call', { phone: formatMobile(to.phone as Mobile) })}
      </a>
    </div>
  );
}
