import { useLoaderData } from '@remix-run/react';
import { LISTING_STEPS, missingOf, progressOf, stepFor } from '#app/domain/catalogue/listing-check.ts';
import { canMoveProduct } from '#app/domain/catalogue/product-moves.ts';
import { useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { goodsOf } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { MissingList } from './parts/missing-list.tsx';
import { Preview } from './parts/preview.tsx';
import { SendButton } from './parts/send-button.tsx';
import { StatusWord } from './parts/status-word.tsx';
import { Step } from './parts/step.tsx';
import { sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('seller.checkTitle');

/** The listing as a buyer sees it, what is missing, and the way to each part. */
export const loader = sellerLoader(async ({ scope, params, request }) => {
  const goods = await goodsOf(scope, params);
  const missing = missingOf(goods).map((what) => ({ what, step: stepFor(what) }));
  return {
    goods,
    missing,
    progress: progressOf(goods),
    mayList: scope.group.status === 'APPROVED',
    justPublished: goods.status === 'PUBLISHED' && new URL(request.url).searchParams.has('published'),
  };
});

export default function GoodsCheck() {
  const t = useT();
  const { goods, missing, progress, mayList, justPublished } = useLoaderData<typeof loader>();
  const { id, status } = goods;
  return (
    <Step step="check" goods={goods} title={t(status === 'DRAFT' ? 'seller.checkTitle' : 'seller.goodsOverview')}>
      {justPublished && (
        <div role="status" className="mb-5 rounded-card border-2 border-neem bg-neem-light p-4">
          <p className="text-lg font-bold">{t('seller.nowInShop')}</p>
          <a className="button button-plain mt-3" href="/seller/goods/new">
            <Icon name="plus" /> {t('seller.addAnother')}
          </a>
        </div>
      )}
      {status !== 'DRAFT' && (
        <p className="mb-4">
          <StatusWord status={status} />
        </p>
      )}
      {(status === 'DRAFT' || missing.length > 0) && <MissingList id={id} missing={missing} done={progress.done} of={progress.of} />}
      {mayList && missing.length === 0 && canMoveProduct(status, 'publish') && (
        <form method="post" action={goodsPath(id, 'publish')} className="mb-6">
          {goods.sizes.every(({ onHand }) => onHand === 0) && <p className="mb-3 rounded-card bg-turmeric-light p-3">{t('seller.noStockYet')}</p>}
          <SendButton>{t('seller.publish')}</SendButton>
        </form>
      )}
      <Preview goods={goods} />
      {status === 'PUBLISHED' && (
        <a className="button button-plain mt-4 w-full" href={`/products/${goods.slug}`}>
          {t('seller.seeInShop')}
        </a>
      )}
      {mayList && (
        <section className="mt-8">
          <h2>{t('seller.changeParts')}</h2>
          <ul className="mt-2 grid gap-2 sm:grid-cols-2">
            {LISTING_STEPS.filter((step) => step !== 'check').map((step) => (
              <li key={step}>
                <a className="button button-plain w-full" href={goodsPath(id, step)}>
                  {t(`seller.part.${step}`)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="mt-6 grid gap-2">
        {canMoveProduct(status, 'hide') && <Move id={id} move="hide" label={t('seller.hideLong')} />}
        {mayList && canMoveProduct(status, 'show') && <Move id={id} move="show" label={t('seller.show')} />}
        {mayList && canMoveProduct(status, 'archive') && (
          <details>
            <summary className="flex min-h-12 cursor-pointer items-center text-madder underline">{t('seller.removeGoods')}</summary>
            <p className="mb-2">{t('seller.removeText')}</p>
            <Move id={id} move="remove" label={t('seller.removeYes')} />
          </details>
        )}
      </div>
    </Step>
  );
}

function Move({ id, move, label }: { readonly id: string; readonly move: 'hide' | 'show' | 'remove'; readonly label: string }) {
  return (
    <form method="post" action={goodsPath(id, move)}>
      <button type="submit" className="button button-plain w-full">
        {label}
      </button>
    </form>
  );
}
