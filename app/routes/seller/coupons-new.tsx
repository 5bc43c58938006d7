import { useActionData, useLoaderData } from '@remix-run/react';
import { NewCouponPage } from '#app/domain/coupons/components/new-coupon-page.tsx';
import { makeGroupCoupon } from '#app/domain/coupons/make-coupon.server.ts';
import { couponProducts } from '#app/domain/coupons/queries.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { indianDay } from '#app/lib/time.ts';
import { answerNewCoupon } from '../new-coupon.server.ts';
import { titled } from '../title.ts';
import { sellerAction, sellerLoader } from './scope.server.ts';

export const meta = titled('coupons.new');

export const loader = sellerLoader(async ({ scope }) => ({ today: indianDay(new Date()), choices: await couponProducts(scope) }));

export const action = sellerAction(({ scope, request }) => answerNewCoupon(request, '/seller/coupons', (terms) => makeGroupCoupon(scope, terms, new Date())));

export default function NewCoupon() {
  const t = useT();
  const { today, choices } = useLoaderData<typeof loader>();
  return <NewCouponPage form={useActionData<typeof action>()?.form} today={today} payer={t('coupons.paidByGroup')} goods={{ name: 'productId', label: t('coupons.productField'), choices }} />;
}
