import { demoBank, membersOf, type SeedGroup } from './group.ts';

export const UTTAR_PRADESH_GROUPS = [
  {
    slug: 'gomti-narhan', nameEn: 'Gomti Group, Narhan', nameHi: 'गोमती समूह, नरहन',
    storyEn: 'In February the fat red chillies arrive in Narhan by bicycle, and for ten days nobody in the group cooks anything else. They are slit by hand, stuffed and left in the winter sun on charpais. The recipe belongs to Phoolmati’s grandmother, who would not let it be written down, so it never has been.',
    storyHi: 'फागुन में मोटी लाल मिर्च साइकिल पर लदकर नरहन आती है और दस दिन तक समूह में और कुछ नहीं पकता। हर मिर्च हाथ से चीरी जाती है, मसाला भरा जाता है और खटिया पर धूप में सूखती है। नुस्खा फूलमती की आजी का है, जिन्होंने कभी लिखने नहीं दिया, सो आज तक लिखा नहीं गया।',
    status: 'APPROVED', state: 'up', district: 'jaunpur', village: 'narhan', address: 'Behind the inter college, Narhan',
    formedOn: '2015-02-01', makesFood: true, fssai: '22725205000231',
    standing: { kind: 'FEDERATION_GSTIN', pan: 'AAEAG1105N', federation: 'kerakat-clf' },
    bank: demoBank('Gomti SHG Narhan', 'UP0101', 210_100_001), picture: 'drying-yard',
    members: membersOf(['Phoolmati Y.', 'फूलमती वाई.', '0501'], ['Shanti M.', 'शांति एम.', '0502'], ['Rita G.', 'रीता जी.', '0503'], ['Sushila P.', 'सुशीला पी.', '0504'], ['Kusum V.', 'कुसुम वी.', '0505'], ['Gudiya Y.', 'गुड़िया वाई.', '0506']),
  },
  {
    slug: 'tana-bana-jamuhai', nameEn: 'Tana Bana Group, Jamuhai', nameHi: 'ताना-बाना समूह, जमुहाई',
    storyEn: 'Jaunpur has woven floor rugs for longer than anyone can count, but in Jamuhai only the men sat at the loom. Then the mill yarn stopped coming on credit and five women bought it together. Now the pit looms are theirs, and so are the patterns.',
    storyHi: 'जौनपुर की दरी पुरानी है, पर जमुहाई में करघे पर सिर्फ़ मर्द बैठते थे। फिर सूत का उधार बंद हुआ तो पाँच बहनों ने मिलकर सूत ख़रीद लिया। अब करघे भी उनके हैं और नमूने भी।',
    status: 'APPROVED', state: 'up', district: 'jaunpur', village: 'jamuhai', address: 'Weavers’ hamlet, Jamuhai',
    formedOn: '2019-06-21', makesFood: false,
    standing: { kind: 'FEDERATION_GSTIN', pan: 'AAEAT1106O', federation: 'kerakat-clf' },
    bank: demoBank('Tana Bana SHG Jamuhai', 'UP0102', 210_200_001), picture: 'loom',
    members: membersOf(['Nasreen B.', 'नसरीन बी.', '0601'], ['Munni D.', 'मुन्नी डी.', '0602'], ['Saira K.', 'सायरा के.', '0603'], ['Indu S.', 'इंदु एस.', '0604'], ['Shabnam A.', 'शबनम ए.', '0605']),
  },
  {
    slug: 'kashi-masala-mehdiganj', nameEn: 'Kashi Masala Group, Mehdiganj', nameHi: 'काशी मसाला समूह, मेहदीगंज',
    storyEn: 'Every lane of Varanasi smells of somebody’s masala; this is Mehdiganj’s. The women buy whole spices at the wholesale market before sunrise, roast them the same morning and grind on stone, a little at a time so that nothing gets hot. What is ground on Monday leaves on Tuesday.',
    storyHi: 'बनारस की हर गली में किसी न किसी के मसाले की महक है; यह महक मेहदीगंज की है। बहनें भोर में गोला से खड़ा मसाला लाती हैं, उसी सुबह भूनती हैं और सिल पर थोड़ा-थोड़ा पीसती हैं कि गरम न हो। सोमवार को पिसा, मंगलवार को निकला।',
    status: 'APPROVED', state: 'up', district: 'varanasi', village: 'mehdiganj', address: 'Near the canal bridge, Mehdiganj',
    formedOn: '2016-10-05', makesFood: true, fssai: '22724211000407',
    standing: { kind: 'OWN_GSTIN', pan: 'AAEAK1107P', gstin: '09AAEAK1107P1ZH' },
    bank: demoBank('Kashi Masala SHG Mehdiganj', 'UP0201', 220_100_001), picture: 'grinding-stone',
    members: membersOf(['Durga P.', 'दुर्गा पी.', '0701'], ['Lalita M.', 'ललिता एम.', '0702'], ['Sangeeta S.', 'संगीता एस.', '0703'], ['Chanda D.', 'चंदा डी.', '0704'], ['Ranjana T.', 'रंजना टी.', '0705'], ['Neelam G.', 'नीलम जी.', '0706']),
  },
  {
    slug: 'sakhi-umaraha', nameEn: 'Sakhi Group, Umaraha', nameHi: 'सखी समूह, उमरहा',
    storyEn: 'The Sakhi women grew bajra because the field had no water for wheat, and then had to find people who would eat it. Sticks baked with ajwain went first, then papads, then sour-sweet amla for the children’s tiffin. They taste every batch on their own children, who do not flatter.',
    storyHi: 'खेत में गेहूँ का पानी नहीं था, सो सखी समूह ने बाजरा बोया, फिर खाने वाले ढूँढ़े। पहले अजवाइन वाली बाजरा स्टिक चली, फिर पापड़, फिर बच्चों के टिफ़िन के लिए खट्टा-मीठा आँवला। हर घान पहले अपने बच्चों को चखाती हैं, जो झूठी तारीफ़ नहीं करते।',
    status: 'APPROVED', state: 'up', district: 'varanasi', village: 'umaraha', address: 'Near the Swarved temple road, Umaraha',
    formedOn: '2020-02-11', makesFood: true, fssai: '22725211000512',
    standing: { kind: 'UNREGISTERED', pan: 'AAEAS1108Q', enrolmentNumber: '09DEMO0001108E1' },
    bank: demoBank('Sakhi SHG Umaraha', 'UP0202', 220_200_001), picture: 'stock-shelf',
    members: membersOf(['Anita R.', 'अनीता आर.', '0801'], ['Poonam K.', 'पूनम के.', '0802'], ['Malti D.', 'मालती डी.', '0803'], ['Vidya S.', 'विद्या एस.', '0804'], ['Jyoti P.', 'ज्योति पी.', '0805'], ['Sudha V.', 'सुधा वी.', '0806']),
  },
] as const satisfies readonly SeedGroup[];
