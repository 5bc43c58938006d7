import { both, type SeedCraft, sizes } from './product.ts';

export const BAGS: readonly SeedCraft[] = [
  {
    slug: 'mithila-jute-bag', category: 'bags', group: 'kohbar-jitwarpur', picture: 'jute-bag', scenes: ['sewing-table'], attributes: ['fabric=jute', 'colour=natural', 'size=large'],
    nameEn: 'Jute market bag with Mithila fish', nameHi: 'मिथिला मछली वाला जूट का थैला',
    genericNameEn: 'Jute bag', genericNameHi: 'जूट का थैला',
    descriptionEn: 'A strong bag for the week’s vegetables with two fish, the sign of good fortune, drawn freehand on a cotton panel. Lined inside, with handles long enough for the shoulder. Carries twelve kilos; we tried with bricks.',
    descriptionHi: 'हफ़्ते भर की सब्ज़ी के लिए मज़बूत थैला, सूती पट्टी पर हाथ से बनी दो मछलियाँ, जो शुभ मानी जाती हैं। अंदर अस्तर, कंधे तक आने वाले हत्थे। बारह किलो उठाता है; ईंट रखकर देखा है।',
    altEn: 'A jute bag with a painted panel of two fish, filled with greens and tomatoes', altHi: 'दो मछलियों के चित्र वाला जूट का थैला, साग और टमाटर से भरा',
    tags: ['jute', 'bag', 'jhola', 'thaila', 'madhubani', 'mithila'], season: [], makingDays: 3, dispatchDays: 2,
    material: both('Jute, cotton panel and lining, natural pigments', 'जूट, सूती पट्टी और अस्तर, प्राकृतिक रंग'), dimensions: '38 × 36 × 16 cm', care: both('Wipe with a damp cloth; do not soak', 'गीले कपड़े से पोंछें; पानी में न भिगोएँ'),
    variants: sizes('PIECE', [1, 320, 360, 28, 420]),
  },
  {
    slug: 'block-printed-tote', category: 'bags', group: 'ujala-dhaneta', picture: 'printed-tote', scenes: ['sewing-table'], attributes: ['fabric=cotton', 'colour=many', 'size=medium'],
    nameEn: 'Block-printed cotton tote', nameHi: 'ठप्पा छपाई वाला सूती थैला',
    genericNameEn: 'Cotton bag', genericNameHi: 'सूती थैला',
    descriptionEn: 'Undyed cotton, printed by hand with carved blocks in madder, indigo and turmeric. Folds to the size of a letter. Look inside the hem for the initial of the woman who stitched yours.',
    descriptionHi: 'बिना रंगा सूती कपड़ा, लकड़ी के ठप्पों से मजीठ, नील और हल्दी के रंग में हाथ की छपाई। मोड़ो तो चिट्ठी जितना। तुरपाई के भीतर देखिए, सिलने वाली का पहला अक्षर मिलेगा।',
    altEn: 'A cream cotton bag printed with flowers and mangoes in red, blue and yellow, hanging from a peg', altHi: 'खूँटी पर टँगा सूती थैला, लाल, नीले, पीले फूल और आम की छपाई',
    tags: ['cotton', 'tote', 'jhola', 'block print', 'thappa'], season: [], makingDays: 2, dispatchDays: 2,
    material: both('Cotton canvas, vegetable dyes', 'सूती कैनवस, वनस्पति रंग'), dimensions: '40 × 42 cm', care: both('Wash cold and apart the first time; dry in shade', 'पहली बार ठंडे पानी में अलग धोएँ; छाँव में सुखाएँ'),
    variants: sizes('PIECE', [1, 180, 210, 55, 200], [3, 499, 600, 20, 580]),
  },
  {
    slug: 'sujani-pouches', category: 'bags', group: 'kohbar-jitwarpur', picture: 'stitched-pouches', festivals: ['raksha-bandhan'], attributes: ['fabric=cotton', 'colour=many', 'size=small'],
    nameEn: 'Sujani-stitched zip pouch', nameHi: 'सुजनी कढ़ाई वाला बटुआ',
    genericNameEn: 'Cloth pouch', genericNameHi: 'कपड़े का बटुआ',
    descriptionEn: 'Two layers of soft old cotton held together by row on row of running stitch, the way mothers here quilt for a new child. For pens, for money, for the things that sink in a big bag. Colours vary; each is its own.',
    descriptionHi: 'पुराने मुलायम सूती की दो तहें, क़तार-दर-क़तार टाँकी से जुड़ी, जैसे यहाँ माएँ बच्चे की सुजनी सिलती हैं। कलम के लिए, पैसों के लिए, उन चीज़ों के लिए जो बड़े थैले में खो जाती हैं। रंग अलग-अलग, हर बटुआ अपना।',
    altEn: 'Three stitched zip pouches in red, yellow and blue with a fish, a lotus and a mango', altHi: 'लाल, पीले और नीले रंग के तीन कढ़े बटुए, मछली, कमल और आम के चित्र के साथ',
    tags: ['pouch', 'batua', 'sujani', 'kantha', 'embroidery'], season: [], makingDays: 4, dispatchDays: 2,
    material: both('Cotton, brass zip', 'सूती कपड़ा, पीतल की चेन'), dimensions: '22 × 14 cm', care: both('Hand wash cold', 'ठंडे पानी में हाथ से धोएँ'),
    variants: sizes('PIECE', [1, 160, 190, 40, 90], [3, 450, 540, 18, 240]),
  },
];
