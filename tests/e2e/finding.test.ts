import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { translate } from '#app/i18n/translate.ts';
import { DESK, open, visitor } from './browser.ts';
import { crawl, rawGet } from './raw-answer.ts';
import { expectNoSidewaysScroll, presidentOf, signInOfficer, signInWithCode } from './steps.ts';
import { stumbles, withoutPictures } from './stumbles.ts';

const en = translate('en');

/** Types into the shop's search box and sends it, as anybody would without a script. */
async function searchFor(page: Page, from: string, words: string): Promise<string> {
  await open(page, from);
  await page.locator('input[type=search]').first().fill(words);
  await page.locator('input[type=search]').first().press('Enter');
  await page.waitForURL(/\/search\?/);
  return page.getByRole('main').innerText();
}

test('mango pickle is found in three scripts and however it is spelt', async () => {
  const context = await visitor({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const words of ['mango pickle', 'aam ka achar', 'aachaar aam', 'आम का अचार', 'आचार', 'mnago pickel']) {
    await searchFor(page, '/', words);
    const first = await page.locator('main article a[href^="/products/"]').first().getAttribute('href');
    expect(first, words).toMatch(/pickle|achar/);
  }
  expect(await searchFor(page, '/hi', 'mango pickel')).toMatch(/अचार/);
  expect(await searchFor(page, '/', 'mnago pickel')).toContain('Showing results for “mango pickle”');
  expect(await searchFor(page, '/', 'bicycle tyre')).toContain(en('search.titleNothing', { query: 'bicycle tyre' }));
  await context.close();
});

test('a list is narrowed by links, each choice is in the address and can be taken away alone', async () => {
  const context = await visitor({ javaScriptEnabled: false, viewport: DESK });
  const page = await context.newPage();
  await open(page, '/categories/food');
  const narrow = page.getByRole('navigation', { name: en('search.narrow') });
  const goods = () => page.locator('main article').count();
  const all = await goods();
  await narrow.getByRole('link', { name: new RegExp(`^${en('search.price.under-100')}`) }).first().click();
  await page.waitForURL(/price=under-100/);
  expect(await goods()).toBeLessThan(all);
  const [, promised] = /(\d+)$/.exec((await narrow.getByRole('link', { name: new RegExp(`^${en('search.facet.stock')}`) }).first().innerText()).trim()) ?? [];
  await narrow.getByRole('link', { name: new RegExp(`^${en('search.facet.stock')}`) }).first().click();
  await page.waitForURL(/stock/);
  expect(await goods()).toBe(Number(promised));
  await page.getByRole('link', { name: new RegExp(en('search.price.under-100')) }).first().click();
  await page.waitForURL(({ search }) => !search.includes('price') && search.includes('stock'));
  await context.close();
});

test('suggestions come while typing, by keyboard too', async () => {
  const context = await visitor();
  const page = await context.newPage();
  await open(page, '/');
  const box = page.getByRole('combobox');
  await box.pressSequentially('acha', { delay: 40 });
  await page.getByRole('option').first().waitFor();
  expect((await page.getByRole('option').allInnerTexts()).join(' ').toLowerCase()).toMatch(/achar|pickle/);
  await box.press('ArrowDown');
  const chosen = page.getByRole('option', { selected: true });
  expect(await box.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
  const to = await chosen.getByRole('link', { includeHidden: true }).getAttribute('href');
  await box.press('Enter');
  await page.waitForURL((url) => url.pathname + url.search === to);
  await page.getByRole('combobox').pressSequentially('x');
  await page.getByRole('combobox').press('Escape');
  expect(await page.getByRole('option').count()).toBe(0);
  await context.close();
});

test('a product’s page says what the law wants, what it costs to her PIN, and is sent on with a picture of its own', async () => {
  const context = await visitor({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const language of ['en', 'hi'] as const) {
    await open(page, language === 'hi' ? '/hi/categories/pickle' : '/categories/pickle');
    await page.locator('main article a[href*="/products/"]').first().click();
    const t = translate(language);
    await page.getByRole('heading', { name: t('catalogue.label.title') }).waitFor();
    const label = await page.getByRole('main').innerText();
    for (const declared of [t('catalogue.label.fssai'), '₹']) expect(label).toContain(declared);
    const data = (await page.locator('script[type="application/ld+json"]').allTextContents()).map((json) => JSON.parse(json) as Record<string, unknown>).flat();
    expect(data.map((each) => each['@type'])).toEqual(['OnlineStore', 'Product', 'BreadcrumbList']);
    const card = await page.locator('meta[property="og:image"]').getAttribute('content');
    const picture = await page.request.get(card ?? '');
    expect(picture.headers()['content-type']).toBe('image/jpeg');
    expect(await sharp(await picture.body()).metadata()).toMatchObject({ width: 1200, height: 630 });
    await page.locator('#delivery-pin').fill('560038');
    await page.locator('form:has(#delivery-pin) button').click();
    await page.waitForURL(/\/delivery$/);
    expect(await page.getByRole('main').innerText()).toMatch(/560038/);
    await expectNoSidewaysScroll(page);
  }
  await context.close();
});

const SELLER = ['/seller', '/seller/orders', '/seller/goods', '/seller/goods/new', '/seller/money', '/seller/money/statement', '/seller/shares', '/seller/shares/rule', '/seller/coupons', '/seller/coupons/new', '/seller/reviews'];
const ACCOUNT = ['', '/wish-list', '/orders', '/sessions', '/profile', '/pin', '/erase', '/erase/office'].map((page) => `/hi/account${page}`);
const ADMIN = ['/admin', '/admin/applications', '/admin/groups', '/admin/orders', '/admin/complaints', '/admin/payouts', '/admin/registers', '/admin/ledger', '/admin/payments', '/admin/reconciliation', '/admin/disputes', '/admin/coupons', '/admin/synonyms', '/admin/unmet-searches', '/admin/reviews', '/admin/remittances', '/admin/settings', '/admin/reach', '/admin/returns', '/admin/registers/deposits'];

test('nothing on any kind of page stands in the way of a screen reader, a keyboard or weak eyes', async () => {
  const found: string[] = [];
  const kinds = new Set<string>();
  const look = async (page: Page, path: string) => {
    const kind = path.replace(/^\/hi(?=\/|$)/, '').replace(/^(\/(?:categories|products|groups|festivals))\/[^/?]+/, '$1') || '/';
    await open(page, path);
    found.push(...(await stumbles(page, { colours: !kinds.has(kind), sheets: kind === '/' || kind === '/seller' })));
    kinds.add(kind);
  };
  const [context, members, office] = [await visitor(), await visitor(), await visitor({ viewport: DESK })];
  for (const each of [context, members, office]) await withoutPictures(each);

  const anybody = async () => {
    const page = await context.newPage();
    const pages: string[] = [];
    for (const path of [...(await crawl(1)), '/search?q=achar', '/search?q=zzzzqq', '/cart', '/orders/find', '/orders/erase', '/account/sign-in', '/hi/products/galgal-pickle/reviews', '/hi/offline']) {
      if ((await rawGet(path)).status === 200) pages.push(path);
    }
    expect(pages.length).toBeGreaterThan(20);
    for (const path of pages) await look(page, path);
  };
  const member = async () => {
    const page = await members.newPage();
    const { name, mobile } = await presidentOf('annapurna-tarkwari', 'hi');
    await page.goto('/hi/account/sign-in?next=/seller');
    await signInWithCode(members, page, 'hi', mobile, name);
    for (const path of [...SELLER, ...ACCOUNT]) await look(page, path);
  };
  const officer = async () => {
    const desk = await office.newPage();
    await desk.goto('/admin');
    await signInOfficer(desk, 'varanasi');
    await desk.waitForURL(/\/admin$/);
    for (const path of ADMIN) await look(desk, path);
  };
  await Promise.all([anybody(), member().then(officer)]);
  expect(found).toEqual([]);
  for (const each of [context, members, office]) await each.close();
});
