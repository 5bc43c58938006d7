import type { Language } from '#app/i18n/languages.ts';
import type { StateCode } from '#app/domain/registry/states.ts';

/** Where the demo's reviewers live. */
export const HOMES = {
  hamirpur: { city: 'Hamirpur', district: 'Hamirpur', stateCode: '02', pin: '177001' },
  kangra: { city: 'Palampur', district: 'Kangra', stateCode: '02', pin: '176061' },
  jaunpur: { city: 'Jaunpur', district: 'Jaunpur', stateCode: '09', pin: '222002' },
  varanasi: { city: 'Varanasi', district: 'Varanasi', stateCode: '09', pin: '221002' },
  darbhanga: { city: 'Darbhanga', district: 'Darbhanga', stateCode: '10', pin: '846004' },
  madhubani: { city: 'Madhubani', district: 'Madhubani', stateCode: '10', pin: '847211' },
  bengaluru: { city: 'Bengaluru', district: 'Bengaluru', stateCode: '29', pin: '560038' },
} as const satisfies Record<string, { readonly city: string; readonly district: string; readonly stateCode: StateCode; readonly pin: string }>;

export interface SeedReview {
  readonly product: string;
  readonly name: string;
  readonly home: keyof typeof HOMES;
  readonly language: Language;
  readonly stars: 1 | 2 | 3 | 4 | 5;
  readonly title?: string;
  readonly text?: string;
  /** The group's answer. */
  readonly reply?: string;
  /** Whether a photo of the goods came with it. */
  readonly photo?: true;
  /** Still in the officer's queue. */
  readonly waiting?: true;
}

