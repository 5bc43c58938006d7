import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Language } from '#app/i18n/languages.ts';
import { translate } from '#app/i18n/translate.ts';
import { DESK, PHONE, open, visitor } from './browser.ts';
import { db } from './shop-database.ts';
import { checkOut, expectNoSidewaysScroll, presidentOf, putInBasket, signInOfficer, signInWithCode } from './steps.ts';

const t = translate('en');

/** A cash order of two mango pickles that was delivered: its part, and the buyer's page. */
async function deliveredForCash() {
  const buyer = await visitor({ javaScriptEnabled: false });
  const shop = await buyer.newPage();
  for (let jar = 0; jar < 2; jar += 1) await putInBasket(shop, 'en', /Pickle/, /Mango pickle/);
  await checkOut(shop, 'en', 'cash', { name: 'Rekha Jha', mobile: '9000009081', pin: '847211' });
  await shop.waitForURL(/\/orders\/[\w-]{20,}/);
  const part = await db.groupOrder.findFirstOrThrow({ where: { order: { phone: '+919000009081' } }, include: { lines: true, group: { select: { slug: true, place: { select: { path: true } } } } } });
  const { name, mobile } = await presidentOf(part.group.slug, 'en');
  const seller = await visitor({ javaScriptEnabled: false });
  const hers = await seller.newPage();
  await hers.goto(`/account/sign-in?next=/seller/orders/${part.id}`);
  await signInWithCode(seller, hers, 'en', mobile, name);
  for (const step of ['accept', 'pack'] as const) await hers.getByRole('button', { name: t(`orders.one.next.${step}`) }).first().click();
  await hers.getByRole('link', { name: t('orders.one.next.dispatch') }).first().click();
  await hers.locator('[name=courier]').fill('Mithila Courier');
  await hers.locator('[name=trackingNumber]').fill('MC11223344');
  await hers.getByRole('button', { name: t('orders.dispatch.button') }).click();
  await open(hers, `/seller/orders/${part.id}`);
  await hers.getByRole('button', { name: t('orders.one.next.deliver') }).first().click();
  await open(hers, `/seller/orders/${part.id}`);
  await seller.close();
  const [state = '', district = ''] = part.group.place?.path.split('/') ?? [];
  return { part, shop, state, district };
}

/** An officer's desk without scripts. */
async function desk(area: string): Promise<Page> {
  await db.person.updateMany({ where: { officer: { email: `officer.${area}@demo.shg-haat.example` } }, data: { language: 'en' } });
  const page = await (await visitor({ javaScriptEnabled: false, viewport: DESK })).newPage();
  await page.goto('/admin/payments');
  await signInOfficer(page, area);
  await page.getByRole('heading', { level: 1, name: t('desk.payments.title') }).waitFor();
  return page;
}

