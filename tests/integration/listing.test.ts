import { beforeAll, expect, test } from 'vitest';
import { findRedirect } from '#app/domain/feeds/find-redirect.server.ts';
import { findProductPage } from '#app/domain/catalogue/product-query.server.ts';
import { checkedProduct } from '#app/domain/catalogue/seller-queries.server.ts';
import { missingOf } from '#app/domain/catalogue/listing-check.ts';
import { showProduct } from '#app/domain/catalogue/move-product.server.ts';
import { publishProduct } from '#app/domain/catalogue/publish-product.server.ts';
import { db } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { indianDay } from '#app/lib/time.ts';
import { action as start } from '#app/routes/seller/goods-new.tsx';
import { action as category } from '#app/routes/seller/goods-category.tsx';
import { action as name } from '#app/routes/seller/goods-name.tsx';
import { action as newSize } from '#app/routes/seller/goods-size-new.tsx';
import { action as editSize } from '#app/routes/seller/goods-size-edit.tsx';
import { action as made } from '#app/routes/seller/goods-stock-made.tsx';
import { action as details, loader as detailsPage } from '#app/routes/seller/goods-details.tsx';
import { action as publish } from '#app/routes/seller/goods-publish.ts';
import { action as hide } from '#app/routes/seller/goods-hide.ts';
import { action as show } from '#app/routes/seller/goods-show.ts';
import { action as remove } from '#app/routes/seller/goods-remove.ts';
import { loader as home } from '#app/routes/seller/home.tsx';
import { categoryId, photoFile, postFiles, startListing } from '../support/listing.ts';
import { jpegOf } from '../support/photos.ts';
import { getPage, postForm } from '../support/route-call.ts';
import { cookieOf, createWorld, memberOf } from '../support/world.ts';

let cookie: string;
const kamal = () => memberOf('kamal-pindaruch');
const today = indianDay(new Date());

beforeAll(async () => {
  await createWorld();
  cookie = await cookieOf({ personId: (await kamal()).member.id });
});

const pickleLabel = {
  veg: 'VEG', ingredientsHi: 'कटहल, सरसों का तेल, नमक', ingredientsEn: '', otherAllergens: 'mustard', additivesEn: 'None', shelfLife: '१२', shelfLifeUnit: 'months', storageEn: 'Cool and dry',
};

const audited = async (id: string) => (await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(({ action }) => action);

test('a member lists a jar of pickle, one screen after the other, and buyers find it', async () => {
  const once = newId();
  const first = [['once', once], ['categoryId', await categoryId('pickle')], ['photos', photoFile(await jpegOf())], ['photos', photoFile(await jpegOf(640, 640))]] as const;
  expect(await postFiles(start, '/seller/goods/new', first, cookie)).toMatchObject({ status: 303, location: `/seller/goods/${once}/name` });
  const params = { id: once };
  const at = (path: string) => `/seller/goods/${once}/${path}`;

  expect(await postForm(name, at('name'), { nameHi: ' कटहल का  अचार ', nameEn: 'Jackfruit pickle' }, { params, cookie })).toMatchObject({ location: at('size') });
  const sized = await postForm(newSize, at('size/new'), { once: newId(), quantity: '०.५', unit: 'kg', price: '₹ २१०', mrp: 'Rs. 1,250/-', weight: '' }, { params, cookie });
  expect(sized.location).toBe(at('stock'));
  const size = await db.variant.findFirstOrThrow({ where: { productId: once } });
  expect(size).toMatchObject({ netQuantity: 500, unit: 'G', pricePaise: 210_00, mrpPaise: 1250_00, weightGrams: 675, onHand: 0 });

  const stocked = await postForm(made, at(`stock/${size.id}/made`), { once: newId(), count: '२४', madeOn: today }, { params: { ...params, variantId: size.id }, cookie });
  expect(stocked.location).toBe(at('details'));
  expect(await postForm(details, at('details'), pickleLabel, { params, cookie })).toMatchObject({ status: 303, location: at('check') });
  expect(missingOf((await checkedProduct(await kamal(), once, db))!)).toEqual([]);

  expect(await postForm(publish, at('publish'), {}, { params, cookie })).toMatchObject({ status: 303, location: at('check?published') });
  const { slug } = await db.product.findUniqueOrThrow({ where: { id: once } });
  expect(slug).toMatch(/^jackfruit-pickle-[0-9a-f]{6}$/);
  const page = await findProductPage('hi', slug, new Date());
  expect(page).toMatchObject({
    name: { text: 'कटहल का अचार' }, veg: 'VEG', label: { allergens: 'mustard', shelfLifeDays: 365, ingredients: { text: 'कटहल, सरसों का तेल, नमक' } },
    sizes: [{ netQuantity: 500, unit: 'G', available: 24, price: 210_00 }],
  });
  expect(page?.images).toHaveLength(2);
  expect(page?.label.batch).toMatchObject({ code: today.slice(2).replaceAll('-', ''), madeOn: today });
});

test('sending the first screen twice makes one draft', async () => {
  const entries = [['once', newId()], ['categoryId', await categoryId('bags')], ['photos', photoFile(await jpegOf())]] as const;
  const [one, two] = await Promise.all([postFiles(start, '/seller/goods/new', entries, cookie), postFiles(start, '/seller/goods/new', entries, cookie)]);
  expect(one.location).toBe(two.location);
  expect(await db.productImage.count({ where: { productId: entries[0][1] } })).toBe(1);
});

async function listedPickle(): Promise<string> {
  const id = await startListing(cookie);
  const call = { params: { id }, cookie };
  await postForm(name, '/', { nameEn: 'Lime pickle' }, call);
  await postForm(newSize, '/', { once: newId(), quantity: '500', unit: 'g', price: '150', mrp: '180' }, call);
  await postForm(details, '/', pickleLabel, call);
  return id;
}

test('publishing twice, at once or later, is harmless and written down once', async () => {
  const id = await listedPickle();
  const scope = await kamal();
  const moment = new Date();
  expect(await Promise.all([publishProduct(scope, id, moment), publishProduct(scope, id, moment)])).toEqual([{ ok: true, value: undefined }, { ok: true, value: undefined }]);
  expect(await publishProduct(scope, id, new Date())).toMatchObject({ ok: true });
  expect((await db.product.findUniqueOrThrow({ where: { id } })).publishedAt).toEqual(moment);
  expect(await audited(id)).toEqual(['publish-product']);
});

test('a listing with something missing is not published', async () => {
  const id = await startListing(cookie);
  expect(await publishProduct(await kamal(), id, new Date())).toEqual({ ok: false, error: 'incomplete' });
  expect(await postForm(publish, '/', {}, { params: { id }, cookie })).toMatchObject({ status: 303, location: `/seller/goods/${id}/check` });
  expect(await db.product.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'DRAFT', publishedAt: null });
});

