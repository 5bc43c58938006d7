import { expect, test } from 'vitest';
import { formatAge } from './format.ts';

const NOW = new Date('2026-11-22T06:30:00Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

test.each([
  [0.2, 'just now', 'अभी'],
  [-3, 'just now', 'अभी'],
  [12, '12 minutes ago', '12 मिनट पहले'],
  [5 * 60, '5 hours ago', '5 घंटे पहले'],
  [24 * 60, 'yesterday', 'कल'],
])('what was %d minutes ago is "%s" and "%s"', (minutes, en, hi) => {
  expect(formatAge(ago(minutes), NOW, 'en')).toBe(en);
  expect(formatAge(ago(minutes), NOW, 'hi')).toBe(hi);
});
