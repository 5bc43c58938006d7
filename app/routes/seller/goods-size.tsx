import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { stepAfter } from '#app/domain/catalogue/listing-check.ts';
import type { GoodsSize } from '#app/domain/catalogue/seller-queries.server.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useErrorText } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { goodsToChange } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { useQuantity, useUnitPrice } from './parts/quantity.ts';
import { Step } from './parts/step.tsx';
import { sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('seller.sizesTitle');

const PROBLEMS = ['last-size', 'same-size'] as const;

/** The sizes of a listing; the first one is asked for at once. */
export const loader = sellerLoader(async ({ scope, params, request }) => {
  const goods = await goodsToChange(scope, params);
  if (goods.sizes.length === 0) throw redirect(goodsPath(goods.id, 'size', 'new'));
  const asked = new URL(request.url).searchParams.get('problem');
  const stocked = goods.sizes.some((size) => size.active && size.stocked);
  return { goods, next: goodsPath(goods.id, stepAfter('size', goods, stocked)), problem: PROBLEMS.find((code) => code === asked) ?? null };
});

export default function GoodsSizes() {
  const t = useT();
  const text = useErrorText();
  const { goods, next, problem } = useLoaderData<typeof loader>();
  return (
    <Step step="size" goods={goods} title={t('seller.sizesTitle')}>
      {problem && (
        <p role="alert" className="mb-4 rounded-card border-2 border-madder bg-madder-light p-3 font-semibold">
          {text(problem)}
        </p>
      )}
      <ul className="grid gap-3">
        {goods.sizes.map((size) => (
          <li key={size.id} className={`card p-3 ${size.active ? '' : 'bg-cotton-dark'}`}>
            <SizeLine size={size} />
            <div className="mt-2 flex flex-wrap gap-2">
              <a className="button button-plain flex-1" href={goodsPath(goods.id, 'size', size.id)}>
                {t('common.change')}
              </a>
              <form method="post" className="flex flex-1" action={goodsPath(goods.id, 'size', size.id, size.active ? 'stop' : 'resume')}>
                <button type="submit" className="button button-plain w-full">
                  {t(size.active ? 'seller.stopSize' : 'seller.resumeSize')}
                </button>
              </form>
            </div>
          </li>
        ))}
      </ul>
      <a className="button button-plain mt-4 w-full" href={goodsPath(goods.id, 'size', 'new')}>
        <Icon name="plus" /> {t('seller.addSize')}
      </a>
      <a className="button button-good mt-6 w-full text-lg" href={next}>
        {goods.status === 'DRAFT' ? t('common.continue') : t('seller.done')}
      </a>
    </Step>
  );
}

function SizeLine({ size }: { readonly size: GoodsSize }) {
  const t = useT();
  const language = useLanguage();
  const quantity = useQuantity();
  const unitPrice = useUnitPrice();
  return (
    <>
      <p className="text-lg font-bold">
        {quantity(size)} · <span className="money">{formatMoney(size.price, language)}</span>
      </p>
      <p className="text-sm text-ink-soft">
        {t('seller.mrpShort', { amount: formatMoney(size.mrp, language) })} · {unitPrice(size)} · {t('seller.packedWeight', { grams: size.weightGrams })}
      </p>
      {!size.active && <p className="font-semibold text-madder">{t('seller.sizeStopped')}</p>}
    </>
  );
}
