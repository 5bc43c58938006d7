import { useActionData, useLoaderData } from '@remix-run/react';
import { NewCouponPage } from '#app/domain/coupons/components/new-coupon-page.tsx';
import { makeStoreCoupon } from '#app/domain/coupons/make-coupon.server.ts';
import { couponCategories } from '#app/domain/coupons/queries.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { indianDay } from '#app/lib/time.ts';
import { TextField } from '#app/ui/field.tsx';
import { answerNewCoupon } from '../new-coupon.server.ts';
import { titled } from '../title.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('coupons.new');

export const loader = adminLoader(async () => ({ today: indianDay(new Date()), choices: await couponCategories() }));

export const action = adminAction(({ scope, request }) => answerNewCoupon(request, '/admin/coupons', (terms) => makeStoreCoupon(scope, terms, new Date())));

export default function NewCoupon() {
  const t = useT();
  const { today, choices } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <NewCouponPage form={form} today={today} payer={t('coupons.paidByStore')} goods={{ name: 'categoryId', label: t('coupons.categoryField'), choices }}>
      <TextField form={form} name="groupSlug" label={t('coupons.groupField')} hint={t('coupons.groupHint')} maxLength={100} optional />
    </NewCouponPage>
  );
}
