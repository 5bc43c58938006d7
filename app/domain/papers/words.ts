import type { Language } from '#app/i18n/languages.ts';
import type { Paise } from '#app/lib/money.ts';

const ENGLISH_ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const ENGLISH_TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Hindi has a word of its own for every number below a hundred. */
const HINDI = (
  'शून्य एक दो तीन चार पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस ' +
  'बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस ' +
  'चालीस इकतालीस बयालीस तैंतालीस चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ ' +
  'साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी ' +
  'अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी नब्बे इक्यानवे बानवे तिरानवे चौरानवे पंचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे'
).split(' ');

/** Names of the Indian places, the largest first. */
const PLACES = [
  { of: 10_000_000, en: 'crore', hi: 'करोड़' },
  { of: 100_000, en: 'lakh', hi: 'लाख' },
  { of: 1_000, en: 'thousand', hi: 'हज़ार' },
  { of: 100, en: 'hundred', hi: 'सौ' },
] as const;

function belowHundred(value: number, language: Language): string {
  if (language === 'hi') return HINDI[value] ?? '';
  if (value < 20) return ENGLISH_ONES[value] ?? '';
  const ones = value % 10;
  return `${ENGLISH_TENS[Math.floor(value / 10)] ?? ''}${ones ? `-${ENGLISH_ONES[ones] ?? ''}` : ''}`;
}

/** A whole number, not negative, in words with Indian grouping: "one lakh twenty-three thousand four hundred five". */
export function inWords(value: number, language: Language): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('Words are for whole numbers from zero on');
  if (value < 100) return belowHundred(value, language);
  for (const place of PLACES) {
    if (value < place.of) continue;
    const rest = value % place.of;
    const head = `${inWords(Math.floor(value / place.of), language)} ${place[language]}`;
    return rest === 0 ? head : `${head} ${inWords(rest, language)}`;
  }
  return '';
}

/** An amount as papers spell it out, against later changes: "Rupees four hundred twenty and fifty paise only". */
export function amountInWords(amount: Paise, language: Language): string {
  const rupees = Math.floor(amount / 100);
  const odd = amount % 100;
  if (language === 'en') return `Rupees ${inWords(rupees, 'en')}${odd ? ` and ${inWords(odd, 'en')} paise` : ''} only`;
  const whole = `${inWords(rupees, 'hi')} ${rupees === 1 ? 'रुपया' : 'रुपये'}`;
  return `${whole}${odd ? ` ${inWords(odd, 'hi')} ${odd === 1 ? 'पैसा' : 'पैसे'}` : ''} मात्र`;
}
