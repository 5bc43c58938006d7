import { paise, type Paise } from '#app/lib/money.ts';
import { inLargeUnit, type QuantityUnit, type ShownUnit } from '../quantity.ts';

/** So much for one `per` of the goods: "₹0.45 per g". */
export interface UnitPrice {
  readonly amount: Paise;
  readonly per: ShownUnit | '100g' | '100ml';
}

/**
 * The unit sale price as the law wants it: per gram below 1 kg and per kilogram from 1 kg on, likewise millilitre and
 * litre, centimetre and metre; per piece where goods are counted. Rounded to two decimals of a rupee, which is whole
 * paise. Source: Legal Metrology (Packaged Commodities) Rules 2011, rule 6(11), in force since 1 October 2022.
 */
export function unitSalePrice(price: Paise, netQuantity: number, unit: QuantityUnit): UnitPrice {
  const { count, shown } = inLargeUnit(netQuantity, unit);
  return { amount: nearest(price, count), per: shown };
}

/** The law asks for no unit sale price where it is the price itself: of one piece, one kilogram (proviso of the same rule). */
export function isThePrice({ amount }: UnitPrice, price: Paise): boolean {
  return amount === price;
}

/** The price of 100 g or 100 ml, which people compare by; none from 1 kg or 1 l on, nor for other goods. */
export function pricePerHundred(price: Paise, netQuantity: number, unit: QuantityUnit): UnitPrice | undefined {
  if ((unit !== 'G' && unit !== 'ML') || netQuantity >= 1000) return undefined;
  return { amount: nearest(price, netQuantity / 100), per: unit === 'G' ? '100g' : '100ml' };
}

function nearest(price: Paise, count: number): Paise {
  return paise(Math.round(price / count));
}
