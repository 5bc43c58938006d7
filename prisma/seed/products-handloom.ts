import { both, type SeedCraft, sizes } from './product.ts';

export const HANDLOOM: readonly SeedCraft[] = [
  {
    slug: 'himachali-wool-stole', category: 'handloom', group: 'dhauladhar-andretta', picture: 'wool-stole', scenes: ['dyed-yarn'], festivals: ['wedding-season'], attributes: ['fabric=wool', 'colour=many'],
    nameEn: 'Wool stole with Himachali border', nameHi: 'हिमाचली बॉर्डर वाला ऊनी स्टोल',
    genericNameEn: 'Wool stole', genericNameHi: 'ऊनी स्टोल',
    descriptionEn: 'Merino and local wool in madder red, with the stepped diamonds of the hills woven in, not stitched on. Four days at the loom. Warm enough for a January wedding in the open.',
    descriptionHi: 'मेरिनो और देसी ऊन, मजीठ का लाल रंग, पहाड़ के बुने हुए चौकोर नमूने, ऊपर से टाँके नहीं। करघे पर चार दिन। जनवरी की खुले आँगन वाली शादी में भी ठंड नहीं लगेगी।',
    altEn: 'A red wool stole with blue, green and yellow diamond borders hanging over a wooden rail', altHi: 'लकड़ी की डंडी पर टँगा लाल ऊनी स्टोल, नीले-हरे-पीले बॉर्डर के साथ',
    tags: ['stole', 'shawl', 'wool', 'kullu', 'himachali', 'handloom'], season: [10, 11, 12, 1, 2], makingDays: 6, dispatchDays: 3,
    material: both('60% merino, 40% local wool; natural dyes', '60% मेरिनो, 40% देसी ऊन; प्राकृतिक रंग'), dimensions: '200 × 72 cm', care: both('Dry clean, or hand wash cold with mild soap', 'ड्राई क्लीन, या ठंडे पानी में हल्के साबुन से'),
    variants: sizes('PIECE', [1, 2850, 3200, 9, 480]),
  },
  {
    slug: 'jaunpur-gamcha', category: 'handloom', group: 'tana-bana-jamuhai', picture: 'gamcha-stack', scenes: ['loom'], attributes: ['fabric=cotton', 'colour=red'],
    nameEn: 'Handwoven gamcha', nameHi: 'हाथ का बुना गमछा',
    genericNameEn: 'Cotton towel', genericNameHi: 'सूती गमछा',
    descriptionEn: 'Towel, scarf, sunshade, shopping bag: there is little a gamcha cannot do. Soft from the first wash and dry in an hour. Four checks: madder, indigo, turmeric and neem.',
    descriptionHi: 'तौलिया, मुरेठा, धूप की छाँव, बाज़ार का झोला: गमछा क्या नहीं है। पहली धुलाई से मुलायम, घंटे भर में सूखा। चार रंग के चारखाने: लाल, नीला, पीला, हरा।',
    altEn: 'A stack of folded checked gamchas in red, blue, yellow and green', altHi: 'लाल, नीले, पीले और हरे चारखाने गमछों की तह लगी गड्डी',
    tags: ['gamcha', 'gamchha', 'towel', 'cotton', 'handloom'], season: [], makingDays: 2, dispatchDays: 2,
    material: both('100% cotton, handspun weft', '100% सूती, हाथ का कता बाना'), dimensions: '180 × 75 cm', care: both('Machine wash with like colours', 'एक जैसे रंगों के साथ मशीन में धोएँ'),
    variants: sizes('PIECE', [1, 190, 220, 75, 200], [4, 699, 850, 24, 760]),
  },
  {
    slug: 'jaunpur-cotton-dari', category: 'handloom', group: 'tana-bana-jamuhai', picture: 'cotton-dari', scenes: ['loom'], attributes: ['fabric=cotton', 'colour=blue'],
    nameEn: 'Pit-loom cotton dari', nameHi: 'करघे की सूती दरी',
    genericNameEn: 'Cotton floor rug', genericNameHi: 'सूती दरी',
    descriptionEn: 'Flat-woven on a pit loom in bands of diamonds, the same on both sides, so it wears twice as long. Rolls up for the guests and down again after. Two side by side seat a family of six.',
    descriptionHi: 'गड्ढे वाले करघे पर बुनी, दोनों तरफ़ एक जैसी, इसलिए दुगुनी चलती है। मेहमान आएँ तो बिछाइए, फिर लपेट दीजिए। दो साथ बिछाएँ तो छह लोगों का परिवार आराम से बैठे।',
    altEn: 'A cotton rug with bands of blue, red and green diamonds, half unrolled on a stone floor', altHi: 'पत्थर के फ़र्श पर आधी खुली सूती दरी, नीले, लाल और हरे चौकोर नमूनों की पट्टियाँ',
    tags: ['dari', 'durrie', 'rug', 'cotton', 'jaunpur'], season: [], makingDays: 8, dispatchDays: 3,
    material: both('100% cotton, azo-free dyes', '100% सूती, सुरक्षित रंग'), dimensions: '90 × 150 cm', care: both('Shake out; hand wash cold once a season', 'झाड़ लें; मौसम में एक बार ठंडे पानी में धोएँ'),
    variants: sizes('PIECE', [1, 1250, 1450, 14, 1400], [2, 2350, 2900, 6, 2700]),
  },
];
