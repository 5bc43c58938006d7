import fc from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '#app/lib/result.ts';
import { parsePin } from './pin.ts';

test('a PIN may be typed with spaces, dashes or Devanagari digits', () => {
  for (const typed of ['177001', ' 177 001 ', '177-001', '१७७ ००१', '１７７００１', '177001\u200b']) {
    expect(parsePin(typed)).toEqual(ok('177001'));
  }
});

test('a PIN with a leading zero, five digits, seven digits or letters is refused', () => {
  for (const typed of ['077001', '17700', '1770011', '17700A', '', '१७७', '+177001']) {
    expect(parsePin(typed)).toEqual(err('pin-invalid'));
  }
});

test('whatever is typed, a PIN that is accepted has six digits and is accepted again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const pin = parsePin(typed);
      if (pin.ok) expect(parsePin(pin.value)).toEqual(ok(expect.stringMatching(/^[1-9][0-9]{5}$/)));
    }),
  );
});
