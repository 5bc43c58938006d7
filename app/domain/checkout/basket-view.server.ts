import { findCoupons } from '#app/domain/coupons/find-coupons.server.ts';
import { readBasket } from '#app/domain/cart/read-basket.server.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import { districtName, type DistrictName } from '#app/domain/registry/district-names.server.ts';
import type { StateCode } from '#app/domain/registry/states.ts';
import { certainPlace } from './destination.server.ts';
import { quote, type Quote } from './quote.ts';
import { rulesFor } from './rules.server.ts';

/** What the basket's page shows. */
export interface BasketView {
  readonly quote: Quote;
  readonly pictures: Readonly<Record<string, PictureImage>>;
  readonly pin: string | null;
  /** Null while there is no PIN, or it leaves a choice that is asked at checkout. */
  readonly place: { readonly stateCode: StateCode; readonly district: string; readonly districtName: DistrictName } | null;
  /** The page of the order this basket became. */
  readonly orderToken: string | null;
}

/** The basket behind a token as it stands now; null when there is none, or nothing ever was in it. */
export async function basketView(token: string | null, now: Date): Promise<BasketView | null> {
  const basket = await readBasket(token, now);
  if (!basket) return null;
  const place = certainPlace(basket.pin);
  const to = place && basket.pin ? { ...place, pin: basket.pin } : null;
  const lines = basket.order ? [] : basket.lines;
  const [rules, found] = await Promise.all([rulesFor(lines, now, { to, version: basket.rulesVersion }), findCoupons(basket.couponCodes, null)]);
  const coupons = { codes: basket.couponCodes, found };
  return {
    quote: quote({ lines, to, billStateCode: null, coupons, rules, now }), pictures: basket.pictures, pin: basket.pin,
    place: place && { ...place, districtName: districtName(place.stateCode, place.district) }, orderToken: basket.order?.token ?? null,
  };
}
