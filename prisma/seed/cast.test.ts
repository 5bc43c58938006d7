import { expect, test } from 'vitest';
import { saidOf } from '#app/domain/catalogue/attributes.ts';
import { isDeclared, WORDED } from '#app/domain/catalogue/declarations.ts';
import { backInMonth, stockState } from '#app/domain/catalogue/stock.ts';
import { gstinPan, gstinState, panHolder, parseFssaiNumber, parseGstin, parseIfsc, parseMobile, parsePan } from '#app/domain/registry/formats.ts';
import { foldedEntry } from '#app/domain/search/fold.ts';
import type { Result } from '#app/lib/result.ts';
import { CATEGORIES, ROOTS } from './categories.ts';
import { FEDERATIONS } from './federations.ts';
import { FESTIVALS } from './festivals.ts';
import { craftColumns, foodColumns } from './fill-goods.server.ts';
import { GROUPS } from './groups.ts';
import { BUYERS, OFFICERS } from './people.ts';
import { SCENES } from './pictures/names.ts';
import { PLACES } from './places.ts';
import { PRODUCTS } from './products.ts';
import { SYNONYMS } from './synonyms.ts';

const VILLAGES = PLACES.flatMap((state) => state.children.flatMap((district) => district.children.flatMap((block) => block.children.flatMap((panchayat) =>
  panchayat.children.map((village) => ({ slug: village.slug, state: state.slug, stateCode: state.code, district: district.slug }))))));
const FSSAI_STATES: Record<string, string> = { hp: '09', up: '27', br: '04' };
const DEVANAGARI = /\p{Script=Devanagari}/u;

function valid<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}
const twice = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);

test('the demo has twelve approved groups in six districts, two that wait, and all three tax standings', () => {
  const approved = GROUPS.filter(({ status }) => status === 'APPROVED');
  expect(approved).toHaveLength(12);
  expect(GROUPS.filter(({ status }) => status === 'APPLIED')).toHaveLength(2);
  expect(new Set(approved.map(({ district }) => district)).size).toBe(6);
  expect(new Set(approved.map(({ standing }) => standing.kind)).size).toBe(3);
});

test('every group and federation lives in a village of the demo, in the district it names', () => {
  for (const { slug, village, district, state } of GROUPS) {
    expect(VILLAGES.filter((place) => place.slug === village).map((place) => [place.state, place.district]), slug).toEqual([[state, district]]);
  }
  for (const { slug, village } of FEDERATIONS) expect(VILLAGES.filter((place) => place.slug === village), slug).toHaveLength(1);
});

test('every number of a group is one its office would accept, and of its own state', () => {
  for (const { slug, standing, bank, fssai, makesFood, members, village, state } of GROUPS) {
    const code = VILLAGES.find((place) => place.slug === village)?.stateCode;
    expect(panHolder(valid(parsePan(standing.pan))), slug).toBe('association-of-persons');
    if (standing.kind === 'OWN_GSTIN') {
      const gstin = valid(parseGstin(standing.gstin));
      expect([gstinState(gstin), gstinPan(gstin)], slug).toEqual([code, standing.pan]);
    }
    if (standing.kind === 'FEDERATION_GSTIN') {
      const federation = FEDERATIONS.find((each) => each.slug === standing.federation);
      expect(federation && gstinState(valid(parseGstin(federation.gstin))), slug).toBe(code);
    }
    valid(parseIfsc(bank.ifsc));
    expect(bank.accountNumber, slug).toMatch(/^[0-9]{9,18}$/);
    expect(fssai !== undefined, slug).toBe(makesFood);
    if (fssai) expect(valid(parseFssaiNumber(fssai)).slice(1, 3), slug).toBe(FSSAI_STATES[state]);
    for (const { mobile } of members) valid(parseMobile(mobile));
  }
});

test('no group shares a number of the tax office with another', () => {
  expect(twice([...GROUPS.map(({ standing }) => standing.pan), ...FEDERATIONS.map(({ pan }) => pan)])).toEqual([]);
  expect(twice(GROUPS.flatMap(({ fssai }) => fssai ?? []))).toEqual([]);
  expect(twice(GROUPS.map(({ bank }) => bank.accountNumber))).toEqual([]);
  for (const { gstin, pan } of FEDERATIONS) expect(gstinPan(valid(parseGstin(gstin)))).toBe(pan);
});

test('each group has three office bearers among five to eight members', () => {
  for (const { slug, members } of GROUPS) {
    expect(members.length, slug).toBeGreaterThanOrEqual(5);
    expect(members.length, slug).toBeLessThanOrEqual(8);
    expect(members.slice(0, 3).map(({ role }) => role), slug).toEqual(['PRESIDENT', 'SECRETARY', 'TREASURER']);
  }
});

test('two mobile numbers serve persons of two different groups', () => {
  const groupsOf = new Map<string, Set<string>>();
  for (const { slug, members } of GROUPS) for (const { mobile } of members) groupsOf.set(mobile, (groupsOf.get(mobile) ?? new Set()).add(slug));
  expect([...groupsOf.values()].filter((groups) => groups.size > 1)).toHaveLength(2);
});

test('sixty products of all twelve approved groups lie in every category of the tree', () => {
  expect(PRODUCTS).toHaveLength(60);
  for (const { slug } of CATEGORIES) expect(PRODUCTS.some(({ category }) => category === slug), slug).toBe(true);
  for (const { slug } of ROOTS) expect(CATEGORIES.some(({ root }) => root === slug), slug).toBe(true);
  for (const { slug, status } of GROUPS) expect(PRODUCTS.some(({ group }) => group === slug), slug).toBe(status === 'APPROVED');
  expect(PRODUCTS.filter(({ variants }) => variants.length > 1).length).toBeGreaterThan(30);
  expect(PRODUCTS.filter(({ scenes = [] }) => scenes.length > 0).length).toBeGreaterThan(20);
});

