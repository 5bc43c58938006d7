import type { SeedProduct } from './product.ts';
import { AMLA_GOODS } from './products-amla.ts';
import { BODY_CARE } from './products-body.ts';
import { FESTIVE } from './products-festive.ts';
import { MORE_FOOD } from './products-more-food.ts';
import { MORE_HOME } from './products-more-home.ts';
import { MORE_PICKLES } from './products-more-pickle.ts';
import { BAGS } from './products-bags.ts';
import { HANDLOOM } from './products-handloom.ts';
import { HONEYS } from './products-honey.ts';
import { MILLET_SNACKS } from './products-millet.ts';
import { PAPADS } from './products-papad.ts';
import { PICKLES } from './products-pickle.ts';
import { SPICES } from './products-spices.ts';

/** Everything the demo sells, the oldest first. */
export const PRODUCTS: readonly SeedProduct[] = [
  ...MORE_PICKLES, ...MORE_HOME, ...MORE_FOOD, ...PICKLES, ...AMLA_GOODS, ...PAPADS, ...HONEYS, ...SPICES, ...MILLET_SNACKS,
  ...BODY_CARE, ...BAGS, ...FESTIVE, ...HANDLOOM,
];
