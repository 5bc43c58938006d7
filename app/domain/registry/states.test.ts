import { expect, test } from 'vitest';
import { isStateCode, STATES, stateName, stateOf } from './states.ts';

test('there are 28 states and 8 union territories, each code used once', () => {
  expect(STATES.filter(({ unionTerritory }) => !unionTerritory)).toHaveLength(28);
  expect(STATES.filter(({ unionTerritory }) => unionTerritory)).toHaveLength(8);
  expect(new Set(STATES.map(({ code }) => code)).size).toBe(36);
  expect(new Set(STATES.map(({ iso }) => iso)).size).toBe(36);
});

test('every state has a name in both scripts', () => {
  for (const { nameEn, nameHi } of STATES) {
    expect(nameEn).toMatch(/^[A-Za-z ]+$/);
    expect(nameHi).toMatch(/^[\u0900-\u097f ]+$/);
  }
});

test('a state is found by its GST code, and dead codes are none', () => {
  expect(stateOf('02').iso).toBe('HP');
  expect(stateName('09', 'en')).toBe('Uttar Pradesh');
  expect(stateName('10', 'hi')).toBe('बिहार');
  expect(['25', '28', '97', '00', 'HP', ''].filter(isStateCode)).toEqual([]);
});