test('goods say only of themselves what their category asks, and every festival has goods', () => {
  for (const { slug, category, attributes = [] } of PRODUCTS) {
    const asked = CATEGORIES.find((each) => each.slug === category)?.attributes ?? [];
    expect(saidOf(asked, attributes).toSorted(), slug).toEqual(attributes.toSorted());
  }
  for (const { slug } of FESTIVALS) expect(PRODUCTS.some(({ festivals = [] }) => festivals.includes(slug)), slug).toBe(true);
  for (const { slug, scenes = [] } of PRODUCTS) for (const scene of scenes) expect(SCENES[scene], `${slug}: ${scene}`).toBeDefined();
});

test('the demo shows goods in stock, nearly gone, made to order and out of season', () => {
  const november = PRODUCTS.map(({ variants, madeToOrder = false, season }) => ({ states: variants.map(({ stock }) => stockState(stock, madeToOrder)), back: backInMonth(season, 11) }));
  for (const state of ['in-stock', 'few-left', 'made-to-order', 'sold-out']) expect(november.some(({ states }) => states.some((each) => each === state)), state).toBe(true);
  expect(november.filter(({ states, back }) => back !== null && states.every((each) => each === 'sold-out')).length).toBeGreaterThan(1);
});

test('no two sets of synonyms share a word', () => {
  expect(twice(SYNONYMS.flatMap((words) => [...new Set(words.map(foldedEntry))]))).toEqual([]);
});

test('slugs and pictures of products are their own', () => {
  for (const slugs of [GROUPS, PRODUCTS, [...ROOTS, ...CATEGORIES], FEDERATIONS].map((all) => all.map(({ slug }) => slug))) {
    expect(twice(slugs)).toEqual([]);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  }
  expect(twice(PRODUCTS.map(({ picture }) => picture))).toEqual([]);
});

test('no price lies above its MRP and every packed size weighs more than its net weight', () => {
  for (const { slug, variants } of PRODUCTS) {
    expect(variants.length, slug).toBeGreaterThan(0);
    for (const { pricePaise, mrpPaise, netQuantity, unit, weightGrams, stock } of variants) {
      expect(pricePaise, slug).toBeLessThanOrEqual(mrpPaise);
      expect(stock, slug).toBeGreaterThanOrEqual(0);
      if (unit === 'G') expect(weightGrams, slug).toBeGreaterThan(netQuantity);
    }
  }
});

test('every product declares what the law asks of its category, and food comes from groups with an FSSAI number', () => {
  for (const product of PRODUCTS) {
    const category = CATEGORIES.find(({ slug }) => slug === product.category);
    if (!category) throw new Error(product.category);
    const food = 'veg' in product;
    expect(food, product.slug).toBe(category.food);
    if (food) expect(GROUPS.find(({ slug }) => slug === product.group)?.fssai, product.slug).toBeDefined();
    const nothing = { veg: null, ingredientsEn: '', ingredientsHi: '', allergens: '', additivesEn: '', additivesHi: '', nutritionEn: '', nutritionHi: '', storageEn: '', storageHi: '', shelfLifeDays: null, materialEn: '', materialHi: '', dimensions: '', careEn: '', careHi: '' };
    const declared = { ...nothing, ...('veg' in product ? foodColumns(product) : craftColumns(product)) };
    for (const name of WORDED) expect(declared[`${name}En`] === '', `${product.slug}: ${name}`).toBe(declared[`${name}Hi`] === '');
    for (const name of category.required) expect(isDeclared(declared, name), `${product.slug}: ${name}`).toBe(true);
  }
});

test('everything a reader sees is there in English and in Devanagari', () => {
  const pairs = [...ROOTS, ...CATEGORIES, ...FESTIVALS, ...GROUPS, ...FEDERATIONS, ...PRODUCTS].flatMap((thing) =>
    Object.entries(thing).filter(([key]) => key.endsWith('En') && key !== 'translatedByEn').map(([key, en]) => ({ where: `${thing.slug}.${key}`, en: String(en), hi: String((thing as unknown as Record<string, unknown>)[key.replace(/En$/, 'Hi')]) })));
  const members = GROUPS.flatMap(({ members }) => members.map(({ name, nameHi }) => ({ where: name, en: name, hi: nameHi })));
  for (const { where, en, hi } of [...pairs, ...members]) {
    expect(en, where).toMatch(/[A-Za-z]/);
    expect(en, where).not.toMatch(DEVANAGARI);
    expect(hi, where).toMatch(DEVANAGARI);
    expect(hi, where).not.toMatch(/[A-Za-z]{2}/);
    expect(hi, where).toBe(hi.normalize('NFC'));
  }
});

test('each state and district has an officer, and buyers have full PINs', () => {
  const areas = [...PLACES.map((state) => `${state.slug}/`), ...PLACES.flatMap((state) => state.children.map((district) => `${state.slug}/${district.slug}/`))];
  expect(OFFICERS.map(({ area }) => area).toSorted()).toEqual(areas.toSorted());
  for (const { relatedTo = [] } of OFFICERS) for (const { group } of relatedTo) expect(GROUPS.some(({ slug }) => slug === group)).toBe(true);
  for (const { mobile, address } of BUYERS) {
    valid(parseMobile(mobile));
    expect(address.pin).toMatch(/^[1-9][0-9]{5}$/);
  }
});

test('no goods are sold twice in the same size: nobody could tell which is which', () => {
  for (const { slug, variants } of PRODUCTS) expect(twice(variants.map(({ netQuantity, unit }) => `${netQuantity} ${unit}`)), slug).toEqual([]);
});
