import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseMobile } from './formats.ts';
import { parsed } from './parsed.ts';
import { parsePin } from './pin.ts';

const form = z.object({ mobile: parsed(parseMobile), pin: parsed(parsePin) });

test('a form field comes out as the parser made it', () => {
  expect(form.parse({ mobile: '098765 43210', pin: '177 001' })).toEqual({ mobile: '+919876543210', pin: '177001' });
});

test('a refusal becomes the error of its field', () => {
  const outcome = form.safeParse({ mobile: '12345', pin: '177001' });
  expect(outcome.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['mobile', 'mobile-invalid']]);
});

test('a text of absurd length is refused before it is read', () => {
  expect(form.safeParse({ mobile: '9'.repeat(100_000), pin: '177001' }).success).toBe(false);
});
