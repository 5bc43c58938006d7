import { expect, test } from 'vitest';
import { translate } from '#app/i18n/translate.ts';
import { open, visitor } from './browser.ts';
import { checkOut, putInBasket } from './steps.ts';

test.each([
  { language: 'en', category: /Pickle/, product: /Mango pickle/, paid: /pay .* in cash when the parcel comes/i },
  { language: 'hi', category: /अचार/, product: /आम/, paid: /नकद/ },
] as const)('a buyer without JavaScript buys pickle for cash ($language)', async ({ language, category, product, paid }) => {
  const context = await visitor({ javaScriptEnabled: false });
  const page = await context.newPage();
  await putInBasket(page, language, category, product);
  await checkOut(page, language, 'cash', { name: 'Meera Rao', mobile: '9000009001', pin: '560038' });

  await page.waitForURL(/\/orders\/[\w-]{20,}/);
  const main = page.getByRole('main');
  await main.getByText(translate(language)('checkout.order.step.PLACED')).first().waitFor();
  expect(await main.innerText()).toMatch(paid);
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
  expect(await page.locator('html').getAttribute('lang')).toBe(language);

  // The page sends no referrer, so its forms come with `Origin: null`.
  await page.getByRole('button', { name: translate(language)('checkout.order.cancel') }).click();
  await main.getByText(translate(language)('checkout.order.step.CANCELLED')).first().waitFor();
  await context.close();
});

test('what is wrong at checkout is said beside its field, and nothing typed is lost', async () => {
  const context = await visitor({ javaScriptEnabled: false });
  const page = await context.newPage();
  await putInBasket(page, 'en', /Pickle/, /Mango pickle/);
  await checkOut(page, 'en', 'cash', { name: 'Meera Rao', mobile: '12345', pin: '560038' });

  const mobile = page.locator('input[name=mobile]');
  expect(await mobile.getAttribute('aria-invalid')).toBe('true');
  expect(await mobile.inputValue()).toBe('12345');
  expect(await page.locator('input[name=name]').inputValue()).toBe('Meera Rao');
  expect(await page.locator('input[name=line1]').inputValue()).toBe('14, Third Cross');
  await context.close();
});

test('goods of an unregistered group are refused to another state, in words, before any payment', async () => {
  const context = await visitor({ javaScriptEnabled: false });
  const page = await context.newPage();
  await open(page, '/groups/madhu-koilakh');
  await page.getByRole('main').locator('a[href^="/products/"]').first().click();
  await page.getByText('Sold only within Bihar').first().waitFor();
  await page.getByRole('button', { name: 'Add to basket' }).click();
  await page.getByLabel('Your PIN code').fill('560038');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByText(/may sell only within Bihar/).first().waitFor();
  await context.close();
});

test('a declined card, then a good one: the order is paid once and its group sees it', async () => {
  const context = await visitor({ javaScriptEnabled: false });
  const page = await context.newPage();
  await putInBasket(page, 'en', /Honey/, /honey/i);
  await page.getByRole('main').getByRole('link', { name: 'Go to checkout' }).waitFor();
  await checkOut(page, 'en', 'online', { name: 'Meera Rao', mobile: '9000009001', pin: '847211' });

  await page.getByRole('heading', { name: 'Pay for your order' }).waitFor();
  await page.getByLabel('E-mail').first().fill('meera@demo.shg-haat.example');
  await page.getByLabel('Card number').fill('4000 0000 0000 0002');
  await page.getByRole('button', { name: /^Pay/ }).first().click();
  await page.getByRole('alert').waitFor();

  await page.getByLabel('Card number').fill('4242 4242 4242 4242');
  await page.getByLabel('CVC').fill('123');
  await page.getByRole('button', { name: /^Pay/ }).first().click();

  await page.waitForURL(/\/orders\/[\w-]{20,}/);
  await page.getByText(/You paid ₹[\d,.]+ online/).first().waitFor();
  await page.getByText(translate('en')('checkout.order.step.PLACED')).first().waitFor();
  await context.close();
});
