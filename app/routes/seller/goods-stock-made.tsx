import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { madeSchema } from '#app/domain/catalogue/listing-forms.ts';
import { stepAfter } from '#app/domain/catalogue/listing-check.ts';
import { receiveStock } from '#app/domain/catalogue/receive-stock.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { newId } from '#app/lib/ids.server.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { indianDay } from '#app/lib/time.ts';
import { FormProblems, TextField } from '#app/ui/field.tsx';
import { goodsOf, idOf, notHere, refusalOf } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { useQuantity } from './parts/quantity.ts';
import { SendButton } from './parts/send-button.tsx';
import { Step } from './parts/step.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('seller.madeTitle');

/** "I made more": how many, and on which day. */
export const loader = sellerLoader(async ({ scope, params }) => {
  const goods = await goodsOf(scope, params);
  const size = goods.sizes.find(({ id }) => id === idOf(params, 'variantId')) ?? notHere();
  return { goods, size, once: newId(), today: indianDay(new Date()), later: goodsPath(goods.id, stepAfter('stock', goods, true)) };
});

export const action = sellerAction(async ({ scope, params, request }) => {
  const goods = await goodsOf(scope, params);
  const size = goods.sizes.find(({ id }) => id === idOf(params, 'variantId')) ?? notHere();
  const read = readForm(await sentForm(request), madeSchema);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const received = await receiveStock(scope, size.id, read.value, new Date());
  if (!received.ok) return data({ form: refuse(read.form, 'madeOn', refusalOf(received.error)) }, { status: 422 });
  if (goods.status !== 'DRAFT') return redirect(goodsPath(goods.id, 'stock'), 303);
  const empty = goods.sizes.find((other) => other.id !== size.id && other.active && !other.stocked);
  return redirect(empty ? goodsPath(goods.id, 'stock', empty.id, 'made') : goodsPath(goods.id, stepAfter('stock', goods, true)), 303);
});

export default function StockMade() {
  const t = useT();
  const quantity = useQuantity();
  const { goods, size, once, today, later } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const first = goods.status === 'DRAFT' && !size.stocked;
  const back = first ? goodsPath(goods.id, 'size') : goodsPath(goods.id, 'stock');
  return (
    <Step step="stock" goods={goods} title={t(first ? 'seller.howManyNow' : 'seller.howManyMore', { size: quantity(size) })} back={back}>
      <FormProblems form={form} />
      <form method="post">
        <input type="hidden" name="once" value={once} />
        <TextField form={form} name="count" label={t('seller.countLabel')} hint={t('seller.countHint')} inputMode="numeric" autoComplete="off" maxLength={12} />
        <TextField form={form} name="madeOn" type="date" label={t('seller.madeOnLabel')} hint={t('seller.madeOnHint')} known={today} max={today} />
        <SendButton>{goods.status === 'DRAFT' ? t('common.continue') : t('common.save')}</SendButton>
      </form>
      {first && (
        <a className="mt-3 flex min-h-12 items-center justify-center text-indigo underline" href={later}>
          {t('seller.stockLater')}
        </a>
      )}
    </Step>
  );
}
