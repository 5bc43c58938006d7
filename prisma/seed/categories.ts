import type { Declaration } from '#app/domain/catalogue/declarations.ts';
import type { PictureName } from './pictures/names.ts';

export interface SeedTaxRate {
  readonly rateBp: number;
  /** The band begins above this value of one piece, in paise, tax not included. */
  readonly aboveUnitPaise: number;
  readonly inForceFrom: string;
  readonly source: string;
  readonly unsure?: true;
}

export interface SeedCategory {
  readonly slug: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly hsn: string;
  readonly food: boolean;
  readonly required: readonly Declaration[];
  /** For unopened goods; damage always counts. */
  readonly returnDays: number;
  readonly commissionBp: number;
  readonly picture: PictureName;
  readonly taxRates: readonly SeedTaxRate[];
}

const COUNCIL_56 = 'Notification 9/2025-Central Tax (Rate), in force 22 September 2025';
const SINCE_2017 = 'Notification 1/2017-Central Tax (Rate)';
const FOOD = ['veg', 'ingredients', 'allergens', 'additives', 'shelfLife'] as const;
const CRAFT = ['material', 'dimensions', 'care'] as const;

const before = (rateBp: number): SeedTaxRate => ({ rateBp, aboveUnitPaise: 0, inForceFrom: '2017-07-01', source: SINCE_2017 });
const since2025 = (rateBp: number): SeedTaxRate => ({ rateBp, aboveUnitPaise: 0, inForceFrom: '2025-09-22', source: COUNCIL_56 });
const unsure = (rate: SeedTaxRate): SeedTaxRate => ({ ...rate, unsure: true });

/** The eight kinds of goods a new shop starts with. Groups choose one by its picture and never see an HSN code. */
export const CATEGORIES = [
  {
    slug: 'pickle', nameEn: 'Pickle', nameHi: 'अचार', hsn: '2001', food: true, required: FOOD,
    returnDays: 7, commissionBp: 500, picture: 'mango-pickle', taxRates: [before(12_00), since2025(5_00)],
  },
  {
    slug: 'amla-candy', nameEn: 'Amla candy', nameHi: 'आँवला कैंडी', hsn: '2006', food: true, required: FOOD,
    returnDays: 7, commissionBp: 500, picture: 'amla-candy', taxRates: [before(12_00), since2025(5_00)],
  },
  {
    slug: 'papad', nameEn: 'Papad', nameHi: 'पापड़', hsn: '1905', food: true, required: FOOD,
    returnDays: 7, commissionBp: 500, picture: 'moong-papad',
    taxRates: [{ rateBp: 0, aboveUnitPaise: 0, inForceFrom: '2017-07-01', source: 'Notification 2/2017-Central Tax (Rate), serial 96' }],
  },
  {
    slug: 'honey', nameEn: 'Honey', nameHi: 'शहद', hsn: '0409', food: true, required: FOOD,
    returnDays: 7, commissionBp: 500, picture: 'litchi-honey',
    taxRates: [{ rateBp: 5_00, aboveUnitPaise: 0, inForceFrom: '2022-07-18', source: 'Notification 6/2022-Central Tax (Rate): pre-packaged and labelled' }],
  },
  {
    slug: 'spices', nameEn: 'Spices', nameHi: 'मसाले', hsn: '0910', food: true, required: FOOD,
    returnDays: 7, commissionBp: 500, picture: 'masala-dabba', taxRates: [before(5_00)],
  },
  {
    slug: 'millet-snacks', nameEn: 'Millet snacks', nameHi: 'मोटे अनाज के नाश्ते', hsn: '2106', food: true, required: FOOD,
    returnDays: 0, commissionBp: 500, picture: 'ragi-laddoo', taxRates: [unsure(before(12_00)), unsure(since2025(5_00))],
  },
  {
    slug: 'bags', nameEn: 'Jute and cloth bags', nameHi: 'जूट और कपड़े के थैले', hsn: '4202', food: false, required: CRAFT,
    returnDays: 10, commissionBp: 700, picture: 'jute-bag', taxRates: [before(12_00), since2025(5_00)],
  },
  {
    slug: 'handloom', nameEn: 'Handloom', nameHi: 'हथकरघा', hsn: '6304', food: false, required: CRAFT,
    returnDays: 14, commissionBp: 800, picture: 'wool-stole',
    taxRates: [
      before(5_00),
      { rateBp: 12_00, aboveUnitPaise: 1_000_00, inForceFrom: '2017-07-01', source: SINCE_2017 },
      since2025(5_00),
      { rateBp: 5_00, aboveUnitPaise: 1_000_00, inForceFrom: '2025-09-22', source: COUNCIL_56 },
      // Shawls and floor rugs have headings of their own, where the band may differ.
      unsure({ rateBp: 18_00, aboveUnitPaise: 2_500_00, inForceFrom: '2025-09-22', source: COUNCIL_56 }),
    ],
  },
] as const satisfies readonly SeedCategory[];

export type CategorySlug = (typeof CATEGORIES)[number]['slug'];
