import type { Basket } from '#app/domain/cart/basket.ts';
import { findCoupons } from '#app/domain/coupons/find-coupons.server.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import { districtName, type DistrictName } from '#app/domain/registry/district-names.server.ts';
import type { FormState } from '#app/lib/forms.ts';
import type { PinPlace } from './destination.server.ts';
import { quote, type Quote } from './quote.ts';
import { rulesFor } from './rules.server.ts';
import { describeSeen, whatChanged, type Change, type Seen } from './seen.ts';

/** What stands in the fields before she typed anything. */
export interface Known {
  readonly name: string;
  readonly mobile: string;
  readonly email: string | null;
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly pin: string;
}

/** What the checkout page shows. */
export interface CheckoutView {
  readonly quote: Quote;
  readonly pictures: Readonly<Record<string, PictureImage>>;
  readonly place: PinPlace | null;
  /** The districts of `place` in both languages. */
  readonly districts: readonly DistrictName[];
  readonly form: FormState | undefined;
  readonly known: Partial<Known>;
  /** For the hidden field: what this page shows. */
  readonly seen: string;
  /** What is not as she saw it when she pressed the button; null before that. */
  readonly changes: readonly Change[] | null;
  /** Highest total for cash on delivery, in paise. */
  readonly cashCap: number;
  /** How far she is with the code that a large cash order needs. */
  readonly code: CodeStep;
}

/** Nothing asked; a code was sent to this number; it was typed right. `wait`: seconds until another may be sent. */
export interface CodeStep {
  readonly state: 'none' | 'sent' | 'confirmed';
  readonly phone: string | null;
  readonly wait: number | null;
}

const NO_CODE: CodeStep = { state: 'none', phone: null, wait: null };

interface Typed {
  readonly place: PinPlace | null;
  readonly billStateCode?: string | null;
  /** The number she typed, once it is one. */
  readonly phone?: string | null;
  readonly form?: FormState;
  readonly known?: Partial<Known>;
  /** What she saw when she pressed the button. */
  readonly before?: Seen;
  readonly code?: CodeStep;
}

/** The checkout of a basket; null when there is nothing in it to order. */
export async function checkoutView(basket: Basket | null, { place, billStateCode = null, phone = null, form, known = {}, before, code = NO_CODE }: Typed, now: Date): Promise<CheckoutView | null> {
  if (!basket || basket.order || basket.lines.length === 0) return null;
  const to = place?.state && place.district !== null ? { stateCode: place.state, district: place.district, pin: place.pin } : null;
  const [rules, found] = await Promise.all([rulesFor(basket.lines, now, { to, phone, version: basket.rulesVersion }), findCoupons(basket.couponCodes, phone)]);
  const state = place?.state;
  const districts = state ? place.districts.map((district) => districtName(state, district)) : [];
  const priced = quote({ lines: basket.lines, to, billStateCode, coupons: { codes: basket.couponCodes, found }, rules, now });
  return {
    quote: priced, pictures: basket.pictures, place, districts, known,
    form: form && { ...form, values: { ...form.values, state: place?.state ?? undefined, district: place?.district ?? undefined } },
    seen: describeSeen(priced),
    changes: before ? whatChanged(before, priced) : null,
    cashCap: rules.settings['cash-on-delivery.cap'],
    code,
  };
}
