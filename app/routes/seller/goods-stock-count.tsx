import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { countStock } from '#app/domain/catalogue/count-stock.server.ts';
import { countSchema } from '#app/domain/catalogue/listing-forms.ts';
import { useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems, TextField } from '#app/ui/field.tsx';
import { goodsOf, idOf, notHere, refusalOf } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { useQuantity } from './parts/quantity.ts';
import { SendButton } from './parts/send-button.tsx';
import { Step } from './parts/step.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('seller.countTitle');

/** "The count is really so many": sets the stock right. */
export const loader = sellerLoader(async ({ scope, params }) => {
  const goods = await goodsOf(scope, params);
  return { goods, size: goods.sizes.find(({ id }) => id === idOf(params, 'variantId')) ?? notHere() };
});

export const action = sellerAction(async ({ scope, params, request }) => {
  const goods = await goodsOf(scope, params);
  const size = goods.sizes.find(({ id }) => id === idOf(params, 'variantId')) ?? notHere();
  const read = readForm(await sentForm(request), countSchema);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const counted = await countStock(scope, size.id, read.value.count, new Date());
  if (!counted.ok) return data({ form: refuse(read.form, 'count', refusalOf(counted.error)) }, { status: 422 });
  return redirect(goodsPath(goods.id, 'stock'), 303);
});

export default function StockCount() {
  const t = useT();
  const quantity = useQuantity();
  const { goods, size } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Step step="stock" goods={goods} title={t('seller.countTitle')} back={goodsPath(goods.id, 'stock')}>
      <p className="card mb-4 p-3">
        {quantity(size)}: {t('seller.onHand', { count: size.onHand })} {size.held > 0 && t('seller.heldOf', { held: size.held, free: size.onHand - size.held })}
      </p>
      <FormProblems form={form} />
      <form method="post">
        <TextField form={form} name="count" label={t('seller.countedLabel')} hint={t('seller.countedHint')} inputMode="numeric" autoComplete="off" maxLength={12} />
        <SendButton>{t('common.save')}</SendButton>
      </form>
    </Step>
  );
}
