import fc from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '#app/lib/result.ts';
import * as formats from './formats.ts';
import { gstinCheckDigit } from './gstin-check-digit.ts';
import { STATES } from './states.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const pans = fc.stringMatching(/^[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]$/);
const gstins = fc
  .tuple(fc.constantFrom(...STATES.map(({ code }) => code)), pans, fc.stringMatching(/^[1-9A-Z]$/))
  .map(([state, pan, entity]) => `${state}${pan}${entity}Z`)
  .map((first14) => first14 + gstinCheckDigit(first14));

test('a mobile number is stored with +91 however it was typed', () => {
  const typings = ['9876543210', '09876543210', '919876543210', '+91 98765 43210', '0091-98765-43210', '(+91) 98765.43210', '९८७६५ ४३२१०'];
  for (const typed of typings) expect(formats.parseMobile(typed)).toEqual(ok('+919876543210'));
});

test('landlines, foreign numbers, short and long numbers are refused as mobiles', () => {
  for (const typed of ['01972222222', '5876543210', '987654321', '98765432100', '+1 9876543210', '+9198765', 'abc', '']) {
    expect(formats.parseMobile(typed)).toEqual(err('mobile-invalid'));
  }
});

test('every mobile number, with any usual prefix, becomes the same one', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[6-9][0-9]{9}$/), fc.constantFrom('', '0', '91', '+91 ', '0091 '), (number, prefix) => {
      expect(formats.parseMobile(prefix + number)).toEqual(ok(`+91${number}`));
    }),
  );
});

test('a mobile number is shown in two halves', () => {
  expect(formats.formatMobile('+919876543210' as formats.Mobile)).toBe('+91 98765 43210');
});

test('an IFSC is read in any case, with a letter O for the fixed zero', () => {
  for (const typed of ['SBIN0001234', 'sbin 0001234', 'SBINO001234']) expect(formats.parseIfsc(typed)).toEqual(ok('SBIN0001234'));
  for (const typed of ['SBIN1001234', 'SBI00001234', 'SBIN000123', 'SBIN00012345', '']) expect(formats.parseIfsc(typed)).toEqual(err('ifsc-invalid'));
});

test('a PAN tells who holds it', () => {
  const holderOf = (text: string) => {
    const pan = formats.parsePan(text);
    return pan.ok ? formats.panHolder(pan.value) : pan.error;
  };
  expect(holderOf('aaapk1234c')).toBe('person');
  expect(holderOf('AAAAA 1234 C')).toBe('association-of-persons');
  expect(holderOf('AAATT1234C')).toBe('trust');
  expect(holderOf('AAACC1234C')).toBe('company');
  expect(holderOf('AAAZZ1234C')).toBe('pan-invalid');
  expect(holderOf('AAAA1234CC')).toBe('pan-invalid');
});

test('a published GSTIN is accepted and gives its state and PAN', () => {
  const gstin = formats.parseGstin('27aapfu0939f1zv');
  expect(gstin).toEqual(ok('27AAPFU0939F1ZV'));
  if (!gstin.ok) return;
  expect(formats.gstinState(gstin.value)).toBe('27');
  expect(formats.gstinPan(gstin.value)).toBe('AAPFU0939F');
  expect(formats.panHolder(formats.gstinPan(gstin.value))).toBe('firm');
});

test('a GSTIN says what is wrong with it', () => {
  const withCheckDigit = (first14: string) => first14 + gstinCheckDigit(first14);
  expect(formats.parseGstin('27AAPFU0939F1ZW')).toEqual(err('gstin-check-digit'));
  expect(formats.parseGstin('27AAPFU0939F1Z')).toEqual(err('gstin-invalid'));
  expect(formats.parseGstin(withCheckDigit('99AAPFU0939F1Z'))).toEqual(err('gstin-state'));
  expect(formats.parseGstin(withCheckDigit('25AAPFU0939F1Z'))).toEqual(err('gstin-state'));
  expect(formats.parseGstin(withCheckDigit('27AAPZU0939F1Z'))).toEqual(err('gstin-invalid'));
});

test('every well made GSTIN is accepted', () => {
  fc.assert(
    fc.property(gstins, (gstin) => {
      expect(formats.parseGstin(gstin)).toEqual(ok(gstin));
    }),
  );
});

test('a GSTIN with any one character changed is refused', () => {
  const character = fc.stringMatching(/^[0-9A-Z]$/);
  fc.assert(
    fc.property(gstins, fc.nat(14), character, (gstin, at, other) => {
      fc.pre(gstin[at] !== other);
      expect(formats.parseGstin(gstin.slice(0, at) + other + gstin.slice(at + 1)).ok).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test('a GSTIN with two neighbours swapped is refused', () => {
  fc.assert(
    fc.property(gstins, fc.nat(13), (gstin, at) => {
      fc.pre(gstin[at] !== gstin[at + 1]);
      const swapped = gstin.slice(0, at) + gstin[at + 1] + gstin[at] + gstin.slice(at + 2);
      expect(formats.parseGstin(swapped).ok).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test('an FSSAI number is a licence or a registration', () => {
  const licence = formats.parseFssaiNumber('1091 9012 000123');
  const registration = formats.parseFssaiNumber('२०४१९०१२०००१२३');
  expect(licence).toEqual(ok('10919012000123'));
  expect(registration).toEqual(ok('20419012000123'));
});

test('an FSSAI number beginning with another digit or of another length is refused', () => {
  fc.assert(
    fc.property(fc.nat(20).chain(digits), (text) => {
      expect(formats.parseFssaiNumber(text).ok).toBe(text.length === 14 && /^[12]/.test(text));
    }),
  );
});

test('nothing that is typed makes a parser throw, and what one accepts it accepts again unchanged', () => {
  const parsers = [formats.parseMobile, formats.parseIfsc, formats.parsePan, formats.parseGstin, formats.parseFssaiNumber];
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), pans, gstins, digits(14)), fc.constantFrom(...parsers), (typed, parse) => {
      const outcome = parse(typed);
      if (outcome.ok) expect(parse(outcome.value)).toEqual(outcome);
    }),
  );
});
