import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '#app/i18n/languages.ts';
import { paise } from '#app/lib/money.ts';
import { amountInWords, inWords } from './words.ts';

test.each([
  [0, 'Rupees zero only', 'शून्य रुपये मात्र'],
  [1_00, 'Rupees one only', 'एक रुपया मात्र'],
  [420_00, 'Rupees four hundred twenty only', 'चार सौ बीस रुपये मात्र'],
  [199_50, 'Rupees one hundred ninety-nine and fifty paise only', 'एक सौ निन्यानवे रुपये पचास पैसे मात्र'],
  [1_23_456_01, 'Rupees one lakh twenty-three thousand four hundred fifty-six and one paise only', 'एक लाख तेईस हज़ार चार सौ छप्पन रुपये एक पैसा मात्र'],
  [5_00_00_000_00, 'Rupees five crore only', 'पाँच करोड़ रुपये मात्र'],
])('%i paise in words', (amount, en, hi) => {
  expect(amountInWords(paise(amount), 'en')).toBe(en);
  expect(amountInWords(paise(amount), 'hi')).toBe(hi);
});

const SCALES: Record<Language, readonly (readonly [string, number])[]> = {
  en: [['crore', 10_000_000], ['lakh', 100_000], ['thousand', 1_000], ['hundred', 100]],
  hi: [['करोड़', 10_000_000], ['लाख', 100_000], ['हज़ार', 1_000], ['सौ', 100]],
};

/** Reads words back by the rules of grouping, knowing the small words only. */
function readBack(words: readonly string[], language: Language, small: ReadonlyMap<string, number>): number {
  for (const [name, size] of SCALES[language]) {
    const at = words.lastIndexOf(name);
    if (at < 0) continue;
    return readBack(words.slice(0, at), language, small) * size + (at + 1 < words.length ? readBack(words.slice(at + 1), language, small) : 0);
  }
  const known = small.get(words.join(' '));
  if (known === undefined) throw new Error(`Not a number below a hundred: ${words.join(' ')}`);
  return known;
}

test.each(['en', 'hi'] as const)('every amount can be read back from its words (%s)', (language) => {
  const small = new Map(Array.from({ length: 100 }, (_, value) => [inWords(value, language), value]));
  expect(small.size).toBe(100);
  fc.assert(fc.property(fc.oneof(fc.nat(2_000), fc.nat(999_999_999), fc.integer({ min: 0, max: 999_999_999_999 })), (value) => {
    expect(readBack(inWords(value, language).split(' '), language, small)).toBe(value);
  }));
  expect(() => inWords(-1, language)).toThrow(RangeError);
});
