import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { translate } from '#app/i18n/translate.ts';
import { visitor } from './browser.ts';
import { checkOut, putInBasket } from './steps.ts';

const BUYER = { name: 'Meera Rao', mobile: '9000009001', pin: '847211' };

/** From the shop to the payment page. */
async function toThePaymentPage(page: Page): Promise<void> {
  await putInBasket(page, 'en', /Honey/, /honey/i);
  await page.getByRole('main').getByRole('link', { name: 'Go to checkout' }).waitFor();
  await checkOut(page, 'en', 'online', BUYER);
  await page.getByRole('heading', { name: 'Pay for your order' }).waitFor();
  await page.getByLabel('E-mail').first().fill('meera@demo.shg-haat.example');
}

async function isPlaced(page: Page): Promise<void> {
  await page.waitForURL(/\/orders\/[\w-]{20,}$/, { timeout: 60_000 });
  await page.getByText(/You paid ₹[\d,.]+ online/).first().waitFor();
  await page.getByText(translate('en')('checkout.order.step.PLACED')).first().waitFor();
}

test('the bank asks who pays (3-D Secure): failing keeps the order, completing pays it', async () => {
  const context = await visitor({ javaScriptEnabled: false });
  const page = await context.newPage();
  await toThePaymentPage(page);
  const pay = async () => {
    await page.getByLabel('E-mail').first().fill('meera@demo.shg-haat.example');
    await page.getByLabel('Card number').fill('4000 0027 6000 3184');
    await page.getByLabel('CVC').fill('123');
    await page.getByRole('button', { name: /^Pay ₹[\d,.]+$/ }).click();
    await page.getByRole('heading', { name: 'Your bank asks' }).waitFor();
  };
  await pay();
  await page.getByRole('button', { name: 'Fail' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('could not confirm');
  await pay();
  await page.getByRole('button', { name: 'Complete' }).click();
  await isPlaced(page);
  await context.close();
});

test('paying by UPI waits for the approval in the app, and for a bank that answers later', async () => {
  const context = await visitor({ javaScriptEnabled: false });
  const page = await context.newPage();
  await toThePaymentPage(page);
  await page.getByRole('button', { name: /by UPI$/ }).click();
  await page.getByRole('heading', { name: 'Open your UPI app' }).waitFor();
  await page.getByRole('button', { name: 'Refuse in the UPI app' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: /by UPI$/ }).click();
  await page.getByRole('button', { name: 'Bank answers later: paid' }).click();
  // The page looks again by itself until the bank has answered.
  await page.getByRole('heading', { name: translate('en')('orders.pay.waitingTitle') }).waitFor();
  await isPlaced(page);
  await context.close();
});
