import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthsFor } from './limits.ts';
import { imageSrcSet, imageUrl, mediaKey, parseMediaPath } from './urls.ts';

const hash = 'ab'.repeat(16);
const hashes = fc.constantFrom(32, 64).chain((digits) => fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: digits, maxLength: digits })).map((digits) => digits.join(''));

test('every address that is built is understood, and leads to one key', () => {
  const widths = fc.integer({ min: 320, max: 1280 });
  fc.assert(
    fc.property(hashes, widths, fc.constantFrom('webp', 'jpg'), (name, width, format) => {
      const [, root, first, second] = imageUrl(name, width, format).split('/');
      expect(root).toBe('media');
      expect(parseMediaPath(first, second)).toEqual({ hash: name, width, format });
    }),
  );
  expect(mediaKey({ hash, width: 640, format: 'webp' })).toBe(`ab/${'ab'.repeat(15)}/640.webp`);
});

test.each([
  [hash.slice(1), '640.webp'], [`${hash}0`, '640.webp'], [hash.toUpperCase(), '640.webp'], [`${hash}\n`, '640.webp'],
  [hash, '0640.webp'], [hash, '640.png'], [hash, '640.webp '], [hash, '640.webp\n'], [hash, '64.webp'], [hash, '319.jpg'],
  [hash, '1281.jpg'], [hash, '../640.jpg'], [hash, ''], [hash, undefined], [undefined, '640.jpg'], ['../..', '640.jpg'],
])('an address written any other way means nothing: %j %j', (first, second) => {
  expect(parseMediaPath(first, second)).toBeUndefined();
});

test('candidates are listed with their widths', () => {
  expect(imageSrcSet(hash, [320, 640], 'jpg')).toBe(`/media/${hash}/320.jpg 320w, /media/${hash}/640.jpg 640w`);
});

test('widths rise, never pass the source or the largest, and end at the smaller of the two', () => {
  fc.assert(
    fc.property(fc.integer({ min: 320, max: 9000 }), (source) => {
      const widths = widthsFor(source);
      expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
      expect(widths.at(-1)).toBe(Math.min(source, 1280));
    }),
  );
});
