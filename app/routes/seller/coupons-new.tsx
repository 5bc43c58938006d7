import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CouponTermsForm } from '#app/domain/coupons/components/coupon-terms.tsx';
import { couponTermsForm } from '#app/domain/coupons/forms.ts';
import { makeGroupCoupon } from '#app/domain/coupons/make-coupon.server.ts';
import { couponProducts } from '#app/domain/coupons/queries.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { indianDay } from '#app/lib/time.ts';
import { SelectField } from '#app/ui/field.tsx';
import { titled } from '../title.ts';
import { sellerAction, sellerLoader } from './scope.server.ts';

export const meta = titled('coupons.new');

export const loader = sellerLoader(async ({ scope }) => ({ today: indianDay(new Date()), choices: await couponProducts(scope) }));

export const action = sellerAction(async ({ scope, request }) => {
  const read = readForm(await sentForm(request), couponTermsForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const made = await makeGroupCoupon(scope, read.value, new Date());
  if (made.ok) return redirect('/seller/coupons', 303);
  return data({ form: refuse(read.form, made.error === 'coupon-taken' ? 'code' : 'productId', made.error) }, { status: 422 });
});

export default function NewCoupon() {
  const t = useT();
  const text = useLocalText();
  const { today, choices } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="wrap max-w-4xl py-5">
      <h1 className="mb-4">{t('coupons.new')}</h1>
      <CouponTermsForm form={form} today={today} payer={t('coupons.paidByGroup')}>
        <SelectField form={form} name="productId" label={t('coupons.productField')} blank={t('coupons.allGoods')} choices={choices.map((product) => ({ value: product.id, label: text(product, 'name') }))} />
      </CouponTermsForm>
    </div>
  );
}
