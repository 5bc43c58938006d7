import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { localPath, type Language } from '#app/i18n/languages.ts';
import { translate } from '#app/i18n/translate.ts';
import { totpCode } from '#app/domain/accounts/totp.server.ts';
import { DEMO_PASSWORD, DEMO_TOTP_SECRET } from '../../prisma/seed/demo-secrets.ts';
import { codeSentTo, open } from './browser.ts';
import { db } from './shop-database.ts';

/** A photo-like picture, as a phone would send it. */
export { renderPicture } from '../../prisma/seed/pictures/render.server.ts';

/** Puts one of a product's first size into the basket, found by its category, as a buyer would. */
export async function putInBasket(page: Page, language: Language, category: RegExp, product: RegExp): Promise<void> {
  const t = translate(language);
  await open(page, localPath(language, '/'));
  await page.locator('main a[href*="/categories/"]').filter({ hasText: category }).first().click();
  await page.locator('main a[href*="/products/"]').filter({ hasText: product }).first().click();
  await page.getByRole('button', { name: t('catalogue.product.add') }).click();
  await page.getByRole('heading', { level: 1, name: t('checkout.basket.title') }).waitFor();
}

export interface Recipient {
  readonly name: string;
  readonly mobile: string;
  readonly pin: string;
}

/** From the basket to the order's page, or to the payment page when paying online. */
export async function checkOut(page: Page, language: Language, method: 'online' | 'cash', to: Recipient): Promise<void> {
  const t = translate(language);
  await page.getByRole('link', { name: t('checkout.basket.checkout') }).click();
  const field = (name: 'name' | 'mobile' | 'pin' | 'line1' | 'city') => page.getByLabel(t(`checkout.form.${name}`), { exact: false }).first();
  await field('pin').fill(to.pin);
  await page.getByRole('button', { name: t('checkout.form.fill') }).click();
  await field('line1').fill('14, Third Cross');
  await field('city').fill('Bengaluru');
  await page.locator('input[name=name]').fill(to.name);
  await page.locator('input[name=mobile]').fill(to.mobile);
  await page.getByRole('radio', { name: t(`checkout.form.${method}`) }).check();
  const place = page.getByRole('button', { name: new RegExp(t('checkout.form.placeTotal', { total: '.*' })) });
  await place.click();
}

/** Signs a person in with the code sent to her number, choosing her name where several share it. */
export async function signInWithCode(context: BrowserContext, page: Page, language: Language, mobile: string, name?: string): Promise<void> {
  const t = translate(language);
  await page.getByLabel(t('account.mobileLabel')).fill(mobile);
  await page.getByRole('button', { name: t('account.sendCode') }).click();
  await page.getByLabel(t('account.codeLabel'), { exact: true }).fill(await codeSentTo(context, mobile.slice(-5)));
  await page.locator('main form').first().getByRole('button').first().click();
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/code'));
  if (name && page.url().endsWith('/who')) {
    await page.getByRole('button', { name }).click();
    await page.waitForURL(({ pathname }) => !pathname.endsWith('/who'));
  }
  // The demo's members have not read the privacy notice yet.
  if (/\/account\/agree/.test(page.url())) {
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: t('account.agreeButton') }).click();
  }
}

/** Signs the demo's officer of an area in, from a page that asks for it. Her code works once in its half minute. */
export async function signInOfficer(page: Page, area: string): Promise<void> {
  await page.locator('input[type=email]').fill(`officer.${area}@demo.shg-haat.example`);
  await page.locator('input[type=password]').fill(DEMO_PASSWORD);
  await page.locator('main form').first().getByRole('button').first().click();
  await page.locator('input[name=code]').fill(totpCode(DEMO_TOTP_SECRET, new Date()));
  await page.locator('main form').first().getByRole('button').first().click();
}

/** The president of a group of the demo, who reads this language from now on. */
export async function presidentOf(slug: string, language: Language) {
  const { person } = await db.membership.findFirstOrThrow({ where: { role: 'PRESIDENT', group: { slug } }, include: { person: { include: { logins: { include: { login: true } } } } } });
  await db.person.update({ where: { id: person.id }, data: { language } });
  return { name: language === 'hi' ? (person.nameHi ?? person.name) : person.name, mobile: person.logins[0]?.login.address.slice(-10) ?? '' };
}

/** These attributes, and `text` if asked, are those of what has the focus: now, or when the page that is coming has come. */
export async function expectFocus(page: Page, expected: Readonly<Record<string, unknown>>): Promise<void> {
  const focused = () => page.evaluate((names) => {
    const active = document.activeElement;
    return Object.fromEntries(names.map((name) => [name, name === 'text' ? active?.textContent : active?.getAttribute(name)]));
  }, Object.keys(expected));
  await expect.poll(() => focused().catch(() => 'the page is on its way'), { timeout: 15_000 }).toEqual(expected);
}

/** No page is wider than the screen it is read on. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}
