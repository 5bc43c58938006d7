import { expect, test } from 'vitest';
import { districtName } from './district-names.server.ts';
import { knownDistrict } from './known-district.server.ts';
import { knownPins, lookUpPin } from './pin-lookup.server.ts';

test('every district of the PIN table has a name in Hindi, no two of a state the same', () => {
  const districts = new Map(knownPins().flatMap((pin) => lookUpPin(pin).districts).map((each) => [each.state + each.district, each]));
  const names = [...districts.values()].map(({ state, district }) => [state, districtName(state, district).nameHi]);
  expect(names.filter(([, nameHi]) => !/^[\u0900-\u097F][\u0900-\u097F\d -]+$/.test(nameHi ?? ''))).toEqual([]);
  expect(new Set(names.map((each) => each.join())).size).toBe(districts.size);
});

test('a name that nobody knows stays as it is written', () => {
  expect(districtName('02', 'Hamirpur')).toEqual({ nameEn: 'Hamirpur', nameHi: 'हमीरपुर' });
  for (const [state, district] of [['02', 'Darbhanga'], ['99', 'Hamirpur'], ['02', 'constructor'], ['', '']] as const) expect(districtName(state, district)).toEqual({ nameEn: district, nameHi: '' });
});

test('an officer may type a district in either script', () => {
  for (const typed of ['hamirpur', ' Hamirpur ', 'हमीरपुर']) expect(knownDistrict('02', typed)).toBe('Hamirpur');
  for (const typed of ['', 'दरभंगा', 'Darbhanga']) expect(knownDistrict('02', typed)).toBeNull();
});
