import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sizeSchema } from '#app/domain/catalogue/listing-forms.ts';
import { changeSize } from '#app/domain/catalogue/save-size.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems } from '#app/ui/field.tsx';
import { goodsToChange, idOf, notHere, refusalOf } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { SendButton } from './parts/send-button.tsx';
import { SizeFields } from './parts/size-fields.tsx';
import { Step } from './parts/step.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('seller.changeSize');

/** Changes one size. */
export const loader = sellerLoader(async ({ scope, params }) => {
  const goods = await goodsToChange(scope, params);
  return { goods, size: goods.sizes.find(({ id }) => id === idOf(params, 'variantId')) ?? notHere() };
});

export const action = sellerAction(async ({ scope, params, request }) => {
  const { id, sizes } = await goodsToChange(scope, params);
  const variantId = idOf(params, 'variantId');
  if (!sizes.some((size) => size.id === variantId)) notHere();
  const read = readForm(await sentForm(request), sizeSchema);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const changed = await changeSize(scope, id, variantId, read.value);
  if (!changed.ok) return data({ form: refuse(read.form, 'quantity', refusalOf(changed.error)) }, { status: 422 });
  return redirect(goodsPath(id, 'size'), 303);
});

export default function EditSize() {
  const t = useT();
  const { goods, size } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Step step="size" goods={goods} title={t('seller.changeSize')} back={goodsPath(goods.id, 'size')}>
      <FormProblems form={form} />
      <form method="post">
        <SizeFields form={form} food={goods.category.food} known={size} />
        <SendButton>{t('common.save')}</SendButton>
      </form>
    </Step>
  );
}
