interface SeedFestival {
  readonly slug: string;
  readonly nameEn: string;
  readonly nameHi: string;
  /** Months (1–12) in which buyers look for it. Moving feasts stay within them. */
  readonly months: readonly number[];
}

/** Feasts and times of the year the shop starts with, in the order of the year. */
export const FESTIVALS = [
  { slug: 'makar-sankranti', nameEn: 'Makar Sankranti', nameHi: 'मकर संक्रांति', months: [12, 1] },
  { slug: 'holi', nameEn: 'Holi', nameHi: 'होली', months: [2, 3] },
  { slug: 'wedding-season', nameEn: 'Wedding season', nameHi: 'शादी-ब्याह', months: [2, 5, 6, 11, 12] },
  { slug: 'raksha-bandhan', nameEn: 'Raksha Bandhan', nameHi: 'रक्षाबंधन', months: [7, 8] },
  { slug: 'teej', nameEn: 'Teej', nameHi: 'तीज', months: [7, 8, 9] },
  { slug: 'diwali', nameEn: 'Diwali', nameHi: 'दीवाली', months: [9, 10, 11] },
  { slug: 'chhath', nameEn: 'Chhath', nameHi: 'छठ', months: [10, 11] },
] as const satisfies readonly SeedFestival[];

export type FestivalSlug = (typeof FESTIVALS)[number]['slug'];