test('food of a group without an FSSAI number is not published', async () => {
  const id = await listedPickle();
  const { group } = await kamal();
  const { fssai } = await db.group.findUniqueOrThrow({ where: { id: group.id } });
  await db.group.update({ where: { id: group.id }, data: { fssai: null } });
  const refused = await publishProduct(await kamal(), id, new Date());
  await db.group.update({ where: { id: group.id }, data: { fssai } });
  expect(refused).toEqual({ ok: false, error: 'incomplete' });
});

test('goods are hidden, shown again and removed; orders of moves that make no sense change nothing', async () => {
  const id = await listedPickle();
  const call = { params: { id }, cookie };
  const status = async () => (await db.product.findUniqueOrThrow({ where: { id } })).status;
  await postForm(show, '/', {}, call);
  expect(await status()).toBe('DRAFT');
  await postForm(publish, '/', {}, call);
  await postForm(remove, '/', {}, call);
  expect(await status()).toBe('PUBLISHED');
  await postForm(hide, '/', {}, call);
  await postForm(hide, '/', {}, call);
  expect(await status()).toBe('HIDDEN');
  await postForm(show, '/', {}, call);
  await postForm(hide, '/', {}, call);
  expect(await postForm(remove, '/', {}, call)).toMatchObject({ status: 303, location: '/seller/goods' });
  expect(await postForm(remove, '/', {}, call)).toMatchObject({ status: 303, location: '/seller/goods' });
  expect(await status()).toBe('ARCHIVED');
  expect(await postForm(name, '/', { nameEn: 'Back' }, call)).toMatchObject({ status: 404 });
  expect(await audited(id)).toEqual(['publish-product', 'hide-product', 'show-product', 'hide-product', 'archive-product']);
});

test('once published, the category stays, the address follows the name, and a price change is written down', async () => {
  const id = await listedPickle();
  const call = { params: { id }, cookie };
  await postForm(publish, '/', {}, call);
  const before = await db.product.findUniqueOrThrow({ where: { id }, include: { variants: true } });
  expect(await postForm(name, '/', { nameEn: 'Lemon pickle' }, call)).toMatchObject({ location: `/seller/goods/${id}/check` });
  expect(await postForm(category, '/', { categoryId: await categoryId('bags') }, call)).toMatchObject({ status: 422, data: { form: { errors: { categoryId: ['category-fixed'] } } } });
  const [size] = before.variants;
  await postForm(editSize, '/', { quantity: '500', unit: 'g', price: '160', mrp: '180', weight: '700' }, { params: { id, variantId: size!.id }, cookie });
  expect(await db.product.findUniqueOrThrow({ where: { id } })).toMatchObject({ nameEn: 'Lemon pickle', slug: expect.stringMatching(/^lemon-pickle-/), categoryId: before.categoryId });
  expect(await findRedirect('PRODUCT', before.slug)).toMatch(/^lemon-pickle-/);
  expect(await db.variant.findUniqueOrThrow({ where: { id: size!.id } })).toMatchObject({ pricePaise: 160_00 });
  expect(await audited(size!.id)).toEqual(['change-price']);
});

