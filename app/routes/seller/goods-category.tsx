import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { categorySchema } from '#app/domain/catalogue/listing-forms.ts';
import { categoryChoices } from '#app/domain/catalogue/seller-queries.server.ts';
import { moveToCategory } from '#app/domain/catalogue/update-product.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems } from '#app/ui/field.tsx';
import { goodsToChange, idOf, refusalOf } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { CategoryChoiceField } from './parts/category-choice.tsx';
import { SendButton } from './parts/send-button.tsx';
import { Step } from './parts/step.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('seller.whichKind');

/** What kind of goods a draft is. Once published it stays, because tax and past orders hang on it. */
export const loader = sellerLoader(async ({ scope, params }) => {
  const goods = await goodsToChange(scope, params);
  if (goods.everPublished) throw redirect(goodsPath(goods.id, 'check'));
  return { goods, categories: await categoryChoices(scope.member.language) };
});

export const action = sellerAction(async ({ scope, params, request }) => {
  const id = idOf(params);
  const read = readForm(await sentForm(request), categorySchema);
  const moved = read.ok ? await moveToCategory(scope, id, read.value.categoryId) : null;
  if (moved?.ok) return redirect(goodsPath(id, 'photos'), 303);
  const form = moved ? refuse(read.form, 'categoryId', refusalOf(moved.error)) : read.form;
  await goodsToChange(scope, params);
  return data({ form }, { status: 422 });
});

export default function GoodsCategory() {
  const t = useT();
  const { goods, categories } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Step step="photos" goods={goods} title={t('seller.whichKind')} back="/seller/goods">
      <FormProblems form={form} />
      <form method="post">
        <CategoryChoiceField categories={categories} form={form} known={goods.category.id} />
        <SendButton>{t('common.continue')}</SendButton>
      </form>
    </Step>
  );
}
