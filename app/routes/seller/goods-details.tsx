import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { declarationsOf, optionalDeclarations } from '#app/domain/catalogue/declarations.ts';
import { detailsSchema } from '#app/domain/catalogue/listing-forms.ts';
import { declaresNothing, lastDeclared } from '#app/domain/catalogue/seller-queries.server.ts';
import { declareProduct } from '#app/domain/catalogue/update-product.server.ts';
import { allFestivals } from '#app/domain/search/festivals.server.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems } from '#app/ui/field.tsx';
import { goodsToChange, goOn, refusalOf } from './goods-guard.server.ts';
import { BothLanguages } from './parts/both-languages.tsx';
import { DeclarationField } from './parts/declaration-field.tsx';
import { SendButton } from './parts/send-button.tsx';
import { Step } from './parts/step.tsx';
import { AttributeFields, SeasonFields } from './parts/trait-fields.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('seller.detailsTitle');

/** What the label must say, starting from what the group said of its last goods of this kind. */
export const loader = sellerLoader(async ({ scope, params }) => {
  const goods = await goodsToChange(scope, params);
  const last = declaresNothing(goods) ? await lastDeclared(scope, goods.category.id, goods.id) : null;
  return { goods, known: last ?? goods, filledFromLast: last !== null, festivals: await allFestivals(scope.member.language) };
});

export const action = sellerAction(async ({ scope, params, request }) => {
  const { id, category } = await goodsToChange(scope, params);
  const read = readForm(await sentForm(request), detailsSchema(category, scope.member.language));
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const declared = await declareProduct(scope, id, read.value);
  if (!declared.ok) refusalOf(declared.error);
  return goOn(scope, id, 'details');
});

export default function GoodsDetails() {
  const t = useT();
  const language = useLanguage();
  const other = language === 'hi' ? 'en' : 'hi';
  const { goods, known, filledFromLast, festivals } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const required = declarationsOf(goods.category.required);
  return (
    <Step step="details" goods={goods} title={t('seller.detailsTitle')} hint={t('seller.detailsHint')}>
      {filledFromLast && !form && <p className="mb-4 rounded-card bg-turmeric-light p-3 font-semibold">{t('seller.filledFromLast')}</p>}
      <FormProblems form={form} />
      <form method="post">
        {required.map((name) => (
          <DeclarationField key={name} name={name} form={form} known={known} />
        ))}
        <AttributeFields form={form} known={goods} asked={goods.category.attributes} />
        <details className="mb-4" open={Boolean(form)}>
          <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-indigo underline">{t('seller.sayMore')}</summary>
          {optionalDeclarations(goods.category).map((name) => (
            <DeclarationField key={name} name={name} form={form} known={known} optional />
          ))}
          <BothLanguages form={form} field="description" label={t(`seller.storyIn.${language}`)} otherLabel={t(`seller.storyIn.${other}`)} hint={t('seller.storyHint')} known={goods} maxLength={2000} rows={5} optional />
          <SeasonFields form={form} known={goods} festivals={festivals} />
        </details>
        <SendButton>{goods.status === 'DRAFT' ? t('common.continue') : t('common.save')}</SendButton>
      </form>
    </Step>
  );
}
