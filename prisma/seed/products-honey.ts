import { both, NO_ADDITIVES, per100, type SeedFood, sizes } from './product.ts';

const STORAGE = both('Room temperature, never in the fridge; crystals are natural', 'सामान्य तापमान पर रखें, फ्रिज में नहीं; जमना असली होने की निशानी है');
const NUTRITION = per100({ energy: 320, carbohydrate: 80, sugars: 76, protein: 0.3, fat: 0 });

export const HONEYS: readonly SeedFood[] = [
  {
    slug: 'litchi-honey', category: 'honey', group: 'madhu-koilakh', picture: 'litchi-honey', scenes: ['bee-field'],
    nameEn: 'Litchi blossom honey', nameHi: 'लीची के फूल का शहद',
    genericNameEn: 'Honey', genericNameHi: 'शहद',
    descriptionEn: 'Three weeks in March, when the litchi orchards flower, make the whole year’s supply. Light amber, with the smell of the fruit before the fruit exists. Strained through cotton, never heated.',
    descriptionHi: 'चैत के तीन हफ़्ते, जब लीची के बाग फूलते हैं, उसी में साल भर का शहद बनता है। हल्का सुनहरा, फल आने से पहले फल की महक। सूती कपड़े से छना, कभी गरम नहीं किया।',
    altEn: 'A jar of golden litchi honey, a wooden dipper on a plate and red litchis', altHi: 'लीची शहद का बोयाम, प्लेट में लकड़ी की डंडी और लाल लीचियाँ',
    tags: ['honey', 'shahad', 'madhu', 'litchi', 'raw'], season: [4, 5], makingDays: 2, dispatchDays: 2,
    veg: 'VEG', ingredientsEn: 'Litchi blossom honey (100%)', ingredientsHi: 'लीची के फूल का शहद (100%)',
    allergens: ['none'], additives: NO_ADDITIVES, nutrition: NUTRITION, storage: STORAGE, shelfLifeDays: 540,
    variants: sizes('G', [250, 175, 195, 40, 430], [500, 320, 360, 36, 760], [1000, 600, 680, 12, 1400]),
  },
  {
    slug: 'mustard-honey', category: 'honey', group: 'madhu-koilakh', picture: 'mustard-honey', scenes: ['bee-field'],
    nameEn: 'Creamy mustard honey', nameHi: 'सरसों का मलाईदार शहद',
    genericNameEn: 'Honey', genericNameHi: 'शहद',
    descriptionEn: 'Mustard honey sets by itself within weeks, pale and smooth as ghee in winter. We stir it once and leave it so. Spread it on roti; it does not drip off.',
    descriptionHi: 'सरसों का शहद कुछ हफ़्ते में ख़ुद जम जाता है, जाड़े के घी जैसा हल्का और मुलायम। हम एक बार चलाकर वैसे ही छोड़ देते हैं। रोटी पर लगाइए, टपकेगा नहीं।',
    altEn: 'A squat jar of pale mustard honey with a green checked cap, mustard flowers and a wooden spoon', altHi: 'हरे चारखाने ढक्कन वाला सरसों शहद का बोयाम, सरसों के फूल और लकड़ी का चम्मच',
    tags: ['honey', 'shahad', 'sarson', 'mustard', 'creamed'], season: [1, 2, 3], makingDays: 2, dispatchDays: 2,
    veg: 'VEG', ingredientsEn: 'Mustard blossom honey (100%)', ingredientsHi: 'सरसों के फूल का शहद (100%)',
    allergens: ['none'], additives: NO_ADDITIVES, nutrition: NUTRITION, storage: STORAGE, shelfLifeDays: 540,
    variants: sizes('G', [250, 150, 170, 50, 430], [500, 280, 310, 28, 760]),
  },
  {
    slug: 'forest-comb-honey', category: 'honey', group: 'shivalik-malan', picture: 'forest-honey',
    nameEn: 'Dark Himalayan wall-hive honey', nameHi: 'पहाड़ी दीवार-छत्ते का गाढ़ा शहद',
    genericNameEn: 'Honey', genericNameHi: 'शहद',
    descriptionEn: 'From the small Himalayan bee, which nests in hollows left in house walls and visits everything that flowers from wild cherry to plectranthus. Dark, almost malty, different every autumn. One harvest a year.',
    descriptionHi: 'पहाड़ की छोटी मधुमक्खी का शहद, जो घर की दीवार में छोड़ी जगह में बसती है और पाजा से छिछड़ी तक हर फूल पर जाती है। गहरा रंग, भारी स्वाद, हर साल अलग। साल में एक ही बार निकलता है।',
    altEn: 'A jar of dark honey behind a slab of honeycomb on a plate', altHi: 'प्लेट में शहद का छत्ता और पीछे गहरे शहद का बोयाम',
    tags: ['honey', 'shahad', 'forest', 'pahadi', 'comb', 'multiflora'], season: [10, 11], makingDays: 3, dispatchDays: 3,
    veg: 'VEG', ingredientsEn: 'Multifloral honey (100%)', ingredientsHi: 'कई फूलों का शहद (100%)',
    allergens: ['none'], additives: NO_ADDITIVES, nutrition: NUTRITION, storage: STORAGE, shelfLifeDays: 720,
    variants: sizes('G', [250, 260, 290, 20, 430], [500, 490, 550, 10, 760]),
  },
];
