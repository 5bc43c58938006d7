import { beforeAll, expect, test } from 'vitest';
import { db } from '#app/lib/db.server.ts';
import { fieldValue, type FormState } from '#app/lib/forms.ts';
import { newId } from '#app/lib/ids.server.ts';
import { MESSAGES } from '#app/i18n/messages.ts';
import { action as category } from '#app/routes/seller/goods-category.tsx';
import { action as details } from '#app/routes/seller/goods-details.tsx';
import { action as name } from '#app/routes/seller/goods-name.tsx';
import { action as start } from '#app/routes/seller/goods-new.tsx';
import { action as newSize } from '#app/routes/seller/goods-size-new.tsx';
import { action as count } from '#app/routes/seller/goods-stock-count.tsx';
import { action as made } from '#app/routes/seller/goods-stock-made.tsx';
import { categoryId, postFiles, startListing } from '../support/listing.ts';
import { postForm } from '../support/route-call.ts';
import { cookieOf, createWorld, memberOf } from '../support/world.ts';

let cookie: string;
let id: string;
let variantId: string;

beforeAll(async () => {
  await createWorld();
  cookie = await cookieOf({ personId: (await memberOf('kamal-pindaruch')).member.id });
  id = await startListing(cookie);
  variantId = (await db.variant.create({ data: { productId: id, netQuantity: 1, unit: 'PIECE', weightGrams: 10, pricePaise: 100, mrpPaise: 100 } })).id;
});

type Fields = Record<string, string | readonly string[]>;
interface Refused {
  readonly form: FormState;
}

/** Sends a form that must be refused: with a sentence in both languages beside each field, and all that was typed still there. */
async function refused(action: Parameters<typeof postForm>[0], fields: Fields, errors: Record<string, string>): Promise<void> {
  const { status, data } = await postForm<Refused>(action, '/', fields, { params: { id, variantId }, cookie });
  expect({ status, errors: data?.form.errors }).toEqual({ status: 422, errors: Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, [code]])) });
  for (const code of Object.values(errors)) {
    expect(MESSAGES.en.errors).toHaveProperty([code]);
    expect(MESSAGES.hi.errors).toHaveProperty([code]);
  }
  for (const [field, value] of Object.entries(fields)) expect(fieldValue(data.form, field), field).toBe([value].flat()[0] ?? '');
}

const untouched = async () => {
  const product = await db.product.findUniqueOrThrow({ where: { id }, include: { variants: true } });
  expect(product).toMatchObject({ nameEn: '', nameHi: '', ingredientsEn: '', ingredientsHi: '', veg: null, storageEn: '' });
  expect(product.variants).toMatchObject([{ id: variantId, onHand: 0 }]);
};

const hostile = `'"><script>alert(1)</script>`;

test.each<[string, Fields, Record<string, string>]>([
  ['nothing', {}, { nameHi: 'name-required' }],
  ['only blanks', { nameHi: '  \u200E ', nameEn: '' }, { nameHi: 'name-required' }],
  ['a very long name', { nameHi: 'अ'.repeat(81), nameEn: 'Pickle' }, { nameHi: 'too-long' }],
  ['the field twice', { nameHi: ['एक', 'दो'] }, { nameHi: 'invalid' }],
])('a name: %s', async (_what, fields, errors) => {
  await refused(name, fields, errors);
  await untouched();
});

test('hostile words are kept as words, without what no page can show', async () => {
  const draft = await startListing(cookie);
  const sent = await postForm(name, '/', { nameHi: `${hostile}\u0000\u202Eअचार` }, { params: { id: draft }, cookie });
  expect(sent.status).toBe(303);
  expect((await db.product.findUniqueOrThrow({ where: { id: draft } })).nameHi).toBe(`${hostile} अचार`);
});

const size = { quantity: '500', unit: 'g', price: '200', mrp: '220', weight: '600' };

test.each<[string, Fields, Record<string, string>]>([
  ['nothing', {}, { quantity: 'required', unit: 'choose-one', price: 'required', mrp: 'required' }],
  ['a price above the MRP', { ...size, price: '₹230' }, { price: 'price-above-mrp' }],
  ['no price at all', { ...size, price: '0' }, { price: 'price-invalid' }],
  ['words for a price', { ...size, price: 'two hundred' }, { price: 'price-invalid' }],
  ['a negative price', { ...size, price: '-200' }, { price: 'price-invalid' }],
  ['a price with three decimals', { ...size, price: '1.999' }, { price: 'price-invalid' }],
  ['a price beyond all', { ...size, price: '99999999999', mrp: '99999999999' }, { price: 'price-too-high', mrp: 'price-too-high' }],
  ['half a gram', { ...size, quantity: '0.5' }, { quantity: 'quantity-invalid' }],
  ['no quantity', { ...size, quantity: '०' }, { quantity: 'quantity-invalid' }],
  ['hostile quantity', { ...size, quantity: hostile }, { quantity: 'quantity-invalid' }],
  ['a ton', { ...size, quantity: '1000', unit: 'kg' }, { quantity: 'quantity-too-large' }],
  ['a unit nobody knows', { ...size, unit: 'ton' }, { unit: 'choose-one' }],
  ['a piece nobody weighed', { ...size, unit: 'piece', quantity: '1', weight: '' }, { weight: 'weight-required' }],
  ['packed lighter than its content', { ...size, weight: '400' }, { weight: 'weight-below-net' }],
  ['too heavy for a courier', { ...size, weight: '60000' }, { weight: 'weight-too-large' }],
  ['a weight in words', { ...size, weight: 'light' }, { weight: 'weight-invalid' }],
  ['prices twice', { ...size, price: ['200', '100'] }, { price: 'required' }],
  ['a size that is there already', { ...size, quantity: '1', unit: 'piece' }, { quantity: 'same-size' }],
])('a size: %s', async (_what, fields, errors) => {
  await refused(newSize, fields, errors);
  await untouched();
});

