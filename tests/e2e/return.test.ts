import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { translate } from '#app/i18n/translate.ts';
import { open, visitor } from './browser.ts';
import { db } from './shop-database.ts';
import { checkOut, renderPicture, signInWithCode } from './steps.ts';

/** The maker of a product's president, who signs in by her number and reads English. */
async function presidentOf(slug: string) {
  const { group } = await db.product.findFirstOrThrow({ where: { slug }, include: { group: true } });
  const { person } = await db.membership.findFirstOrThrow({ where: { role: 'PRESIDENT', groupId: group.id }, include: { person: { include: { logins: { include: { login: true } } } } } });
  await db.person.update({ where: { id: person.id }, data: { language: 'en' } });
  return { name: person.name, mobile: person.logins[0]?.login.address.slice(-10) ?? '' };
}

test('one of two jars comes broken: asked with a photo, accepted, paid back, with no script anywhere', async () => {
  const t = translate('en');
  const buyer = await visitor({ javaScriptEnabled: false });
  const shop = await buyer.newPage();
  await open(shop, '/');
  await shop.locator('main a[href*="/categories/"]').filter({ hasText: /Pickle/ }).first().click();
  await shop.locator('main a[href*="/products/"]').filter({ hasText: /Mango pickle/ }).first().click();
  const slug = new URL(shop.url()).pathname.split('/').at(-1) ?? '';
  for (let jar = 0; jar < 2; jar += 1) {
    await open(shop, `/products/${slug}`);
    await shop.getByRole('button', { name: t('catalogue.product.add') }).click();
    await shop.getByRole('heading', { level: 1, name: t('checkout.basket.title') }).waitFor();
  }
  await checkOut(shop, 'en', 'online', { name: 'Meera Rao', mobile: '9000009007', pin: '847211' });
  await shop.getByLabel('E-mail').first().fill('meera@demo.shg-haat.example');
  await shop.getByLabel('Card number').fill('4242 4242 4242 4242');
  await shop.getByLabel('CVC').fill('123');
  await shop.getByRole('button', { name: /^Pay/ }).first().click();
  await shop.waitForURL(/\/orders\/[\w-]{20,}/);
  await shop.getByText(/You paid ₹[\d,.]+ online/).first().waitFor();

  const maker = await presidentOf(slug);
  const group = await visitor({ javaScriptEnabled: false });
  const page = await group.newPage();
  await page.goto('/account/sign-in?next=/seller/orders');
  await signInWithCode(group, page, 'en', maker.mobile, maker.name);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  await press(t('orders.one.next.accept'));
  await press(t('orders.one.next.pack'));
  await page.getByRole('link', { name: t('orders.one.next.dispatch') }).first().click();
  await page.getByLabel(t('orders.dispatch.courier')).fill('India Post');
  await page.getByLabel(t('orders.dispatch.number')).fill('EH123456789IN');
  await press(t('orders.dispatch.button'));
  await press(t('orders.one.next.deliver'));

  await shop.reload();
  await shop.getByRole('link', { name: t('returns.ask.link') }).click();
  await shop.locator('input[name^="pieces."]').fill('1');
  await shop.getByRole('radio', { name: t('returns.reason.DAMAGED') }).check({ force: true });
  await shop.getByLabel(t('returns.ask.note')).fill('The lid broke on the way.');
  await shop.getByRole('button', { name: t('returns.ask.button') }).click();
  await shop.getByText(t('errors.photo-required')).first().waitFor();
  expect(await shop.locator('input[name^="pieces."]').inputValue()).toBe('1');
  expect(await shop.getByLabel(t('returns.ask.note')).inputValue()).toBe('The lid broke on the way.');
  const photo = join(await mkdtemp(join(tmpdir(), 'shg-haat-photo-')), 'IMG_2042.jpg');
  await writeFile(photo, await renderPicture('mango-pickle'));
  await shop.locator('input[type=file]').setInputFiles(photo);
  await shop.getByRole('button', { name: t('returns.ask.button') }).click();
  await shop.getByText(t('payments.request.buyer.return-asked')).first().waitFor();

  await page.goto('/seller');
  await page.getByRole('link', { name: /for your answer about/ }).click();
  await page.getByText('The lid broke on the way.').or(page.getByText(t('returns.reason.DAMAGED'))).first().waitFor();
  const number = /H\d{7}/.exec(await shop.locator('h1').innerText())?.[0] ?? '';
  await page.getByRole('link', { name: `${number}-1` }).click();
  await page.getByText('The lid broke on the way.').waitFor();
  const picture = await page.locator('main picture img').first().getAttribute('src');
  expect((await page.request.get(picture ?? '')).headers()['content-type']).toBe('image/jpeg');
  await page.getByRole('radio', { name: t('returns.answer.KEPT') }).check({ force: true });
  await press(t('returns.answer.button'));
  await page.getByText(t('returns.goods.KEPT')).waitFor();
  expect(await page.getByRole('main').innerText()).toMatch(/A return was accepted\. Your share became ₹[\d,.]+\./);

  await expect.poll(async () => {
    await shop.reload();
    return shop.getByRole('main').innerText();
  }, { timeout: 20_000 }).toMatch(/₹[\d,.]+ of it was sent back to you, the way you paid\. Reason: It arrived damaged\. Your return was accepted\./);
  await shop.getByRole('link', { name: new RegExp(t('papers.title.CREDIT_NOTE')) }).first().click();
  await shop.getByText(t('orders.reason.return-damaged')).first().waitFor();
  await page.getByRole('link', { name: /^Order H/ }).first().click();
  expect(await page.getByRole('main').innerText()).toMatch(/Buyer was refunded ₹[\d,.]+ of ₹[\d,.]+\. Reason: It arrived damaged\./);
  await buyer.close();
  await group.close();
});
