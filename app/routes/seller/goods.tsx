import { useLoaderData } from '@remix-run/react';
import { listGoods, type GoodsRow } from '#app/domain/catalogue/seller-queries.server.ts';
import { Picture } from '#app/domain/media/components/picture.tsx';
import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Words } from '#app/ui/words.tsx';
import { goodsPath } from './goods-path.ts';
import { useQuantity } from './parts/quantity.ts';
import { StatusWord } from './parts/status-word.tsx';
import { sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('seller.goodsTitle');

/** All goods of the group, with what to do next. */
export const loader = sellerLoader(async ({ scope }) => ({
  goods: await listGoods(scope, scope.member.language),
  mayList: scope.group.status === 'APPROVED',
}));

export default function GoodsList() {
  const t = useT();
  const { goods, mayList } = useLoaderData<typeof loader>();
  return (
    <div className="wrap max-w-3xl py-5">
      <h1>{t('seller.goodsTitle')}</h1>
      {mayList && (
        <a className="button button-good mt-4 min-h-14 w-full text-lg" href="/seller/goods/new">
          <Icon name="plus" /> {t('seller.addGoods')}
        </a>
      )}
      {goods.length === 0 && <p className="mt-6 text-lg">{t('seller.noGoods')}</p>}
      <ul className="mt-5 grid gap-4">
        {goods.map((row) => (
          <li key={row.id} className="card p-3">
            <Row row={row} mayList={mayList} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Row({ row, mayList }: { readonly row: GoodsRow; readonly mayList: boolean }) {
  const t = useT();
  const language = useLanguage();
  const quantity = useQuantity();
  const { id, name, image, status, sizes, categoryName } = row;
  return (
    <>
      <div className="flex gap-3">
        {image ? (
          <Picture image={image} alt="" sizes="6rem" className="size-24 shrink-0 rounded-card object-cover" />
        ) : (
          <span className="flex size-24 shrink-0 items-center justify-center rounded-card bg-cotton-dark text-ink-soft">
            <Icon name="camera" className="size-8" />
          </span>
        )}
        <div className="min-w-0 flex-1">
          <h2 className="text-lg">{name.text ? <Words of={name} /> : t('seller.unnamed', { category: categoryName })}</h2>
          <StatusWord status={mayList || status !== 'PUBLISHED' ? status : 'HIDDEN'} />
          <ul className="mt-1 text-sm">
            {sizes.map((size) => (
              <li key={size.id}>
                {quantity(size)} · <span className="money">{formatMoney(size.price, language)}</span> ·{' '}
                <span className={size.onHand <= size.held ? 'font-bold text-madder' : ''}>{t('seller.stockLine', { onHand: size.onHand, held: size.held })}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        {status === 'DRAFT' && mayList && (
          <a className="button button-main flex-1" href={goodsPath(id, 'check')}>
            {t('seller.continueDraft')}
          </a>
        )}
        {status !== 'DRAFT' && (
          <>
            <a className="button button-plain flex-auto px-2" href={goodsPath(id, 'stock')}>
              <Icon name="plus" /> {t('seller.addStock')}
            </a>
            <a className="button button-plain flex-auto px-2" href={goodsPath(id, 'check')}>
              {t('common.change')}
            </a>
          </>
        )}
        {status === 'PUBLISHED' && <Post action={goodsPath(id, 'hide')} label={t('seller.hide')} />}
        {status === 'HIDDEN' && mayList && <Post action={goodsPath(id, 'show')} label={t('seller.show')} />}
      </div>
    </>
  );
}

function Post({ action, label }: { readonly action: string; readonly label: string }) {
  return (
    <form method="post" action={action} className="flex flex-auto">
      <button type="submit" className="button button-plain w-full px-2">
        {label}
      </button>
    </form>
  );
}
