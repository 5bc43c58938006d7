import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachOf, type ReachRuleRow } from './reach.ts';

const NOW = new Date('2026-11-22T06:00:00Z');
const rule = (changes: Partial<ReachRuleRow>): ReachRuleRow => ({ areaPath: '', pinPrefix: '', stateCode: '', district: '', reach: 'PREPAID', inForceFrom: new Date('2026-01-01'), ...changes });
const LEH = { pin: '194101', stateCode: '38', district: 'Leh' };
const FROM = 'hp/hamirpur/';

test('where no rule speaks, cash is taken', () => {
  expect(reachOf([], FROM, LEH, NOW)).toBe('CASH');
  expect(reachOf([rule({ pinPrefix: '190' }), rule({ stateCode: '02' }), rule({ stateCode: '38', district: 'Kargil' })], FROM, LEH, NOW)).toBe('CASH');
});

test.each([
  ['a PIN before its beginning', { pinPrefix: '194101', reach: 'CASH' }, { pinPrefix: '1941', reach: 'NONE' }],
  ['a beginning before the district', { pinPrefix: '194', reach: 'CASH' }, { stateCode: '38', district: 'LEH', reach: 'NONE' }],
  ['a district before its state', { stateCode: '38', district: 'leh', reach: 'CASH' }, { stateCode: '38', reach: 'NONE' }],
  ['the nearer area', { areaPath: 'hp/hamirpur/', stateCode: '38', reach: 'CASH' }, { areaPath: 'hp/', stateCode: '38', reach: 'NONE' }],
  ['the newer row', { stateCode: '38', reach: 'CASH', inForceFrom: new Date('2026-11-22') }, { stateCode: '38', reach: 'NONE' }],
] as const)('%s counts', (_name, winner, loser) => {
  expect(reachOf([rule(winner), rule(loser)], FROM, LEH, NOW)).toBe('CASH');
  expect(reachOf([rule(loser), rule(winner)], FROM, LEH, NOW)).toBe('CASH');
});

test('a rule of another area, or of tomorrow, says nothing', () => {
  expect(reachOf([rule({ areaPath: 'br/', stateCode: '38', reach: 'NONE' }), rule({ stateCode: '38', reach: 'NONE', inForceFrom: new Date('2026-11-23') })], FROM, LEH, NOW)).toBe('CASH');
});

test('the order of the rows does not matter', () => {
  const rows = fc.array(fc.record({
    areaPath: fc.constantFrom('', 'hp/', 'hp/hamirpur/', 'br/'), pinPrefix: fc.constantFrom('', '1', '194', '194101', '11'), stateCode: fc.constantFrom('38', '02'),
    district: fc.constantFrom('', 'Leh'), reach: fc.constantFrom('CASH' as const, 'PREPAID' as const, 'NONE' as const), inForceFrom: fc.constantFrom(1, 2, 3).map((day) => new Date(Date.UTC(2026, 10, day + 19))),
  }));
  const keyOf = ({ areaPath, pinPrefix, stateCode, district, inForceFrom }: ReachRuleRow) => [areaPath, pinPrefix, pinPrefix ? '' : stateCode, pinPrefix ? '' : district, inForceFrom.getTime()].join();
  fc.assert(fc.property(rows, (all) => {
    // The table keeps one row for a place, an area and a day.
    const unique = [...new Map(all.map((row) => [keyOf(row), row])).values()];
    expect(reachOf(unique.toReversed(), FROM, LEH, NOW)).toBe(reachOf(unique, FROM, LEH, NOW));
  }));
});
