import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sizeSchema } from '#app/domain/catalogue/listing-forms.ts';
import { addSize } from '#app/domain/catalogue/save-size.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { newId } from '#app/lib/ids.server.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems } from '#app/ui/field.tsx';
import { goodsToChange, goOn, refusalOf } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { SendButton } from './parts/send-button.tsx';
import { SizeFields } from './parts/size-fields.tsx';
import { Step } from './parts/step.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('seller.sizeTitle');

/** A size more, or the first. */
export const loader = sellerLoader(async ({ scope, params }) => ({ goods: await goodsToChange(scope, params), once: newId() }));

export const action = sellerAction(async ({ scope, params, request }) => {
  const { id } = await goodsToChange(scope, params);
  const read = readForm(await sentForm(request), sizeSchema);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const added = await addSize(scope, id, read.value);
  if (!added.ok) return data({ form: refuse(read.form, 'quantity', refusalOf(added.error)) }, { status: 422 });
  return goOn(scope, id, 'size');
});

export default function NewSize() {
  const t = useT();
  const { goods, once } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const first = goods.sizes.length === 0;
  return (
    <Step step="size" goods={goods} title={t(first ? 'seller.sizeTitle' : 'seller.addSize')} {...(first ? {} : { back: goodsPath(goods.id, 'size') })}>
      <FormProblems form={form} />
      <form method="post">
        <input type="hidden" name="once" value={once} />
        <SizeFields form={form} food={goods.category.food} />
        <SendButton>{t('common.continue')}</SendButton>
      </form>
    </Step>
  );
}
