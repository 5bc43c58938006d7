import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { nameSchema } from '#app/domain/catalogue/listing-forms.ts';
import { nameProduct } from '#app/domain/catalogue/update-product.server.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems } from '#app/ui/field.tsx';
import { goodsToChange, goOn, refusalOf } from './goods-guard.server.ts';
import { BothLanguages } from './parts/both-languages.tsx';
import { SendButton } from './parts/send-button.tsx';
import { Step } from './parts/step.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('seller.nameTitle');

/** What the goods are called, in her language and perhaps the other. */
export const loader = sellerLoader(async ({ scope, params }) => ({ goods: await goodsToChange(scope, params) }));

export const action = sellerAction(async ({ scope, params, request }) => {
  const { id } = await goodsToChange(scope, params);
  const read = readForm(await sentForm(request), nameSchema(scope.member.language));
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const named = await nameProduct(scope, id, read.value);
  if (!named.ok) refusalOf(named.error);
  return goOn(scope, id, 'name');
});

export default function GoodsName() {
  const t = useT();
  const language = useLanguage();
  const { goods } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Step step="name" goods={goods} title={t('seller.nameTitle')} hint={t('seller.nameHint')}>
      <FormProblems form={form} />
      <form method="post">
        <BothLanguages form={form} field="name" label={t(`seller.nameIn.${language}`)} otherLabel={t(`seller.nameIn.${language === 'hi' ? 'en' : 'hi'}`)} known={goods} maxLength={80} />
        <SendButton>{goods.status === 'DRAFT' ? t('common.continue') : t('common.save')}</SendButton>
      </form>
    </Step>
  );
}
