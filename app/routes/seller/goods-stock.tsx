import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { stepAfter } from '#app/domain/catalogue/listing-check.ts';
import { stockHistory, type StockChange } from '#app/domain/catalogue/seller-queries.server.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { goodsOf } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { useQuantity } from './parts/quantity.ts';
import { Step } from './parts/step.tsx';
import { sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('seller.stockTitle');

/** What is there of each size, and what happened to it. A new listing is asked for its first stock at once. */
export const loader = sellerLoader(async ({ scope, params }) => {
  const goods = await goodsOf(scope, params);
  if (goods.sizes.length === 0) throw redirect(goodsPath(goods.id, 'size'));
  const [first] = goods.sizes.filter(({ active }) => active);
  const untouched = goods.sizes.every(({ stocked }) => !stocked);
  if (goods.status === 'DRAFT' && untouched && first) throw redirect(goodsPath(goods.id, 'stock', first.id, 'made'));
  return { goods, history: await stockHistory(scope, goods.id), next: goodsPath(goods.id, stepAfter('stock', goods, true)) };
});

export default function GoodsStock() {
  const t = useT();
  const quantity = useQuantity();
  const { goods, history, next } = useLoaderData<typeof loader>();
  return (
    <Step step="stock" goods={goods} title={t('seller.stockTitle')} {...(goods.status === 'DRAFT' ? {} : { back: '/seller/goods' })}>
      <ul className="grid gap-4">
        {goods.sizes
          .filter(({ active, onHand }) => active || onHand > 0)
          .map((size) => (
            <li key={size.id} className="card p-4">
              <p className="font-semibold">{quantity(size)}</p>
              <p className="mt-1 text-2xl font-bold">{t('seller.onHand', { count: size.onHand })}</p>
              {size.held > 0 && <p>{t('seller.heldOf', { held: size.held, free: size.onHand - size.held })}</p>}
              {size.onHand <= size.held && <p className="font-bold text-madder">{t('seller.nothingLeft')}</p>}
              <div className="mt-3 grid gap-2 sm:grid-cols-2">
                <a className="button button-good" href={goodsPath(goods.id, 'stock', size.id, 'made')}>
                  <Icon name="plus" /> {t('seller.iMadeMore')}
                </a>
                <a className="button button-plain" href={goodsPath(goods.id, 'stock', size.id, 'count')}>
                  {t('seller.countDiffers')}
                </a>
              </div>
            </li>
          ))}
      </ul>
      {goods.status === 'DRAFT' && (
        <a className="button button-good mt-6 w-full text-lg" href={next}>
          {t('common.continue')}
        </a>
      )}
      {history.length > 0 && (
        <section className="mt-8">
          <h2>{t('seller.historyTitle')}</h2>
          <ul className="mt-2 divide-y divide-rule">
            {history.map((change) => {
              const size = goods.sizes.find(({ id }) => id === change.variantId);
              return <HistoryLine key={change.id} change={change} size={size && goods.sizes.length > 1 ? quantity(size) : ''} />;
            })}
          </ul>
        </section>
      )}
    </Step>
  );
}

function HistoryLine({ change, size }: { readonly change: StockChange; readonly size: string }) {
  const t = useT();
  const language = useLanguage();
  const { kind, onHandChange, heldChange, lotCode, at } = change;
  const count = Math.abs(onHandChange === 0 ? heldChange : onHandChange);
  const less = onHandChange < 0;
  const key = kind === 'COUNTED' ? (count === 0 ? 'COUNTED_SAME' : less ? 'COUNTED_LESS' : 'COUNTED_MORE') : kind;
  return (
    <li className="py-2">
      <p>
        {t(`seller.history.${key}`, { count })}
        {lotCode && <span className="text-ink-soft"> · {t('seller.lot', { code: lotCode })}</span>}
      </p>
      <p className="text-sm text-ink-soft">{[size, formatMoment(at, language)].filter(Boolean).join(' · ')}</p>
    </li>
  );
}
