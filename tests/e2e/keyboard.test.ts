import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { localPath, type Language } from '#app/i18n/languages.ts';
import { translate } from '#app/i18n/translate.ts';
import { open, visitor } from './browser.ts';
import { useKeyboard } from './by-keyboard.ts';
import { db } from './shop-database.ts';
import { checkOut, expectFocus, expectNoSidewaysScroll, putInBasket, renderPicture, signInWithCode } from './steps.ts';
import { stumbles } from './stumbles.ts';

const HOUR = 3_600_000;
/** Pages that can be looked at by a script. */
const withScripts = new WeakSet<Page>();

/** The words were said where they are met first: a message that has the focus when the page opens. */
async function said(page: Page, role: 'status' | 'alert', words: string | RegExp): Promise<void> {
  await page.getByRole(role).filter({ hasText: words }).first().waitFor();
  await expectFocus(page, { role, text: expect.stringMatching(typeof words === 'string' ? words.replaceAll(/[.*+?()[\]]/g, '\\$&') : words) });
  await expectNoSidewaysScroll(page);
  if (withScripts.has(page)) expect(await stumbles(page)).toEqual([]);
}

/** From the summary of mistakes to the first of them. */
async function toFirstMistake(page: Page, field: string): Promise<void> {
  await page.getByRole('alert').getByRole('link').click();
  await expectFocus(page, { id: `field-${field}` });
}

/** An order of the demo that came a few days ago, of goods that may still go back. */
async function arrivedLately() {
  const part = await db.groupOrder.findFirstOrThrow({ where: { status: 'DELIVERED', returns: { none: {} }, lines: { some: { returnDays: { gt: 0 } } } }, orderBy: { placedAt: 'desc' }, include: { order: true } });
  return part.order.token;
}

/** At checkout the Enter key in the coupon's field is about the coupon, and in the PIN's about state and district; nothing typed is lost. */
async function enterTakesCoupon(page: Page, language: Language, code: string): Promise<void> {
  const t = translate(language);
  const enterIn = async (field: string, text: string) => {
    await page.locator(`[name=${field}]`).fill(text);
    await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
    await page.waitForLoadState();
    expect(page.url()).toContain('/checkout/address');
  };
  await page.getByRole('button', { name: t('coupons.remove', { code }) }).click();
  await open(page, localPath(language, '/checkout'));
  await page.locator('[name=line1]').fill('12 Lake Road');
  await page.locator('summary').filter({ hasText: t('coupons.have') }).click();
  await enterIn('code', 'NOPE99');
  await said(page, 'alert', t('errors.coupon-unknown'));
  await enterIn('code', code);
  await page.getByRole('status').filter({ hasText: code }).waitFor();
  await page.keyboard.press('Tab');
  await expectFocus(page, { 'aria-label': t('coupons.remove', { code }) });
  await enterIn('pin', '560038');
  await page.keyboard.press('Tab');
  await expectFocus(page, { id: 'field-state' });
  expect(await page.locator('[name=line1]').inputValue()).toBe('12 Lake Road');
  await open(page, localPath(language, '/cart'));
}

async function couponAndCancel(page: Page, language: Language): Promise<void> {
  const t = translate(language);
  const press = (name: string) => page.getByRole('button', { name }).first().click();
  const code = `KEYS${language.toUpperCase()}`;
  await db.coupon.create({ data: { code, funder: 'STORE', kind: 'FIXED', amountPaise: 20_00, startsAt: new Date(Date.now() - HOUR), endsAt: new Date(Date.now() + HOUR), createdAt: new Date() } });
  await putInBasket(page, language, language === 'hi' ? /अचार/ : /Pickle/, language === 'hi' ? /आम/ : /Mango pickle/);
  await said(page, 'status', t('checkout.basket.added', { name: '' }).trim());
  await page.locator('summary').filter({ hasText: t('coupons.have') }).click();
  await page.locator('[name=code]').fill('NOPE99');
  await press(t('coupons.apply'));
  await expectFocus(page, { id: 'field-code', 'aria-invalid': 'true' });
  await page.getByText(t('errors.coupon-unknown')).waitFor();
  await page.locator('[name=code]').fill(code.toLowerCase());
  await press(t('coupons.apply'));
  await page.getByRole('status').filter({ hasText: code }).waitFor();
  // The next stop is where she is: the button that takes it out again.
  await page.keyboard.press('Tab');
  await expectFocus(page, { 'aria-label': t('coupons.remove', { code }) });
  await enterTakesCoupon(page, language, code);
  await checkOut(page, language, 'cash', { name: 'Radha Jha', mobile: language === 'hi' ? '9000009061' : '9000009062', pin: '560038' });
  await page.waitForURL(/\/orders\/[\w-]{20,}/);
  await press(t('checkout.order.cancel'));
  await said(page, 'status', t('done.order.cancelled'));
  expect(await page.title()).toMatch(/H\d{7}/);
}

