import { expect, test } from 'vitest';
import { translate } from '#app/i18n/translate.ts';
import { cacheablePage } from '#app/server/page-cache/cacheable-pages.ts';
import { open, visitor } from './browser.ts';
import { crawl, rawGet } from './raw-answer.ts';
import { putInBasket, signInWithCode } from './steps.ts';

test('no page kept for everybody holds anything of the visitor it was drawn for', async () => {
  const context = await visitor();
  const page = await context.newPage();
  await putInBasket(page, 'en', /Pickle/, /Mango pickle/);
  await page.getByLabel('Your PIN code').fill('560038');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await open(page, '/account/sign-in');
  await signInWithCode(context, page, 'en', '9000000101', 'Kamla D.');
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  expect(cookies).toMatch(/cart=.*session=|session=.*cart=/);
  const me = JSON.parse((await rawGet('/api/me', { Cookie: cookies })).text) as Record<string, unknown>;
  expect(me).toMatchObject({ known: true, name: expect.stringMatching(/^Kamla/) as string, basket: 'Basket (1)', pin: '560038' });

  const pages = (await crawl(6)).filter((path) => cacheablePage(path));
  expect(pages.length).toBeGreaterThan(15);
  const secrets = [...(await context.cookies()).map(({ value }) => value), 'Kamla', '560038', 'Basket (', '9000000101', '00101'];
  for (const path of pages) {
    // Drawn for her and kept, then given to her again and to a stranger.
    const mine = await rawGet(`${path}${path.includes('?') ? '&' : '?'}fbclid=hers`, { Cookie: cookies, 'Accept-Encoding': 'br' });
    const again = await rawGet(path, { Cookie: cookies });
    const strangers = await rawGet(path);
    for (const { headers, text, status } of [mine, again, strangers]) {
      expect([status, headers['set-cookie'], headers['cache-control']], path).toEqual([200, undefined, 'public, max-age=0, must-revalidate']);
      expect([...secrets, 'fbclid'].filter((secret) => text.includes(secret)), path).toEqual([]);
      expect(headers.etag, path).toBeDefined();
    }
    expect(again.text, path).toBe(strangers.text);
  }
  await context.close();
});

test('whatever a request line looks like, it is a path of this shop', async () => {
  for (const target of ['//other.example/account', 'http://other.example/account', '//other.example/groups', '/\\other.example', '*', '/%', '/..%2f..%2fetc/passwd']) {
    const { status, headers } = await rawGet(target);
    expect([target, status, headers.location]).toEqual([target, status >= 400 && status < 500 ? status : 404, undefined]);
  }
});

test('the script adds what is hers: her basket and her name', async () => {
  const context = await visitor();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => void (request.url().includes('/api/') && asked.push(request.url())));
  await open(page, '/');
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await putInBasket(page, 'hi', /अचार/, /आम/);
  await open(page, '/hi');
  await page.getByRole('banner').getByText(translate('hi')('common.basketShort', { count: 1 })).waitFor();
  await context.close();
});

test('what was looked at last is shown on this device alone, until it is forgotten', async () => {
  const context = await visitor();
  const page = await context.newPage();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await open(page, '/');
  const goods = await page.locator('main a[href^="/products/"]').evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))].slice(0, 2));
  expect(await page.locator('[data-seen]').isVisible()).toBe(false);
  for (const path of goods) await open(page, path);
  const last = page.locator('[data-seen]');
  await last.getByRole('heading', { name: translate('en')('wishes.seenTitle') }).waitFor();
  expect(await last.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([goods[0]]);
  await open(page, '/hi');
  expect(await last.getByRole('link').first().getAttribute('href')).toBe(`/hi${goods[1]}`);
  await last.getByRole('button').click();
  await open(page, '/');
  expect(await last.isVisible()).toBe(false);
  expect(sent.filter((request) => /seen/.test(request))).toEqual([]);
  await context.close();
});

test('without a network the pages seen last and the basket are there and say how old they are; private ones are not', async () => {
  const context = await visitor();
  const page = await context.newPage();
  await putInBasket(page, 'en', /Pickle/, /Mango pickle/);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await open(page, '/categories/pickle');
  await open(page, '/account/sign-in');
  await open(page, '/orders/find');
  await open(page, '/cart');
  await page.waitForLoadState('networkidle');
  const kept = await page.evaluate(async () => (await (await caches.open('pages-1')).keys()).map(({ url }) => new URL(url).pathname));
  expect(kept.filter((path) => /orders|account|seller|admin|checkout|api/.test(path))).toEqual([]);

  await context.setOffline(true);
  const banner = page.getByRole('status').filter({ hasText: /^You are offline; this page is from \d{1,2}:\d{2}/ });
  await page.goto('/categories/pickle');
  await banner.waitFor();
  await page.getByRole('link', { name: /Mango pickle/ }).waitFor();
  await page.goto('/cart');
  await banner.waitFor();
  await page.getByRole('main').getByText(/Mango pickle/).first().waitFor();
  await page.goto('/orders/find');
  await page.getByRole('heading', { name: 'You are offline' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: /^Pickle/ }).waitFor();
  await page.goto('/hi/groups/annapurna-tarkwari');
  await page.getByRole('heading', { name: translate('hi')('offline.title') }).waitFor();
  await context.setOffline(false);
  await page.goto('/categories/pickle');
  expect(await page.locator('[data-offline]').count()).toBe(0);
  await context.close();
});
