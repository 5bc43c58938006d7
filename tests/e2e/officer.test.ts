import { expect, test } from 'vitest';
import { translate } from '#app/i18n/translate.ts';
import { DESK, open, visitor } from './browser.ts';
import { signInOfficer, signInWithCode } from './steps.ts';

test.each([
  { language: 'hi', officer: 'kangra', district: 'कांगड़ा', block: 'नगरोटा बगवां', panchayat: 'मलां', mobile: '9811100001', group: 'धौलाधार बहनें', scripts: true },
  { language: 'en', officer: 'hp', district: 'Kangra', block: 'Panchrukhi', panchayat: 'Andretta', mobile: '9811100002', group: 'Andretta Potters', scripts: false },
] as const)('a group applies, is refused with a reason, mends it and is approved ($language, script: $scripts)', async ({ language, officer, district, block, panchayat, mobile, group, scripts }) => {
  const t = translate(language);
  const applicant = await visitor({ javaScriptEnabled: scripts });
  const page = await applicant.newPage();
  await page.goto(language === 'hi' ? '/hi/account/sign-in?next=/seller/apply' : '/account/sign-in?next=/seller/apply');
  await page.getByLabel(t('account.mobileLabel')).waitFor();
  await signUp(applicant, page, language, mobile);

  for (const place of [language === 'hi' ? 'हिमाचल' : 'Himachal', district, block, panchayat]) await page.getByRole('link', { name: new RegExp(`^${place}`) }).first().click();
  await page.getByRole('link', { name: new RegExp(`^${panchayat}`) }).first().click();
  const fill = (name: string, value: string) => page.locator(`[name=${name}]`).fill(value);
  await fill(language === 'hi' ? 'nameHi' : 'nameEn', group);
  await fill('address', 'Ward 3');
  await page.locator('[name=makesFood][value=no]').check({ force: true });
  await page.locator('[name=standing][value=UNREGISTERED]').check({ force: true });
  await fill('holder', 'Demo SHG');
  await fill('accountNumber', '123456789012');
  await fill('accountAgain', '123456789013');
  await fill('ifsc', 'DEMO0HP0101');
  for (const [index, role] of ['president', 'secretary', 'treasurer'].entries()) {
    await fill(`${role}Name`, `Kamla ${index}`);
    await fill(`${role}Mobile`, index === 0 ? mobile : `98222${mobile.slice(-4)}${index}`);
  }
  await page.locator('[name=myRole][value=PRESIDENT]').check({ force: true });
  await page.locator('[name=agree]').check();
  await page.getByRole('button', { name: t('apply.send') }).click();

  await page.locator('#field-accountAgain-error', { hasText: t('errors.account-differs') }).waitFor();
  expect(await page.locator('[name=holder]').inputValue()).toBe('Demo SHG');
  await fill('accountAgain', '123456789012');
  await page.getByRole('button', { name: t('apply.send') }).click();
  await page.getByText(t('apply.statusAPPLIED')).waitFor();

  const office = await visitor({ javaScriptEnabled: scripts, viewport: DESK });
  const desk = await office.newPage();
  await desk.goto('/admin/applications');
  await signInOfficer(desk, officer);
  await desk.getByRole('link', { name: group }).click();

  await desk.locator('form[action$="/refuse"] button').click();
  await desk.locator('[name=reason][aria-invalid=true]').waitFor();
  await desk.locator('[name=reason]').fill('The passbook shows another account number.');
  await desk.locator('form[action$="/refuse"] button').click();
  await desk.waitForURL(/\/admin\/groups\//);

  await page.goto('/seller/application');
  await page.getByText('The passbook shows another account number.').waitFor();
  await page.getByRole('link', { name: t('apply.mend') }).click();
  await fill('accountNumber', '555556789012');
  await fill('accountAgain', '555556789012');
  await page.locator('[name=agree]').check();
  await page.getByRole('button', { name: t('apply.send') }).click();
  await page.getByText(t('apply.statusAPPLIED')).waitFor();

  await desk.reload();
  await desk.getByText('555556789012').waitFor();
  await desk.locator('form[action$="/approve"] button').click();
  await desk.locator('form[action$="/suspend"]').waitFor();

  await page.goto('/seller/application');
  await page.getByText(t('apply.statusAPPROVED')).waitFor();
  await open(page, '/dev/outbox');
  await page.getByText(new RegExp(`${group} (?:is approved|मंज़ूर)`)).first().waitFor();
  await applicant.close();
  await office.close();
});

/** A number nobody knows yet: the code, then her name and her consent. */
async function signUp(context: Awaited<ReturnType<typeof visitor>>, page: import('playwright-core').Page, language: 'en' | 'hi', mobile: string): Promise<void> {
  const t = translate(language);
  await signInWithCode(context, page, language, mobile);
  await page.getByLabel(t('account.nameLabel')).fill('Kamla Devi');
  await page.locator(`input[name=language][value=${language}]`).check({ force: true });
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: t('account.createAccount') }).click();
}
