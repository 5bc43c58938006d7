import { z } from 'zod';
import { latinDigits } from '#app/domain/registry/digits.ts';
import { parsed } from '#app/domain/registry/parsed.ts';
import { parseRupees } from '#app/lib/money.ts';
import { err, ok } from '#app/lib/result.ts';
import { couponCode } from './coupon.ts';

const rupees = parsed((text) => {
  const amount = parseRupees(latinDigits(text));
  return amount === null || amount < 1 || amount > 1_000_000_00 ? err('coupon-amount') : ok(amount);
});
const count = parsed((text) => (/^[1-9][0-9]{0,6}$/.test(latinDigits(text).trim()) ? ok(Number(latinDigits(text))) : err('coupon-count')));
const percent = parsed((text) => (/^[1-9][0-9]?$/.test(latinDigits(text).trim()) ? ok(Number(latinDigits(text)) * 100) : err('coupon-percent')));
/** A day in India, as a date field sends it. */
const day = z.iso.date('coupon-day');

/** The terms of a new coupon as they are typed. */
export const couponTermsForm = z.object({
  code: z.string('required').pipe(parsed((text) => { const code = couponCode(text); return code === null ? err('coupon-code') : ok(code); })),
  kind: z.enum(['PERCENT', 'FIXED', 'FREE_DELIVERY'], 'coupon-kind'),
  percentBp: percent.optional(),
  amountPaise: rupees.optional(),
  capPaise: rupees.optional(),
  minPaise: rupees.optional(),
  from: day,
  until: day,
  totalLimit: count.optional(),
  phoneLimit: count.optional(),
  categoryId: z.uuid('invalid').optional(),
  productId: z.uuid('invalid').optional(),
  groupSlug: z.string().trim().max(100, 'coupon-group-unknown').optional(),
})
  .refine(({ kind, percentBp }) => kind !== 'PERCENT' || percentBp !== undefined, { path: ['percentBp'], message: 'required' })
  .refine(({ kind, amountPaise }) => kind !== 'FIXED' || amountPaise !== undefined, { path: ['amountPaise'], message: 'required' })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'coupon-days' });

export type CouponTerms = z.output<typeof couponTermsForm>;
