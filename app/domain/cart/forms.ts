import { z } from 'zod';
import { couponCode } from '#app/domain/coupons/coupon.ts';
import { latinDigits } from '#app/domain/registry/digits.ts';
import { parsed } from '#app/domain/registry/parsed.ts';
import { parsePin } from '#app/domain/registry/pin.ts';
import { err, ok } from '#app/lib/result.ts';
import { MAX_QUANTITY } from './basket.ts';

const count = (least: number) =>
  z.string('quantity-invalid').max(20, 'quantity-invalid').transform((text) => latinDigits(text).trim())
    .pipe(z.string().regex(/^[0-9]{1,6}$/, 'quantity-invalid').transform(Number).pipe(z.int().min(least, 'quantity-invalid').max(MAX_QUANTITY, 'quantity-too-large')));

/** Goods to put into the basket. An address that was bent names no goods of ours. */
export const wantedForm = z.object({ variantId: z.uuid('goods-gone'), quantity: count(1) });

/** How many there shall be; 0 takes them out. */
export const quantityForm = z.object({ quantity: count(0) });

/** A coupon's code as typed; one that can't be a code is unknown like any other. */
export const couponForm = z.object({ code: z.string('required').max(60, 'coupon-unknown').pipe(parsed((text) => { const code = couponCode(text); return code === null ? err('coupon-unknown') : ok(code); })) });

export const pinForm = z.object({ pin: z.string('required').pipe(parsed(parsePin)) });
