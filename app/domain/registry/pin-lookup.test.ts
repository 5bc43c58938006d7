import { expect, test } from 'vitest';
import { parsePin, type Pin } from './pin.ts';
import { knownPins, lookUpPin } from './pin-lookup.server.ts';
import { STATES, stateOf } from './states.ts';

function find(pin: string) {
  const { states, districts } = lookUpPin(pin as Pin);
  return { states: states.map((code) => stateOf(code).iso), districts: districts.map(({ district }) => district) };
}

test.each([
  ['177001', 'HP', 'Hamirpur'],
  ['846004', 'BR', 'Darbhanga'],
  ['847215', 'BR', 'Madhubani'],
  ['222002', 'UP', 'Jaunpur'],
  ['221005', 'UP', 'Varanasi'],
  ['211001', 'UP', 'Prayagraj'],
  ['227405', 'UP', 'Amethi'],
  ['110001', 'DL', 'Central Delhi'],
  ['400001', 'MH', 'Mumbai'],
  ['401404', 'MH', 'Palghar'],
  ['682001', 'KL', 'Ernakulam'],
  ['737101', 'SK', 'Gangtok'],
  ['744101', 'AN', 'South Andaman'],
  ['160017', 'CH', 'Chandigarh'],
  ['682555', 'LD', 'Lakshadweep'],
  ['751001', 'OD', 'Khordha'],
  ['492001', 'CG', 'Raipur'],
  ['248001', 'UK', 'Dehradun'],
])('%s is in %s, %s', (pin, state, district) => {
  const found = find(pin);
  expect(found.states).toEqual([state]);
  expect(found.districts).toContain(district);
});

test.each([['500001', 'Hyderabad'], ['506002', 'Warangal'], ['507111', 'Khammam'], ['505416', 'Peddapalli']])(
  '%s (%s) is in Telangana since 2014',
  (pin, district) => expect(find(pin)).toEqual({ states: ['TS'], districts: [district] }),
);

test.each(['507121', '507135', '533350', '534444', '518001', '520001'])('%s is in Andhra Pradesh', (pin) =>
  expect(find(pin).states).toEqual(['AP']),
);

test.each([['194101', 'Leh'], ['194103', 'Kargil']])('%s (%s) is in Ladakh since 2019', (pin, district) =>
  expect(find(pin)).toEqual({ states: ['LA'], districts: [district] }),
);

test.each([['396210', 'Daman'], ['362520', 'Diu'], ['396230', 'Dadra and Nagar Haveli']])(
  '%s (%s) is in the union territory merged in 2020',
  (pin, district) => {
    expect(find(pin).states[0]).toBe('DH');
    expect(find(pin).districts[0]).toBe(district);
  },
);

test.each([['605001', 'Puducherry'], ['609602', 'Karaikal'], ['673310', 'Mahe'], ['533464', 'Yanam']])(
  '%s (%s) is in Puducherry, wherever on the coast',
  (pin, district) => {
    expect(find(pin).states[0]).toBe('PY');
    expect(find(pin).districts[0]).toBe(district);
  },
);

test('a PIN across a border names both states', () => {
  expect(find('533464').states).toEqual(['PY', 'AP']);
  expect(find('247662').states).toEqual(['UP', 'UK']);
});

test('a stray office does not put a Punjab village into Chandigarh', () => {
  for (const pin of ['140119', '140125', '140133', '140603']) expect(find(pin).states).toEqual(['PB']);
});

test('an unknown PIN is in no state, so that the caller asks', () => {
  expect(lookUpPin('999999' as Pin)).toEqual({ states: [], districts: [] });
  expect(lookUpPin('100000' as Pin)).toEqual({ states: [], districts: [] });
});

test('every PIN of the table has a place, in a state that exists, and every state has PINs', () => {
  const pins = knownPins();
  const places = pins.map(lookUpPin);
  const names = new Set(places.flatMap(({ districts }) => districts.map(({ district }) => district)));
  expect(pins.length).toBeGreaterThan(19_000);
  expect(pins).toEqual([...new Set(pins)].sort());
  expect(pins.filter((pin) => !parsePin(pin).ok)).toEqual([]);
  expect(places.filter(({ districts }) => districts.length === 0)).toEqual([]);
  expect([...names].filter((name) => !/^[A-Z][A-Za-z0-9 -]+$/.test(name))).toEqual([]);
  expect(new Set(places.flatMap(({ states }) => states))).toEqual(new Set(STATES.map(({ code }) => code)));
});
