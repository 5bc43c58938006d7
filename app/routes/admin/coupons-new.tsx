import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CouponTermsForm } from '#app/domain/coupons/components/coupon-terms.tsx';
import { couponTermsForm } from '#app/domain/coupons/forms.ts';
import { makeStoreCoupon } from '#app/domain/coupons/make-coupon.server.ts';
import { couponCategories } from '#app/domain/coupons/queries.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { indianDay } from '#app/lib/time.ts';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { titled } from '../title.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('coupons.new');

export const loader = adminLoader(async () => ({ today: indianDay(new Date()), choices: await couponCategories() }));

export const action = adminAction(async ({ scope, request }) => {
  const read = readForm(await sentForm(request), couponTermsForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const made = await makeStoreCoupon(scope, read.value, new Date());
  if (made.ok) return redirect('/admin/coupons', 303);
  return data({ form: refuse(read.form, made.error === 'coupon-taken' ? 'code' : 'groupSlug', made.error) }, { status: 422 });
});

export default function NewCoupon() {
  const t = useT();
  const text = useLocalText();
  const { today, choices } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="wrap max-w-4xl py-5">
      <h1 className="mb-4">{t('coupons.new')}</h1>
      <CouponTermsForm form={form} today={today} payer={t('coupons.paidByStore')}>
        <SelectField form={form} name="categoryId" label={t('coupons.categoryField')} blank={t('coupons.allGoods')} choices={choices.map((category) => ({ value: category.id, label: text(category, 'name') }))} />
        <TextField form={form} name="groupSlug" label={t('coupons.groupField')} hint={t('coupons.groupHint')} maxLength={100} optional />
      </CouponTermsForm>
    </div>
  );
}