/** What the demo's buyers said, oldest first. The first is as many days old as there are reviews, and a week more. */
export const REVIEWS: readonly SeedReview[] = [
  { product: 'galgal-pickle', name: 'Suman', home: 'hamirpur', language: 'hi', stars: 5, title: 'बिल्कुल नानी वाला स्वाद', text: 'गलगल की खटास और सरसों का तीखापन, दोनों सही मात्रा में। परांठे के साथ एक हफ़्ते में आधा डिब्बा खत्म!' },
  { product: 'amla-candy-tarkwari', name: 'Ritika', home: 'bengaluru', language: 'en', stars: 5, title: 'My children ask for it', text: 'Soft, not too sweet, and you taste that it is fruit. I keep a packet in the school bag instead of toffees.' },
  { product: 'mango-pickle-dekuli', name: 'Anand', home: 'darbhanga', language: 'hi', stars: 4, text: 'स्वाद बहुत बढ़िया है, तेल थोड़ा ज़्यादा लगा। पैकिंग मज़बूत थी, रास्ते में कुछ नहीं गिरा।', reply: 'धन्यवाद भैया। तेल अचार को ख़राब होने से बचाता है; आप चाहें तो ऊपर का तेल सब्ज़ी के छौंक में डाल लीजिए।' },
  { product: 'mithila-jute-bag', name: 'Farah', home: 'bengaluru', language: 'en', stars: 5, title: 'People stop me to ask where it is from', text: 'The painting is by hand and you can see it. Sturdy handles; it carries my laptop and lunch.', photo: true },
  { product: 'himachali-wool-stole', name: 'Tenzin', home: 'kangra', language: 'en', stars: 5, title: 'Warm and light', text: 'Woven tight, no loose threads. The red in the border is deeper than in the picture, which I like.' },
  { product: 'stone-ground-turmeric', name: 'Rekha', home: 'varanasi', language: 'hi', stars: 5, title: 'खुशबू ही अलग है', text: 'चुटकी भर में रंग आ जाता है। बाज़ार की हल्दी अब फीकी लगती है।' },
  { product: 'galgal-pickle', name: 'Prakash', home: 'bengaluru', language: 'en', stars: 2, title: 'Too sour for us', text: 'Well packed and clearly fresh, but much more sour than the lemon pickle we know.', reply: 'Galgal is a hill citron, sharper than lemon. Stir in a spoon of jaggery and leave it for two days: many of us eat it so.' },
  { product: 'galgal-pickle', name: 'Deepak', home: 'kangra', language: 'en', stars: 4, text: 'Good sharp pickle. Took five days to reach Palampur, so plan ahead.', reply: 'Thank you! We send on Tuesdays and Fridays, when the bus to the post office runs.' },
  { product: 'litchi-honey', name: 'Pooja', home: 'madhubani', language: 'hi', stars: 5, text: 'लीची की हल्की महक आती है। बच्चों को रोटी पर लगाकर देती हूँ।' },
  { product: 'moong-papad', name: 'Sangeeta', home: 'varanasi', language: 'hi', stars: 4, title: 'करारे', text: 'सिगड़ी पर भी अच्छे सिके। दो-तीन पापड़ किनारे से टूटे थे।' },
  { product: 'amla-candy-tarkwari', name: 'Harish', home: 'hamirpur', language: 'hi', stars: 4, text: 'अच्छी है, मेरे हिसाब से मीठा थोड़ा कम हो तो और अच्छा।' },
  { product: 'block-printed-tote', name: 'Nisha', home: 'bengaluru', language: 'en', stars: 4, title: 'Pretty and strong', text: 'Washed it twice and the colour has held. The inner pocket could be bigger.' },
  { product: 'jaunpur-gamcha', name: 'Imran', home: 'jaunpur', language: 'hi', stars: 5, text: 'सूती, मुलायम, और धोने पर सिकुड़ा नहीं। दो और मँगवाए हैं।' },
  { product: 'stuffed-red-chilli-pickle', name: 'Shobha', home: 'jaunpur', language: 'hi', stars: 5, title: 'बनारसी भरवाँ मिर्च की याद', text: 'सौंफ और अमचूर का मसाला खूब भरा है। तीखा कम, स्वाद ज़्यादा।' },
  { product: 'mango-pickle-dekuli', name: 'Leela', home: 'bengaluru', language: 'en', stars: 5, title: 'The mango still has a bite', text: 'Big pieces with the stone, mustard you can smell. This is how it is made at home in Mithila.' },
  { product: 'forest-comb-honey', name: 'Kiran', home: 'kangra', language: 'en', stars: 3, text: 'Lovely taste, but the jar was a little sticky outside when it came. The women called and explained how to keep it upright.', reply: 'We are sorry for the sticky jar. Since then we seal every lid with a second ring before it leaves.' },
  { product: 'galgal-pickle', name: 'Usha', home: 'hamirpur', language: 'hi', stars: 5 },
  { product: 'kodra-laddoo', name: 'Manju', home: 'kangra', language: 'hi', stars: 5, title: 'सर्दी की चाय के साथ', text: 'घी अच्छा है, मीठा हल्का। बुज़ुर्गों को भी पच जाते हैं।' },
  { product: 'mithila-jute-bag', name: 'Ashok', home: 'darbhanga', language: 'hi', stars: 4, text: 'काम सुंदर है। अंदर एक चेन वाली जेब होती तो पूरे पाँच तारे देता।' },
  { product: 'seven-spice-kitchen-set', name: 'Maria', home: 'bengaluru', language: 'en', stars: 5, title: 'A kitchen in a box', text: 'Every packet is dated and says who ground it. The coriander alone is worth it.' },
  { product: 'amla-candy-tarkwari', name: 'Sunil', home: 'kangra', language: 'en', stars: 5, text: 'Bought one packet, then six for the office.' },
  { product: 'litchi-honey', name: 'Ramesh', home: 'darbhanga', language: 'hi', stars: 4, text: 'शुद्ध लगता है, ठंड में जम गया था। धूप में रखा तो ठीक हो गया।' },
  { product: 'panch-phoron', name: 'Joyeeta', home: 'bengaluru', language: 'en', stars: 5, text: 'Fresh, clean seeds, not a stone in them. It crackles the moment it meets the oil.' },
  { product: 'himachali-wool-stole', name: 'Anjali', home: 'hamirpur', language: 'hi', stars: 5, title: 'माँ को भेंट की', text: 'ऊन चुभती नहीं है। माँ रोज़ ओढ़ रही हैं।', photo: true },
  { product: 'galgal-pickle', name: 'Geeta', home: 'hamirpur', language: 'hi', stars: 5, title: 'दूसरी बार मँगाया', text: 'पहला डिब्बा रिश्तेदार ले गए! इस बार बड़ा वाला लिया।', waiting: true },
];
