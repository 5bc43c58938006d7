import { data, redirect } from '@remix-run/node';
import { couponTermsForm, type CouponTerms } from '#app/domain/coupons/forms.ts';
import type { makeGroupCoupon, makeStoreCoupon } from '#app/domain/coupons/make-coupon.server.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';

type Made = Awaited<ReturnType<typeof makeGroupCoupon> | ReturnType<typeof makeStoreCoupon>>;

const FIELDS = { 'coupon-taken': 'code', 'coupon-group-unknown': 'groupSlug', 'coupon-goods-unknown': 'productId' } as const;

/** Makes the coupon of a sent form and goes back to the list at `base`; refusals stand beside their field. */
export async function answerNewCoupon(request: Request, base: string, make: (terms: CouponTerms) => Promise<Made>) {
  const read = readForm(await sentForm(request), couponTermsForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const made = await make(read.value);
  if (made.ok) return redirect(base, 303);
  return data({ form: refuse(read.form, FIELDS[made.error], made.error) }, { status: 422 });
}
