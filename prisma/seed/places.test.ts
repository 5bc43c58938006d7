import { expect, test } from 'vitest';
import { districtName } from '#app/domain/registry/district-names.server.ts';
import { parsePin } from '#app/domain/registry/pin.ts';
import { lookUpPin } from '#app/domain/registry/pin-lookup.server.ts';
import { stateOf } from '#app/domain/registry/states.ts';
import { PLACES } from './places.ts';

const districts = PLACES.flatMap((state) => state.children.map((district) => ({ state, district })));
const blocks = districts.flatMap(({ state, district }) => district.children.map((block) => ({ state, district, block })));
const villages = blocks.flatMap((place) =>
  place.block.children.flatMap((panchayat) => panchayat.children.map((village) => ({ ...place, panchayat, village }))),
);

test('the demo has three states, six districts, two blocks a district and two panchayats a block', () => {
  expect(PLACES.map(({ nameEn }) => nameEn)).toEqual(['Himachal Pradesh', 'Uttar Pradesh', 'Bihar']);
  expect(districts).toHaveLength(6);
  expect(districts.filter(({ district }) => district.children.length < 2)).toEqual([]);
  expect(blocks.filter(({ block }) => block.children.length < 2)).toEqual([]);
  expect(villages.length).toBeGreaterThanOrEqual(24);
});

test('the names of states are those of the table of states', () => {
  for (const { code, nameEn, nameHi } of PLACES) expect(stateOf(code)).toMatchObject({ nameEn, nameHi });
});

test('the names of districts are those of addresses', () => {
  for (const { state, district: { nameEn, nameHi } } of districts) expect(districtName(state.code, nameEn)).toEqual({ nameEn, nameHi });
});

test.each(villages.map((place) => [place.village.nameEn, place.village.pin, place] as const))(
  '%s with PIN %s lies in its state and district',
  (_name, pin, { state, district }) => {
    const parsed = parsePin(pin);
    if (!parsed.ok) throw new Error(`${pin} is no PIN`);
    expect(lookUpPin(parsed.value).states).toEqual([state.code]);
    expect(lookUpPin(parsed.value).districts).toContainEqual({ state: state.code, district: district.nameEn });
  },
);

test('paths are unique, and every Hindi name is in Devanagari', () => {
  const paths = villages.map((place) => [place.state, place.district, place.block, place.panchayat, place.village].map(({ slug }) => slug).join('/'));
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths) expect(path).toMatch(/^[a-z/-]+$/);
  const names = villages.flatMap((place) => [place.state, place.district, place.block, place.panchayat, place.village]);
  for (const { nameHi } of names) expect(nameHi).toMatch(/^[\u0900-\u097f ]+$/);
});
