import { expect, test } from 'vitest';
import { SETTING_SEEDS } from '../../../prisma/seed/settings.ts';
import { settingsAt } from './settings.ts';

const rows = SETTING_SEEDS.map((row) => ({ ...row, inForceFrom: new Date(row.inForceFrom) }));
const changed = [...rows, { key: 'stock.hold-minutes', value: 50, inForceFrom: new Date('2026-11-23') }];
const holdAt = (moment: string) => settingsAt(changed, new Date(moment))['stock.hold-minutes'];

test('a rule is in force from midnight in India on', () => {
  expect(holdAt('2026-11-22T23:59:59+05:30')).toBe(35);
  expect(holdAt('2026-11-23T00:00:00+05:30')).toBe(50);
});

test('a rule that is missing or malformed stops whoever asks', () => {
  const now = new Date('2026-11-22T12:00:00+05:30');
  expect(() => settingsAt(rows.filter(({ key }) => key !== 'stock.hold-minutes'), now)).toThrow('stock.hold-minutes');
  expect(() => settingsAt([...rows, { key: 'stock.hold-minutes', value: -1, inForceFrom: new Date('2026-11-20') }], now)).toThrow();
});
