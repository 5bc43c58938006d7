import type { Attribute } from '#app/domain/catalogue/attributes.ts';
import type { Allergen, NO_ALLERGENS } from '#app/domain/catalogue/allergens.ts';
import type { QuantityUnit } from '#app/generated/prisma/enums.ts';
import type { Translator } from '#app/domain/catalogue/translators.ts';
import type { CategorySlug } from './categories.ts';
import type { FestivalSlug } from './festivals.ts';
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
  /** Scenes of work shown after its own picture. */
  readonly scenes?: readonly PictureName[];
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
  readonly festivals?: readonly FestivalSlug[];
  readonly attributes?: readonly Attribute[];
  readonly madeToOrder?: true;
  /** Who put the group's Hindi into English, or its English into Hindi. */
  readonly translatedByEn?: Translator;
  readonly translatedByHi?: Translator;
  readonly makingDays: number;
  readonly dispatchDays: number;
  readonly variants: readonly SeedVariant[];
}

export interface SeedFood extends SeedListing {
  readonly veg: 'VEG' | 'NON_VEG';
  readonly ingredientsEn: string;
  readonly ingredientsHi: string;
  readonly allergens: readonly (Allergen | typeof NO_ALLERGENS)[];
  readonly additives: Said;
  readonly nutrition: Said;
  readonly storage: Said;
  readonly shelfLifeDays: number;
}

/** Goods nobody eats: each declares what its category asks. */
export interface SeedCraft extends SeedListing {
  readonly material?: Said;
  readonly dimensions?: string;
  readonly care?: Said;
  /** Of soap and colours. */
  readonly ingredientsEn?: string;
  readonly ingredientsHi?: string;
  readonly storage?: Said;
  readonly shelfLifeDays?: number;
}

export type SeedProduct = SeedFood | SeedCraft;

/** A declaration in English and in Hindi. */
export type Said = readonly [en: string, hi: string];
export const both = (en: string, hi: string): Said => [en, hi];

/** `sizes` are net quantity, price and MRP in rupees, stock and, unless it is the net plus packing, the packed weight. */
export function sizes(unit: QuantityUnit, ...rows: readonly (readonly [net: number, price: number, mrp: number, stock: number, weight?: number])[]): SeedVariant[] {
  return rows.map(([netQuantity, price, mrp, stock, weight]) => ({
    netQuantity, unit, weightGrams: weight ?? Math.ceil((netQuantity * 1.15 + 40) / 10) * 10, pricePaise: price * 100, mrpPaise: mrp * 100, stock,
  }));
}

const NUTRIENTS = {
  energy: ['energy', 'ऊर्जा', 'kcal', 'किलो कैलोरी'], fat: ['fat', 'वसा', 'g', 'ग्राम'], carbohydrate: ['carbohydrate', 'कार्बोहाइड्रेट', 'g', 'ग्राम'], sugars: ['sugars', 'शर्करा', 'g', 'ग्राम'],
  protein: ['protein', 'प्रोटीन', 'g', 'ग्राम'], fibre: ['fibre', 'रेशा', 'g', 'ग्राम'], sodium: ['sodium', 'सोडियम', 'g', 'ग्राम'], calcium: ['calcium', 'कैल्शियम', 'mg', 'मि.ग्रा.'],
} as const;

/** What a laboratory found in 100 grams. */
export function per100(found: { readonly [Name in keyof typeof NUTRIENTS]?: number }): Said {
  const rows = Object.entries(found).map(([name, amount]) => ({ amount, words: NUTRIENTS[name as keyof typeof NUTRIENTS] }));
  return both(
    `Per 100 g: ${rows.map(({ amount, words }) => `${words[0]} ${amount} ${words[2]}`).join(', ')}`,
    `100 ग्राम में: ${rows.map(({ amount, words }) => `${words[1]} ${amount} ${words[3]}`).join(', ')}`,
  );
}

/** Nutrition nobody had tested. */
export const UNTESTED: Said = ['', ''];
export const NO_ADDITIVES = both('None', 'कोई नहीं');
export const DRY_STORAGE = both('Keep in a cool, dry place; close well after opening', 'ठंडी, सूखी जगह रखें; खोलने के बाद अच्छे से बंद करें');