async function wishAndNotice(page: Page, language: Language): Promise<void> {
  const t = translate(language);
  const press = (name: string) => page.getByRole('button', { name }).first().click();
  const name = (template: 'done.wish.kept' | 'done.wish.removed' | 'done.wish.noticed') => t(template, { name: '' }).trim();
  await open(page, localPath(language, '/products/galgal-pickle'));
  await press(t('wishes.keep'));
  await said(page, 'status', name('done.wish.kept'));
  await page.locator('form[action$="/remove"] button').first().click();
  await said(page, 'status', name('done.wish.removed'));
  await press(t('done.wish.putBack'));
  await said(page, 'status', name('done.wish.kept'));
  await open(page, localPath(language, '/products/jamun-honey'));
  await page.getByRole('link', { name: t('wishes.noticeAsk') }).click();
  await press(t('wishes.noticeButton'));
  await said(page, 'status', name('done.wish.noticed'));
  expect(await page.title()).toContain(t('wishes.listTitle'));
}

async function complain(page: Page, language: Language): Promise<void> {
  const t = translate(language);
  await open(page, localPath(language, '/complaints'));
  await page.getByRole('button', { name: t('complaints.send') }).click();
  await said(page, 'alert', t('common.formProblems', { count: 4 }));
  await toFirstMistake(page, 'topic');
  await page.locator('[name=topic]').first().check({ force: true });
  await page.locator('[name=text]').fill('The parcel is ten days late.');
  await page.locator('[name=name]').fill('Radha Jha');
  await page.locator('[name=mobile]').last().fill('9000009063');
  await page.getByRole('button', { name: t('complaints.send') }).click();
  await page.getByRole('status').waitFor();
  expect(await page.title()).toMatch(/C\d{7}/);
}

async function leave(page: Page, language: Language): Promise<void> {
  const t = translate(language);
  await open(page, localPath(language, '/account'));
  await page.getByRole('link', { name: t('erasure.link') }).click();
  await page.getByRole('button', { name: t('erasure.button') }).click();
  await said(page, 'alert', t('errors.sure-missing'));
  await toFirstMistake(page, 'agree');
  await page.locator('[name=agree]').check();
  await page.getByRole('button', { name: t('erasure.button') }).click();
  // Not where the link to the mistake had led.
  await page.waitForURL(/\/account\/erased$/);
  expect(await page.title()).toContain(t('erasure.doneTitle'));
}

test.each([
  { language: 'en', scripts: true, mobile: '9000009064' },
  { language: 'hi', scripts: false, mobile: '9000009065' },
] as const)('a coupon, a cancelled order, goods kept for later, a complaint and a farewell, by keyboard alone ($language, scripts: $scripts)', async ({ language, scripts, mobile }) => {
  const t = translate(language);
  const context = await visitor({ javaScriptEnabled: scripts });
  const page = await context.newPage();
  useKeyboard(page);
  if (scripts) withScripts.add(page);
  await couponAndCancel(page, language);
  await complain(page, language);
  await open(page, localPath(language, '/account/sign-in'));
  await signInWithCode(context, page, language, mobile);
  await page.locator('[name=name]').fill('Radha');
  await page.locator(`[name=language][value=${language}]`).check({ force: true });
  await page.locator('[name=agree]').check();
  await page.getByRole('button', { name: t('account.createAccount') }).click();
  await page.waitForURL(/\/account$/);
  await wishAndNotice(page, language);
  await leave(page, language);
  await context.close();
});

test('goods sent back with a photo, and a review with one, by keyboard and with scripts', async () => {
  const t = translate('hi');
  const context = await visitor();
  const page = await context.newPage();
  useKeyboard(page);
  withScripts.add(page);
  const photo = join(await mkdtemp(join(tmpdir(), 'shg-haat-photo-')), 'IMG_2043.jpg');
  await writeFile(photo, await renderPicture('mango-pickle'));
  await open(page, `/hi/orders/${await arrivedLately()}`);
  await page.getByRole('link', { name: t('returns.ask.link') }).click();
  await page.getByRole('button', { name: t('returns.ask.button') }).click();
  await page.getByRole('alert').first().waitFor();
  await page.locator('input[name^="pieces."]').first().fill('1');
  await page.locator('[name=reason][value=WRONG_ITEM]').check({ force: true });
  await page.locator('input[type=file]').setInputFiles(photo);
  await page.locator('[name=upi]').fill('radha@okbank');
  await page.getByRole('button', { name: t('returns.ask.button') }).click();
  await said(page, 'alert', t('errors.fault-required'));
  await toFirstMistake(page, 'note');
  await page.locator('[name=note]').fill('नींबू का अचार आया।');
  await page.getByRole('button', { name: t('returns.ask.button') }).click();
  await said(page, 'status', t('done.order.return-asked'));

  await page.locator('a[href*="/reviews/"]').first().click();
  await page.locator('[name=stars][value="4"]').check({ force: true });
  await page.locator('[name=text]').fill('स्वाद अच्छा है।');
  await page.locator('input[type=file]').setInputFiles(photo);
  await page.locator('main form button').first().click();
  await said(page, 'status', t('reviews.state.WAITING'));
  await context.close();
});
