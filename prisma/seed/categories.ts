import type { AttributeName } from '#app/domain/catalogue/attributes.ts';
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

/** A branch of the tree: goods lie in the categories below it. */
export interface SeedRoot {
  readonly slug: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly food: boolean;
  readonly picture: PictureName;
}

export interface SeedCategory {
  readonly slug: string;
  readonly root: RootSlug;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly hsn: string;
  readonly food: boolean;
  readonly required: readonly Declaration[];
  /** For unopened goods; damage always counts. */
  readonly returnDays: number;
  readonly commissionBp: number;
  /** What sets goods of this kind apart. */
  readonly attributes: readonly AttributeName[];
  readonly picture: PictureName;
  readonly taxRates: readonly SeedTaxRate[];
}

const COUNCIL_56 = 'Notification 9/2025-Central Tax (Rate), in force 22 September 2025';
const SINCE_2017 = 'Notification 1/2017-Central Tax (Rate)';
const FOOD = ['veg', 'ingredients', 'allergens', 'additives', 'shelfLife'] as const;
const CRAFT = ['material', 'dimensions', 'care'] as const;
/** Drugs and Cosmetics Rules 1945, rule 148, and Cosmetics Rules 2020, rule 34: what is in it, and until when it is good. */
const COSMETIC = ['ingredients', 'shelfLife', 'storage'] as const;

const before = (rateBp: number): SeedTaxRate => ({ rateBp, aboveUnitPaise: 0, inForceFrom: '2017-07-01', source: SINCE_2017 });
const since2025 = (rateBp: number): SeedTaxRate => ({ rateBp, aboveUnitPaise: 0, inForceFrom: '2025-09-22', source: COUNCIL_56 });
const unsure = (rate: SeedTaxRate): SeedTaxRate => ({ ...rate, unsure: true });

export const ROOTS = [
  { slug: 'food', nameEn: 'Food', nameHi: 'खाने का सामान', food: true, picture: 'stock-shelf' },
  { slug: 'home-and-clothes', nameEn: 'Home and clothes', nameHi: 'घर और कपड़े', food: false, picture: 'dyed-yarn' },
  { slug: 'body-care', nameEn: 'Body care', nameHi: 'नहाना और सँवरना', food: false, picture: 'neem-soap' },
  { slug: 'festive', nameEn: 'For festivals', nameHi: 'त्योहार का सामान', food: false, picture: 'clay-diyas' },
] as const satisfies readonly SeedRoot[];

type RootSlug = (typeof ROOTS)[number]['slug'];

