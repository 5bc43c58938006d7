import { both, DRY_STORAGE, per100, type SeedFood, sizes, UNTESTED } from './product.ts';

const SODA = both('Raising agent: INS 500(ii), papad khar', 'पापड़ खार (INS 500(ii))');

export const PAPADS: readonly SeedFood[] = [
  {
    slug: 'moong-papad', category: 'papad', group: 'sakhi-umaraha', picture: 'moong-papad', attributes: ['heat=medium'],
    nameEn: 'Moong papad with black pepper', nameHi: 'काली मिर्च वाला मूँग पापड़',
    genericNameEn: 'Papad', genericNameHi: 'पापड़',
    descriptionEn: 'Moong dal ground fine, kneaded stiff and rolled so thin that the light comes through. Crushed pepper, nothing else loud. Roast it on the flame for half a minute and it stays crisp to the end of the meal.',
    descriptionHi: 'महीन पिसी मूँग दाल, सख़्त गूँधी और इतनी पतली बेली कि रोशनी आर-पार दिखे। कुटी काली मिर्च, बस। आँच पर आधा मिनट सेंकिए, खाना ख़त्म होने तक कुरकुरा रहेगा।',
    altEn: 'A tall stack of moong papads on a steel plate, two roasted ones in front', altHi: 'स्टील की थाली में मूँग पापड़ की ऊँची गड्डी, आगे दो सिके हुए पापड़',
    tags: ['papad', 'moong', 'dal', 'roasted'], season: [], makingDays: 3, dispatchDays: 2,
    veg: 'VEG', ingredientsEn: 'Moong dal flour (86%), salt, black pepper, sunflower oil, papad khar, asafoetida', ingredientsHi: 'मूँग दाल का आटा (86%), नमक, काली मिर्च, सूरजमुखी तेल, पापड़ खार, हींग',
    allergens: ['gluten'], additives: SODA, nutrition: per100({ energy: 330, fat: 2.6, carbohydrate: 56, protein: 22, sodium: 1.9 }), storage: DRY_STORAGE, shelfLifeDays: 180,
    variants: sizes('G', [200, 75, 85, 90], [400, 140, 160, 60]),
  },
  {
    slug: 'rice-papad', category: 'papad', group: 'maithili-dekuli', picture: 'rice-papad', scenes: ['drying-yard'], festivals: ['holi'], attributes: ['heat=mild'],
    nameEn: 'Sun-dried rice papad', nameHi: 'धूप में सूखा चावल पापड़',
    genericNameEn: 'Rice papad', genericNameHi: 'चावल का पापड़',
    descriptionEn: 'New rice soaked overnight, cooked to a paste and spread by the palm on cotton in the March sun. In hot oil it opens to twice its size, white as paper. Made for Holi, eaten all year.',
    descriptionHi: 'नया चावल रात भर भिगोकर पकाया, फिर हथेली से सूती कपड़े पर फैलाकर फागुन की धूप में सुखाया। गरम तेल में डालते ही दुगुना खिलता है, काग़ज़ जैसा सफ़ेद। बनता होली के लिए है, खाया साल भर जाता है।',
    altEn: 'White rice papads drying in the sun on a blue checked cloth, seen from above', altHi: 'नीले चारखाने कपड़े पर धूप में सूखते सफ़ेद चावल पापड़, ऊपर से',
    tags: ['papad', 'chawal', 'tilori', 'holi', 'rice'], season: [2, 3, 4], makingDays: 4, dispatchDays: 2,
    veg: 'VEG', ingredientsEn: 'Rice (94%), salt, cumin, ajwain', ingredientsHi: 'चावल (94%), नमक, जीरा, अजवाइन',
    allergens: ['none'], additives: both('None', 'कोई नहीं'), nutrition: UNTESTED, storage: DRY_STORAGE, shelfLifeDays: 240,
    variants: sizes('G', [250, 80, 95, 55], [500, 150, 175, 40]),
  },
  {
    slug: 'aloo-papad', category: 'papad', group: 'gomti-narhan', picture: 'potato-papad', attributes: ['heat=medium'],
    nameEn: 'Potato papad with red chilli', nameHi: 'लाल मिर्च वाला आलू पापड़',
    genericNameEn: 'Potato papad', genericNameHi: 'आलू पापड़',
    descriptionEn: 'New potatoes boiled, mashed while hot and pressed between two plates, with cumin and crushed chilli. They puff up golden in ten seconds. Fine for fasting days: rock salt only.',
    descriptionHi: 'नया आलू उबालकर गरम-गरम मसला और दो थालियों के बीच दबाया, जीरा और कुटी मिर्च के साथ। दस सेकंड में सुनहरा फूल जाता है। व्रत में भी चलेगा, नमक सेंधा ही है।',
    altEn: 'A heap of golden fried potato papads in a wide bowl, raw potatoes beside it', altHi: 'चौड़े कटोरे में सुनहरे तले आलू पापड़ का ढेर, पास में कच्चे आलू',
    tags: ['papad', 'aloo', 'potato', 'vrat', 'fasting'], season: [2, 3, 4], makingDays: 3, dispatchDays: 2,
    veg: 'VEG', ingredientsEn: 'Potato (92%), rock salt, red chilli, cumin', ingredientsHi: 'आलू (92%), सेंधा नमक, लाल मिर्च, जीरा',
    allergens: ['none'], additives: both('None', 'कोई नहीं'), nutrition: UNTESTED, storage: DRY_STORAGE, shelfLifeDays: 180,
    variants: sizes('G', [200, 70, 80, 70], [500, 160, 185, 30]),
  },
];
