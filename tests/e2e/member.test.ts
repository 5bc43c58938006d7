import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { translate } from '#app/i18n/translate.ts';
import { open, visitor } from './browser.ts';
import { checkOut, presidentOf, renderPicture, signInWithCode } from './steps.ts';

/** A photo on the phone. */
async function photo(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'shg-haat-photo-')), 'IMG_2041.jpg');
  await writeFile(file, await renderPicture('mango-pickle'));
  return file;
}

test.each([
  { language: 'hi', group: 'maithili-dekuli', goods: 'नींबू का चटपटा अचार', scripts: true },
  { language: 'en', group: 'annapurna-tarkwari', goods: 'Garlic and green chilli pickle', scripts: false },
] as const)('a member lists a jar of pickle, a stranger orders it, and she sends it ($language, script: $scripts)', async ({ language, group, goods, scripts }) => {
  const t = translate(language);
  const { name, mobile } = await presidentOf(group, language);
  const context = await visitor({ javaScriptEnabled: scripts });
  const page = await context.newPage();
  const press = (name: string) => page.getByRole('button', { name }).first().click();

  await page.goto(language === 'hi' ? '/hi/account/sign-in?next=/seller' : '/account/sign-in?next=/seller');
  await signInWithCode(context, page, language, mobile, name);
  await page.getByRole('link', { name: t('seller.addGoods') }).first().click();

  await page.locator('input[type=file]').first().setInputFiles(await photo());
  await page.locator('input[name=categoryId]').first().check({ force: true });
  await press(t('common.continue'));
  await page.waitForURL(/\/name$/);
  await page.locator(`input[name=${language === 'hi' ? 'nameHi' : 'nameEn'}]`).fill(goods);
  await press(t('common.continue'));
  await page.waitForURL(/\/size/);
  await page.getByLabel(t('seller.quantityLabel')).fill('250');
  await page.getByLabel(t('seller.priceLabel')).fill('160');
  await page.getByLabel(t('seller.mrpLabel')).fill('180');
  await press(t('common.continue'));
  await page.waitForURL(/\/stock/);
  await page.getByLabel(t('seller.countLabel')).fill('12');
  await press(t('common.continue'));
  await page.waitForURL(/\/details/);
  await fillDetails(page, language);
  await press(t('common.continue'));
  await page.waitForURL(/\/check/);
  await press(t('seller.publish'));
  await page.getByText(t('seller.nowInShop')).waitFor();
  const [product] = (await page.getByRole('link', { name: t('seller.seeInShop') }).getAttribute('href'))?.match(/\/products\/.+/) ?? [];

  const buyer = await visitor({ javaScriptEnabled: false });
  const shop = await buyer.newPage();
  await open(shop, product ?? '');
  const picture = await shop.locator('main picture img').first().getAttribute('src');
  expect((await shop.request.get(picture ?? '')).headers()['content-type']).toBe('image/jpeg');
  await shop.getByRole('heading', { level: 1, name: goods }).waitFor();
  await shop.getByRole('button', { name: 'Add to basket' }).click();
  await checkOut(shop, 'en', 'cash', { name: 'Kavita Sharma', mobile: '9000009003', pin: '177001' });
  await shop.waitForURL(/\/orders\/[\w-]{20,}/);

  await page.goto('/seller/orders');
  await page.getByText(goods).first().waitFor();
  await press(t('orders.one.next.accept'));
  await page.getByText('Kavita Sharma').first().waitFor();
  await press(t('orders.one.next.pack'));
  await page.getByRole('link', { name: t('orders.one.next.dispatch') }).first().click();
  await page.getByLabel(t('orders.dispatch.courier')).fill('India Post');
  await page.getByLabel(t('orders.dispatch.number')).fill('EH123456789IN');
  await press(t('orders.dispatch.button'));
  await page.getByText('EH123456789IN').first().waitFor();

  await shop.reload();
  await shop.getByText(translate('en')('checkout.order.step.DISPATCHED')).first().waitFor();
  expect(await shop.getByRole('main').innerText()).toContain('EH123456789IN');
  await buyer.close();
  await context.close();
});

async function fillDetails(page: import('playwright-core').Page, language: 'en' | 'hi'): Promise<void> {
  await page.locator('input[name=veg][value=VEG]').check({ force: true });
  const own = language === 'hi' ? 'Hi' : 'En';
  await page.locator(`[name=ingredients${own}]`).fill(language === 'hi' ? 'नींबू, नमक, सरसों तेल, मिर्च' : 'Garlic, green chilli, mustard oil, salt');
  // What the last goods of the kind declared is filled in already.
  const declared = (await page.locator('input[name=allergens]:checked').count()) + (await page.locator('[name=otherAllergens]').inputValue()).length;
  if (declared === 0) await page.locator('input[name=allergens][value=none]').check({ force: true });
  await page.locator(`[name=additives${language === 'hi' ? 'Hi' : 'En'}]`).fill(language === 'hi' ? 'कोई नहीं' : 'None');
  await page.locator('[name=shelfLife]').fill('180');
  await page.locator('input[name=shelfLifeUnit][value=days]').check({ force: true });
}