/** The kinds of goods a new shop starts with. Groups choose one by its picture and never see an HSN code. */
export const CATEGORIES = [
  {
    slug: 'pickle', root: 'food', nameEn: 'Pickle', nameHi: 'अचार', hsn: '2001', food: true, required: FOOD,
    returnDays: 7, commissionBp: 500, attributes: ['heat', 'oil'], picture: 'mango-pickle', taxRates: [before(12_00), since2025(5_00)],
  },
  {
    slug: 'amla-candy', root: 'food', nameEn: 'Amla candy', nameHi: 'आँवला कैंडी', hsn: '2006', food: true, required: FOOD,
    returnDays: 7, commissionBp: 500, attributes: ['sweet'], picture: 'amla-candy', taxRates: [before(12_00), since2025(5_00)],
  },
  {
    slug: 'papad', root: 'food', nameEn: 'Papad', nameHi: 'पापड़', hsn: '1905', food: true, required: FOOD,
    returnDays: 7, commissionBp: 500, attributes: ['heat'], picture: 'moong-papad',
    taxRates: [{ rateBp: 0, aboveUnitPaise: 0, inForceFrom: '2017-07-01', source: 'Notification 2/2017-Central Tax (Rate), serial 96' }],
  },
  {
    slug: 'honey', root: 'food', nameEn: 'Honey', nameHi: 'शहद', hsn: '0409', food: true, required: FOOD,
    returnDays: 7, commissionBp: 500, attributes: [], picture: 'litchi-honey',
    taxRates: [{ rateBp: 5_00, aboveUnitPaise: 0, inForceFrom: '2022-07-18', source: 'Notification 6/2022-Central Tax (Rate): pre-packaged and labelled' }],
  },
  {
    slug: 'spices', root: 'food', nameEn: 'Spices', nameHi: 'मसाले', hsn: '0910', food: true, required: FOOD,
    returnDays: 7, commissionBp: 500, attributes: ['heat'], picture: 'masala-dabba', taxRates: [before(5_00)],
  },
  {
    slug: 'millet-snacks', root: 'food', nameEn: 'Millet snacks', nameHi: 'मोटे अनाज के नाश्ते', hsn: '2106', food: true, required: FOOD,
    returnDays: 0, commissionBp: 500, attributes: ['sweet'], picture: 'ragi-laddoo', taxRates: [unsure(before(12_00)), unsure(since2025(5_00))],
  },
  {
    slug: 'bags', root: 'home-and-clothes', nameEn: 'Jute and cloth bags', nameHi: 'जूट और कपड़े के थैले', hsn: '4202', food: false, required: CRAFT,
    returnDays: 10, commissionBp: 700, attributes: ['fabric', 'colour', 'size'], picture: 'jute-bag', taxRates: [before(12_00), since2025(5_00)],
  },
  {
    slug: 'handloom', root: 'home-and-clothes', nameEn: 'Handloom', nameHi: 'हथकरघा', hsn: '6304', food: false, required: CRAFT,
    returnDays: 14, commissionBp: 800, attributes: ['fabric', 'colour'], picture: 'wool-stole',
    taxRates: [
      before(5_00),
      { rateBp: 12_00, aboveUnitPaise: 1_000_00, inForceFrom: '2017-07-01', source: SINCE_2017 },
      since2025(5_00),
      { rateBp: 5_00, aboveUnitPaise: 1_000_00, inForceFrom: '2025-09-22', source: COUNCIL_56 },
      // Shawls and floor rugs have headings of their own, where the band may differ.
      unsure({ rateBp: 18_00, aboveUnitPaise: 2_500_00, inForceFrom: '2025-09-22', source: COUNCIL_56 }),
    ],
  },
  {
    slug: 'baskets', root: 'home-and-clothes', nameEn: 'Baskets and mats', nameHi: 'टोकरी और चटाई', hsn: '4602', food: false, required: CRAFT,
    returnDays: 10, commissionBp: 700, attributes: ['colour', 'size'], picture: 'moonj-basket', taxRates: [before(5_00), since2025(5_00)],
  },
  {
    slug: 'soap', root: 'body-care', nameEn: 'Soap', nameHi: 'साबुन', hsn: '3401', food: false, required: COSMETIC,
    returnDays: 7, commissionBp: 600, attributes: ['scent'], picture: 'neem-soap', taxRates: [before(18_00), since2025(5_00)],
  },
  {
    slug: 'hair-oil', root: 'body-care', nameEn: 'Hair oil', nameHi: 'बालों का तेल', hsn: '3305', food: false, required: COSMETIC,
    returnDays: 7, commissionBp: 600, attributes: ['scent'], picture: 'bhringraj-oil', taxRates: [before(18_00), since2025(5_00)],
  },
  {
    slug: 'ubtan', root: 'body-care', nameEn: 'Ubtan and face packs', nameHi: 'उबटन और लेप', hsn: '3304', food: false, required: COSMETIC,
    // Face powder pays 5% since September 2025, other skin care 18%: offices differ on which of them an ubtan is.
    returnDays: 7, commissionBp: 600, attributes: ['scent'], picture: 'wedding-ubtan', taxRates: [before(18_00), unsure(since2025(18_00))],
  },
  {
    slug: 'diyas', root: 'festive', nameEn: 'Diyas and candles', nameHi: 'दीये और मोमबत्ती', hsn: '6912', food: false, required: CRAFT,
    // Plain clay lamps are exempt; painted ones and candles may fall under headings of their own.
    returnDays: 7, commissionBp: 600, attributes: ['colour'], picture: 'clay-diyas',
    taxRates: [unsure({ rateBp: 0, aboveUnitPaise: 0, inForceFrom: '2017-07-01', source: 'Notification 2/2017-Central Tax (Rate): earthen pots and clay lamps' })],
  },
  {
    slug: 'rakhi', root: 'festive', nameEn: 'Rakhi', nameHi: 'राखी', hsn: '6307', food: false, required: CRAFT,
    returnDays: 7, commissionBp: 600, attributes: ['colour'], picture: 'silk-rakhi',
    taxRates: [{ rateBp: 0, aboveUnitPaise: 0, inForceFrom: '2018-07-27', source: 'Notification 19/2018-Central Tax (Rate): rakhi without precious metal' }],
  },
  {
    slug: 'incense', root: 'festive', nameEn: 'Agarbatti and dhoop', nameHi: 'अगरबत्ती और धूप', hsn: '3307', food: false, required: ['material', 'storage'],
    returnDays: 7, commissionBp: 600, attributes: ['scent'], picture: 'marigold-agarbatti', taxRates: [before(5_00), since2025(5_00)],
  },
  {
    slug: 'holi-colours', root: 'festive', nameEn: 'Holi colours', nameHi: 'होली के रंग', hsn: '3213', food: false, required: ['ingredients', 'shelfLife', 'storage'],
    // Gulal of flowers and starch has no entry of its own.
    returnDays: 7, commissionBp: 600, attributes: ['colour'], picture: 'tesu-gulal', taxRates: [unsure(before(18_00)), unsure(since2025(18_00))],
  },
] as const satisfies readonly SeedCategory[];

export type CategorySlug = (typeof CATEGORIES)[number]['slug'];
