import type { QuantityUnit } from '#app/generated/prisma/enums.ts';
import { latinDigits } from '#app/domain/registry/digits.ts';
import { parseRupees, type Paise } from '#app/lib/money.ts';
import { err, ok, type Result } from '#app/lib/result.ts';

/** Units as a member picks them, each in whole base units. */
export const ASKED_UNITS = {
  g: { unit: 'G', base: 1 },
  kg: { unit: 'G', base: 1000 },
  ml: { unit: 'ML', base: 1 },
  l: { unit: 'ML', base: 1000 },
  piece: { unit: 'PIECE', base: 1 },
  cm: { unit: 'CM', base: 1 },
  m: { unit: 'CM', base: 100 },
} as const satisfies Record<string, { unit: QuantityUnit; base: number }>;
export type AskedUnit = keyof typeof ASKED_UNITS;

/** ₹10,00,000. */
const HIGHEST_PRICE = 100_000_000;
/** 100 kg, 100 l, 1 km, 100,000 pieces. */
const LARGEST_QUANTITY = 100_000;
/** 50 kg: no courier takes more in one parcel. */
const HEAVIEST = 50_000;
/** More than a group makes in a year. */
const LARGEST_COUNT = 100_000;

/** Digits in either script, without spaces. */
function plain(text: string): string {
  return latinDigits(text.normalize('NFKC')).replaceAll(/[\s\p{Cf}]/gu, '');
}

/** A price as it is typed: "210", "₹1,250.50", "Rs. 210/-", "२१०". Refuses nothing, zero and more than ₹10 lakh. */
export function readPrice(text: string): Result<Paise, 'price-invalid' | 'price-too-high'> {
  const amount = parseRupees(plain(text).replace(/^(?:rs\.?|inr|रु\.?|रुपये|रुपए)/i, '').replace(/(?:\/-|रु\.?|रुपये|रुपए)$/, ''));
  if (amount === null || amount === 0) return err('price-invalid');
  return amount > HIGHEST_PRICE ? err('price-too-high') : ok(amount);
}

/** A net quantity in whole base units (g, ml, cm, pieces): "1.5" kg is 1500. Refuses fractions of a base unit. */
export function readQuantity(text: string, asked: AskedUnit): Result<number, 'quantity-invalid' | 'quantity-too-large'> {
  const typed = plain(text).replaceAll(',', '');
  if (!/^\d{1,9}(?:\.\d{1,3})?$/.test(typed)) return err('quantity-invalid');
  // In thousandths, so that 1.005 kg is exact.
  const [whole = '0', part = ''] = typed.split('.');
  const thousandths = (Number(whole) * 1000 + Number(part.padEnd(3, '0'))) * ASKED_UNITS[asked].base;
  if (thousandths === 0 || thousandths % 1000 !== 0) return err('quantity-invalid');
  return thousandths > LARGEST_QUANTITY * 1000 ? err('quantity-too-large') : ok(thousandths / 1000);
}

/** A whole number of jars, bags…; `least` is 0 for a count and 1 for something made. */
export function readCount(text: string, least: 0 | 1): Result<number, 'count-invalid' | 'count-too-large'> {
  const typed = plain(text).replaceAll(',', '');
  if (!/^\d{1,9}$/.test(typed) || Number(typed) < least) return err('count-invalid');
  return Number(typed) > LARGEST_COUNT ? err('count-too-large') : ok(Number(typed));
}

/** Grams of a packed piece. */
export function readWeight(text: string): Result<number, 'weight-invalid' | 'weight-too-large'> {
  const typed = plain(text).replaceAll(',', '');
  if (!/^\d{1,9}$/.test(typed) || Number(typed) === 0) return err('weight-invalid');
  return Number(typed) > HEAVIEST ? err('weight-too-large') : ok(Number(typed));
}

/** What something weighs in its jar or packet when nobody weighed it: a quarter more, and 50 g of wrapping. */
export function guessedWeight(netQuantity: number, unit: QuantityUnit): number | null {
  return unit === 'G' || unit === 'ML' ? Math.min(HEAVIEST, Math.ceil(netQuantity * 1.25) + 50) : null;
}
