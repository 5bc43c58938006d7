import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dominantColour, placeholderFor, PLACEHOLDERS } from './colours.ts';

test('the style sheet paints exactly the colours of the table', () => {
  const css = readFileSync(new URL('./placeholders.css', import.meta.url), 'utf8');
  const painted = [...css.matchAll(/\.(ph-[a-z]+) \{ background-color: (#[0-9a-f]{6}); \}/g)].map(([, name, colour]) => [name, colour]);
  expect(painted).toEqual(Object.entries(PLACEHOLDERS));
  expect(painted).toHaveLength(24);
});

test('each placeholder stands for its own colour, and any colour has one', () => {
  for (const [name, colour] of Object.entries(PLACEHOLDERS)) expect(placeholderFor(colour)).toBe(name);
  const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(fc.property(anyColour, (colour) => placeholderFor(colour) in PLACEHOLDERS));
});

test('near colours keep their look: dark stays dark, red stays red', () => {
  expect(placeholderFor('#ffffff')).toBe('ph-cotton');
  expect(placeholderFor('#000000')).toBe('ph-cocoa');
  expect(placeholderFor('#b02020')).toBe('ph-madder');
  expect(placeholderFor('#30702f')).toBe('ph-neem');
});

test('the dominant colour is the commonest, not the mean', () => {
  const red = [200, 30, 30];
  const blue = [20, 40, 200];
  expect(dominantColour(Uint8Array.from([red, red, red, blue, blue].flat()))).toBe('#c81e1e');
  expect(dominantColour(new Uint8Array())).toBe('#000000');
});
