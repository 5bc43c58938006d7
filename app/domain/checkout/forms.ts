import { z } from 'zod';
import { parseEmail } from '#app/domain/accounts/login-address.ts';
import { parseGstin, parseMobile } from '#app/domain/registry/formats.ts';
import { parsed } from '#app/domain/registry/parsed.ts';
import { parsePin } from '#app/domain/registry/pin.ts';
import { oneLine } from '#app/lib/one-line.ts';
import { err, ok } from '#app/lib/result.ts';

const line = (longest: number) => z.string('required').transform(oneLine).pipe(z.string('required').min(1, 'required').max(longest, 'too-long'));
const optionalLine = (longest: number) => z.string().transform(oneLine).refine((text) => text.length <= longest, 'too-long').optional();

/** Everything she fills in at checkout. Checks shape alone; where the PIN lies is looked up afterwards. */
export const checkoutForm = z.object({
  pin: z.string('required').pipe(parsed(parsePin)),
  state: optionalLine(2),
  district: optionalLine(60),
  name: line(80).pipe(z.string('required').regex(/\p{L}/u, 'name-invalid')),
  mobile: z.string('required').pipe(parsed(parseMobile)),
  email: parsed(parseEmail).optional(),
  line1: line(120),
  line2: optionalLine(120),
  city: line(80),
  billPin: parsed(parsePin).optional(),
  billAddress: optionalLine(200),
  buyerGstin: parsed(parseGstin).optional(),
  buyerBusiness: optionalLine(120),
  recipientName: optionalLine(80).refine((text) => text === undefined || /\p{L}/u.test(text), 'name-invalid'),
  recipientMobile: parsed(parseMobile).optional(),
  giftNote: optionalLine(200),
  method: z.enum(['ONLINE', 'CASH_ON_DELIVERY'], 'method-required'),
  /** Sent to her phone before a large cash order; `code` is a coupon's. */
  phoneCode: optionalLine(20),
  /** What the page showed her; see seen.ts. */
  seen: z.string().max(6_000).catch(''),
});

export type CheckoutForm = z.output<typeof checkoutForm>;

/** What the form needs for showing where it goes: the rest may still be empty. */
export const addressForm = checkoutForm.pick({ pin: true, state: true, district: true }).extend({ billPin: z.string().max(200).optional() });

/** Where a placed order goes, as corrected. */
export const addressCorrectionForm = checkoutForm.pick({ name: true, mobile: true, line1: true, line2: true, city: true, pin: true });

export type AddressCorrection = z.output<typeof addressCorrectionForm>;

/** What a code for a cash order needs; the rest may still be wrong. */
export const cashCodeForm = checkoutForm.pick({ mobile: true });

const orderNumber = (text: string) => {
  const bare = text.trim().toUpperCase().replace(/-\d+$/, '');
  return /^H[0-9]{7,12}$/.test(bare) ? ok(bare) : err('order-number-invalid');
};

/** An order number (one of a parcel will do) and the number it was ordered with. */
export const findOrderForm = z.object({ number: z.string('required').pipe(parsed(orderNumber)), mobile: z.string('required').pipe(parsed(parseMobile)) });