const once = newId();

test.each<[string, Fields, Record<string, string>]>([
  ['nothing', { once }, { count: 'required', madeOn: 'date-invalid' }],
  ['none', { once, count: '0', madeOn: '2026-11-01' }, { count: 'count-invalid' }],
  ['half a jar', { once, count: '1.5', madeOn: '2026-11-01' }, { count: 'count-invalid' }],
  ['too many', { once, count: '100001', madeOn: '2026-11-01' }, { count: 'count-too-large' }],
  ['a day that is none', { once, count: '5', madeOn: '2026-02-30' }, { madeOn: 'date-invalid' }],
  ['a day to come', { once, count: '5', madeOn: '2999-01-01' }, { madeOn: 'date-future' }],
  ['a day long past', { once, count: '5', madeOn: '2001-01-01' }, { madeOn: 'date-too-old' }],
])('stock: %s', async (_what, fields, errors) => {
  await refused(made, fields, errors);
  await untouched();
});

test('goods past their best before are not taken into stock', async () => {
  await db.product.update({ where: { id }, data: { shelfLifeDays: 30 } });
  const longAgo = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
  await refused(made, { once, count: '5', madeOn: longAgo }, { madeOn: 'already-expired' });
  await db.product.update({ where: { id }, data: { shelfLifeDays: null } });
});

test.each<[string, Fields, Record<string, string>]>([
  ['nothing', {}, { count: 'required' }],
  ['less than nothing', { count: '-1' }, { count: 'count-invalid' }],
  ['letters', { count: 'बारह' }, { count: 'count-invalid' }],
])('a count: %s', async (_what, fields, errors) => refused(count, fields, errors));

const label = { veg: 'VEG', ingredientsHi: 'आम, तेल', allergens: 'none', additivesEn: 'none', shelfLife: '6', shelfLifeUnit: 'months', storageHi: 'dry' };

test('a label with nothing on it says what the law wants, beside each field', async () => {
  const { data, status } = await postForm<Refused>(details, '/', {}, { params: { id }, cookie });
  expect(status).toBe(422);
  expect(data.form.errors).toMatchObject({ veg: ['declaration-required'], ingredientsHi: ['declaration-required'], shelfLife: ['declaration-required'] });
  await untouched();
});

test.each<[string, Fields, Record<string, string>]>([
  ['allergens none and some', { ...label, allergens: ['none', 'milk'] }, { allergens: 'allergens-none-and-some' }],
  ['none and another', { ...label, otherAllergens: 'sesame' }, { allergens: 'allergens-none-and-some' }],
  ['a life of twenty years', { ...label, shelfLife: '240' }, { shelfLife: 'shelf-life-too-long' }],
  ['a life of no days', { ...label, shelfLife: '0' }, { shelfLife: 'count-invalid' }],
  ['ingredients without end', { ...label, ingredientsHi: 'आम '.repeat(500) }, { ingredientsHi: 'too-long' }],
  ['a mark nobody knows', { ...label, veg: 'BOTH' }, { veg: 'choose-one' }],
])('a label: %s', async (_what, fields, errors) => {
  await refused(details, fields, errors);
  await untouched();
});

test.each([['nothing', ''], ['no id', hostile], ['no category of ours', newId()]])('a category: %s', async (_what, value) => {
  const { status, data } = await postForm<Refused>(category, '/', value ? { categoryId: value } : {}, { params: { id }, cookie });
  expect({ status, codes: data.form.errors['categoryId'] }).toEqual({ status: 422, codes: [expect.stringMatching(/^(?:choose-category|category-unknown)$/)] });
});

test('a first screen without a category, or that is no form at all, is asked again and makes nothing', async () => {
  const before = await db.product.count();
  const { status, data } = await postFiles<Refused>(start, '/', [['once', newId()]], cookie);
  expect({ status, errors: data.form.errors }).toEqual({ status: 422, errors: { categoryId: ['choose-category'] } });
  expect(await postForm(start, '/', 'once=1', { cookie })).toMatchObject({ status: 422, data: { problems: [{ code: 'malformed' }] } });
  expect(await db.product.count()).toBe(before);
});

test("another listing's id does not open it through the first screen", async () => {
  const other = await cookieOf({ personId: (await memberOf('kohbar-jitwarpur')).member.id });
  const answer = await postFiles<Refused>(start, '/', [['once', id], ['categoryId', await categoryId('bags')]], other);
  expect(answer).toMatchObject({ status: 422, location: null });
});