/** The page fits a phone and a desk, in both languages. */
async function fits(page: Page, area: string, name: string): Promise<void> {
  for (const language of ['hi', 'en'] as const satisfies Language[]) {
    await db.person.updateMany({ where: { officer: { email: `officer.${area}@demo.shg-haat.example` } }, data: { language } });
    await page.goto(page.url());
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await expectNoSidewaysScroll(page);
      if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/${name}-${language}-${size.width}.png`, fullPage: true });
    }
  }
}

const reads = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

/** A state's officer changes a rule from tomorrow, writes down a tax that was paid in, and takes a mistake back. */
async function changesRuleAndPaysTax(page: Page, state: string): Promise<void> {
  const press = (words: string) => page.getByRole('button', { name: words, exact: true }).first().click();
  await open(page, '/admin/settings');
  await fits(page, state, 'settings');
  await page.getByRole('link', { name: t('settings.label.cash-on-delivery.remit-days') }).click();
  await page.locator('[name=value]').fill('soon');
  await page.locator('[name=source]').fill('Agreement with the couriers');
  await press(t('settings.add'));
  await page.locator('[name=value][aria-invalid=true]').waitFor();
  expect(await page.locator('[name=source]').inputValue()).toBe('Agreement with the couriers');
  await fits(page, state, 'setting');
  await page.locator('[name=value]').fill('9');
  await page.locator('[name=source]').fill('Agreement with the couriers');
  await press(t('settings.add'));
  await page.getByRole('cell', { name: /Agreement with the couriers/ }).waitFor();

  await open(page, '/admin/registers/deposits');
  await page.locator('[name=tax][value=TCS]').check({ force: true });
  await page.locator('[name=amount]').fill('99,00,000');
  await page.locator('[name=reference]').fill('CIN2611220001');
  await press(t('deposits.record'));
  await page.locator('[name=amount][aria-invalid=true]').waitFor();
  await page.locator('[name=amount]').fill('0.01');
  await press(t('deposits.record'));
  await page.getByRole('cell', { name: 'CIN2611220001' }).waitFor();
  await fits(page, state, 'deposits');
  await press(t('deposits.withdraw'));
  await page.locator('tr.line-through').filter({ hasText: 'CIN2611220001' }).waitFor();
}

test('an officer gives back by bank what was paid in cash, it comes back, is sent anew, and short cash is written off by two; a rule changes, a tax is paid in', async () => {
  const { part, shop, state, district } = await deliveredForCash();
  const [page, second] = [await desk(district), await desk(state)];
  const press = (words: string, on = page) => on.getByRole('button', { name: words, exact: true }).first().click();

  await open(page, `/admin/orders/${part.id}/refund`);
  await press(t('returns.refund.button'));
  await page.locator('[name=reason][aria-invalid=true]').waitFor();
  await page.locator(`[name="pieces.${part.lines[0]?.id}"]`).fill('1');
  await page.locator('[name=reason]').fill('One jar leaked.');
  await page.locator('[name=upi]').fill('rekha@okbank');
  await press(t('returns.refund.button'));
  await page.waitForURL(/\/admin\/orders\/[\w-]+$/);
  await open(page, '/admin/payments');
  await fits(page, district, 'payments-to-pay');
  const refund = await db.refund.findFirstOrThrow({ where: { groupOrderId: part.id } });
  await press(t('returns.toPay.button'));
  await page.locator(`[name="utr.${refund.id}"][aria-invalid=true]`).waitFor();
  await page.locator(`[name="utr.${refund.id}"]`).fill('SBIN326090000081');
  await press(t('returns.toPay.button'));
  await reads(page, /SBIN326090000081/);
  await shop.reload();
  await reads(shop, /was sent back to you, by bank or UPI/);

  const sent = page.locator('li').filter({ hasText: 'SBIN326090000081' });
  await sent.locator('summary').click();
  await sent.getByRole('button', { name: t('desk.payments.cameBack') }).click();
  await page.locator(`[name="failure.${refund.id}"][aria-invalid=true]`).waitFor();
  await page.locator(`[name="failure.${refund.id}"]`).fill('No account of this name');
  await press(t('desk.payments.cameBack'));
  await reads(page, t('desk.payments.failed', { why: 'No account of this name' }));
  await open(page, '/admin/payments');
  await fits(page, district, 'payments-came-back');
  await page.getByRole('link', { name: t('desk.payments.byBank') }).first().click();
  await reads(page, /The bank sent it back; ask the buyer/);
  await press(t('desk.payments.byBankNow'));
  await page.locator('[name=upi][aria-invalid=true]').waitFor();
  await fits(page, district, 'by-bank');
  await page.locator('[name=holder]').fill('Rekha Jha');
  await page.locator('[name=account]').fill('30112233445');
  await page.locator('[name=ifsc]').fill('SBIN0001234');
  await press(t('desk.payments.byBankNow'));
  await page.waitForURL(/\/admin\/payments/);
  const anew = await db.refund.findFirstOrThrow({ where: { insteadOfId: refund.id } });
  for (const utr of ['SBIN326090000081', 'SBIN326090000082']) {
    await page.locator(`[name="utr.${anew.id}"]`).fill(utr);
    await press(t('returns.toPay.button'));
    if (utr.endsWith('1')) await reads(page, t('errors.utr-taken'));
  }
  await reads(page, /SBIN326090000082/);

  await open(page, '/admin/remittances/couriers/mithila-courier');
  await page.locator(`[name=parcel][value="${part.id}"]`).check();
  await page.locator('[name=received]').fill('10.00');
  await page.locator('[name=reference]').fill('N306269900081');
  await page.locator('[name=fate][value=WRITTEN_OFF]').check({ force: true });
  await press(t('cash.remit.record'));
  await page.locator('[name=note][aria-invalid=true]').waitFor();
  await page.locator('[name=note]').fill('The courier has closed');
  await press(t('cash.remit.record'));
  await reads(page, t('cash.remit.writeOffOther'));
  expect(await page.getByRole('button', { name: t('cash.remit.writeOffYes') }).count()).toBe(0);
  await fits(page, district, 'write-off-asked');
  await second.goto(page.url());
  await fits(second, state, 'write-off-to-decide');
  await press(t('cash.remit.writeOffYes'), second);
  await reads(second, /approved writing it off/);
  await page.reload();
  await reads(page, /approved writing it off/);
  await changesRuleAndPaysTax(second, state);
}, 240_000);
