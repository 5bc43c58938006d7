import type { SeedProduct } from './product.ts';
import { AMLA_GOODS } from './products-amla.ts';
import { BAGS } from './products-bags.ts';
import { HANDLOOM } from './products-handloom.ts';
import { HONEYS } from './products-honey.ts';
import { MILLET_SNACKS } from './products-millet.ts';
import { PAPADS } from './products-papad.ts';
import { PICKLES } from './products-pickle.ts';
import { SPICES } from './products-spices.ts';

/** Three products of each category, in the order the shop first shows them. */
export const PRODUCTS: readonly SeedProduct[] = [
  ...PICKLES, ...AMLA_GOODS, ...PAPADS, ...HONEYS, ...SPICES, ...MILLET_SNACKS, ...BAGS, ...HANDLOOM,
];