test('the label of the next listing of a kind starts from the last one', async () => {
  const id = await startListing(cookie);
  const { data } = await getPage<{ known: { storageEn: string }; filledFromLast: boolean }>(detailsPage, '/', { params: { id }, cookie });
  expect(data).toMatchObject({ filledFromLast: true, known: { storageEn: 'Cool and dry' } });
});

test('what buyers find goods by is asked, kept and shown, and nothing of it is a must', async () => {
  const id = await listedPickle();
  await postForm(publish, '/', {}, { params: { id }, cookie });
  const send = (fields: Readonly<Record<string, string>>, more: readonly (readonly [string, string])[] = []) =>
    postFiles(details, '/', [...Object.entries({ ...pickleLabel, ...fields }), ...more], cookie, { id });
  const festivals = [['season', '6'], ['season', '5'], ['festivals', 'holi'], ['festivals', 'no-such-feast']] as const;
  expect(await send({ 'attributes.heat': 'hot', madeToOrder: 'on', makingDays: '७', descriptionHi: 'खट्टा', descriptionEn: 'Sour' }, festivals)).toMatchObject({ status: 303 });
  const kept = await db.product.findUniqueOrThrow({ where: { id } });
  expect(kept).toMatchObject({ attributes: ['heat=hot'], madeToOrder: true, makingDays: 7, season: [5, 6], festivals: ['holi'], translatedByEn: 'member', translatedByHi: '' });
  expect(await findProductPage('en', kept.slug, new Date())).toMatchObject({ attributes: ['heat=hot'], makingDays: 7, translatedBy: 'member' });
  expect(await send({ 'attributes.heat': 'freezing' })).toMatchObject({ status: 422 });
  expect(await send({ makingDays: '91' })).toMatchObject({ status: 422, data: { form: { errors: { makingDays: ['making-too-long'] } } } });
  await send({ 'attributes.fabric': 'silk' });
  expect(await db.product.findUniqueOrThrow({ where: { id } })).toMatchObject({ attributes: [], madeToOrder: false, season: [], festivals: [] });
});

test('a suspended group lists and shows nothing, hides what it likes, and reads why', async () => {
  const [id, published] = [await startListing(cookie), await listedPickle()];
  await postForm(publish, '/', {}, { params: { id: published }, cookie });
  const { group } = await kamal();
  await db.group.update({ where: { id: group.id }, data: { status: 'SUSPENDED' } });
  await db.auditEntry.create({ data: { action: 'suspend-group', subjectKind: 'group', subjectId: group.id, reason: 'Jars leaked', fields: [] } });
  try {
    expect(await getPage(home, '/seller', { cookie })).toMatchObject({ status: 200, data: { suspended: true, reason: 'Jars leaked' } });
    const entries = [['once', newId()], ['categoryId', await categoryId('bags')]] as const;
    expect(await postFiles(start, '/', entries, cookie)).toMatchObject({ status: 302, location: '/seller' });
    expect(await postForm(name, '/', { nameEn: 'x' }, { params: { id }, cookie })).toMatchObject({ status: 302, location: '/seller' });
    expect(await publishProduct(await kamal(), id, new Date())).toEqual({ ok: false, error: 'group-not-approved' });
    await postForm(hide, '/', {}, { params: { id: published }, cookie });
    expect(await db.product.findUniqueOrThrow({ where: { id: published } })).toMatchObject({ status: 'HIDDEN' });
    expect(await showProduct(await kamal(), published)).toEqual({ ok: false, error: 'group-not-approved' });
  } finally {
    await db.group.update({ where: { id: group.id }, data: { status: 'APPROVED' } });
  }
});

test.each(['APPLIED', 'REFUSED'] as const)('a group that is %s is shown its application', async (status) => {
  const { group } = await kamal();
  await db.group.update({ where: { id: group.id }, data: { status } });
  const answer = await getPage(home, '/seller', { cookie });
  await db.group.update({ where: { id: group.id }, data: { status: 'APPROVED' } });
  expect(answer).toMatchObject({ status: 302, location: '/seller/application' });
});
