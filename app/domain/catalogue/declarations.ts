import type { VegMark } from '#app/generated/prisma/enums.ts';

/**
 * What a label may have to say, by the names `Category.required` holds, in the order it is asked and shown. Sources:
 * Food Safety and Standards (Labelling and Display) Regulations 2020, reg. 5, for food; Legal Metrology (Packaged
 * Commodities) Rules 2011, rule 6, for everything packed. Name, net quantity, price, maker and country are on every listing.
 */
export const DECLARATIONS = [
  'veg', 'ingredients', 'allergens', 'additives', 'nutrition', 'shelfLife', 'storage', 'material', 'dimensions', 'care',
] as const;
export type Declaration = (typeof DECLARATIONS)[number];

/** The columns of a product that hold its declarations. */
export interface Declared {
  readonly veg: VegMark | null;
  readonly ingredientsEn: string;
  readonly ingredientsHi: string;
  readonly allergens: string;
  readonly additivesEn: string;
  readonly additivesHi: string;
  readonly nutritionEn: string;
  readonly nutritionHi: string;
  readonly storageEn: string;
  readonly storageHi: string;
  readonly shelfLifeDays: number | null;
  readonly materialEn: string;
  readonly materialHi: string;
  readonly dimensions: string;
  readonly careEn: string;
  readonly careHi: string;
}

/** The declarations made in words, which may stand in either language. */
export const WORDED = ['ingredients', 'additives', 'nutrition', 'storage', 'material', 'care'] as const satisfies readonly Declaration[];
export type Worded = (typeof WORDED)[number];

export function isWorded(name: Declaration): name is Worded {
  return (WORDED as readonly Declaration[]).includes(name);
}

/** The columns behind each declaration. One of a pair of languages is enough. */
export const DECLARATION_COLUMNS = {
  veg: ['veg'],
  ingredients: ['ingredientsHi', 'ingredientsEn'],
  allergens: ['allergens'],
  additives: ['additivesHi', 'additivesEn'],
  nutrition: ['nutritionHi', 'nutritionEn'],
  shelfLife: ['shelfLifeDays'],
  storage: ['storageHi', 'storageEn'],
  material: ['materialHi', 'materialEn'],
  dimensions: ['dimensions'],
  care: ['careHi', 'careEn'],
} as const satisfies Record<Declaration, readonly (keyof Declared)[]>;

/** The declarations a category asks for, in the order of the list; names we don't know are none of ours. */
export function declarationsOf(required: readonly string[]): Declaration[] {
  return DECLARATIONS.filter((name) => required.includes(name));
}

/** Whether the listing says it. */
export function isDeclared(product: Declared, name: Declaration): boolean {
  return DECLARATION_COLUMNS[name].some((column) => product[column] !== null && product[column] !== '');
}

const OF_FOOD: readonly Declaration[] = ['veg', 'ingredients', 'allergens', 'additives', 'nutrition', 'shelfLife', 'storage'];
const OF_OTHER_GOODS: readonly Declaration[] = ['material', 'dimensions', 'care'];

/** What a member may say besides what her category asks for. */
export function optionalDeclarations(category: { readonly food: boolean; readonly required: readonly string[] }): Declaration[] {
  return (category.food ? OF_FOOD : OF_OTHER_GOODS).filter((name) => !category.required.includes(name));
}
