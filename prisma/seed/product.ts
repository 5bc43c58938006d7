import type { Allergen, NO_ALLERGENS } from '#app/domain/catalogue/allergens.ts';
import type { QuantityUnit } from '#app/generated/prisma/enums.ts';
import type { CategorySlug } from './categories.ts';
import type { GroupSlug } from './groups.ts';
import type { PictureName } from './pictures/names.ts';

export interface SeedVariant {
  /** In base units: grams, millilitres, centimetres or pieces. */
  readonly netQuantity: number;
  readonly unit: QuantityUnit;
  /** Packed, for the courier. */
  readonly weightGrams: number;
  readonly pricePaise: number;
  readonly mrpPaise: number;
  readonly stock: number;
}

interface SeedListing {
  readonly slug: string;
  readonly category: CategorySlug;
  readonly group: GroupSlug;
  readonly picture: PictureName;
  readonly altEn: string;
  readonly altHi: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly genericNameEn: string;
  readonly genericNameHi: string;
  readonly descriptionEn: string;
  readonly descriptionHi: string;
  /** Words a search should find it by, romanised Hindi among them. */
  readonly tags: readonly string[];
  /** Months (1–12) in which it is fresh; empty for all year. */
  readonly season: readonly number[];
  readonly makingDays: number;
  readonly dispatchDays: number;
  readonly variants: readonly SeedVariant[];
}

export interface SeedFood extends SeedListing {
  readonly veg: 'VEG' | 'NON_VEG';
  readonly ingredientsEn: string;
  readonly ingredientsHi: string;
  readonly allergens: readonly (Allergen | typeof NO_ALLERGENS)[];
  /** Allergens without a code of their own, mustard for one. */
  readonly otherAllergens?: string;
  readonly additives: string;
  readonly nutrition: string;
  readonly storage: string;
  readonly shelfLifeDays: number;
}

export interface SeedCraft extends SeedListing {
  readonly material: string;
  readonly dimensions: string;
  readonly care: string;
}

export type SeedProduct = SeedFood | SeedCraft;

/** A declaration the schema keeps once, in both languages as an Indian label prints it. */
export const both = (en: string, hi: string): string => `${en} · ${hi}`;

/** `sizes` are net quantity, price and MRP in rupees, stock and, unless it is the net plus packing, the packed weight. */
export function sizes(unit: QuantityUnit, ...rows: readonly (readonly [net: number, price: number, mrp: number, stock: number, weight?: number])[]): SeedVariant[] {
  return rows.map(([netQuantity, price, mrp, stock, weight]) => ({
    netQuantity, unit, weightGrams: weight ?? Math.ceil((netQuantity * 1.15 + 40) / 10) * 10, pricePaise: price * 100, mrpPaise: mrp * 100, stock,
  }));
}

export const NO_ADDITIVES = both('None', 'कोई नहीं');
export const DRY_STORAGE = both('Keep in a cool, dry place; close well after opening', 'ठंडी, सूखी जगह रखें; खोलने के बाद अच्छे से बंद करें');
