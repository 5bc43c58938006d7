import { expect, test } from 'vitest';
import { formatMoney } from '#app/i18n/format.ts';
import { translate } from '#app/i18n/translate.ts';
import { db } from './shop-database.ts';
import { DESK, open, visitor } from './browser.ts';
import { checkOut, presidentOf, signInOfficer, signInWithCode } from './steps.ts';

test('money goes from the buyer’s card to the group’s bank and each member’s share, said in words at every step', async () => {
  // As if a week went by: what is delivered now is due now.
  await db.setting.updateMany({ where: { key: 'settlement.days-after-delivery' }, data: { value: 0 } });
  const t = translate('hi');
  const { name, mobile } = await presidentOf('ujala-dhaneta', 'hi');

  const buyer = await visitor({ javaScriptEnabled: false });
  const shop = await buyer.newPage();
  await open(shop, '/groups/ujala-dhaneta');
  await shop.getByRole('main').locator('a[href^="/products/"]').first().click();
  await shop.getByRole('button', { name: translate('en')('catalogue.product.add') }).click();
  await checkOut(shop, 'en', 'online', { name: 'Meera Rao', mobile: '9000009001', pin: '177001' });
  await shop.getByLabel('E-mail').first().fill('meera@demo.shg-haat.example');
  await shop.getByLabel('Card number').fill('4242 4242 4242 4242');
  await shop.getByLabel('CVC').fill('123');
  await shop.getByRole('button', { name: /^Pay ₹[\d,.]+$/ }).click();
  await shop.waitForURL(/\/orders\/[\w-]{20,}$/, { timeout: 60_000 });
  await shop.getByText(/You paid ₹[\d,.]+ online/).first().waitFor();

  const member = await visitor({ javaScriptEnabled: false });
  const hers = await member.newPage();
  const press = (words: string) => hers.getByRole('button', { name: words }).first().click();
  await hers.goto('/hi/account/sign-in?next=/seller/orders');
  await signInWithCode(member, hers, 'hi', mobile, name);
  await press(t('orders.one.next.accept'));
  const part = await db.groupOrder.findFirstOrThrow({ where: { group: { slug: 'ujala-dhaneta' }, order: { name: 'Meera Rao' } }, orderBy: { placedAt: 'desc' } });
  await open(hers, `/seller/orders/${part.id}`);
  expect(await hers.getByRole('main').innerText()).toMatch(/ग्राहक ने ₹[\d,.]+ दे दिए हैं/);
  await press(t('orders.one.next.pack'));
  await hers.getByRole('link', { name: t('orders.one.next.dispatch') }).first().click();
  await hers.getByLabel(t('orders.dispatch.courier')).fill('India Post');
  await hers.getByLabel(t('orders.dispatch.number')).fill('EH987654321IN');
  await press(t('orders.dispatch.button'));
  await open(hers, `/seller/orders/${part.id}`);
  await press(t('orders.one.next.deliver'));
  await open(hers, '/seller/money');
  const share = formatMoney(part.sharePaise, 'hi');
  await hers.getByText(t('money.comingNow', { amount: share })).waitFor();

  const [district, state] = [await visitor({ javaScriptEnabled: false, viewport: DESK }), await visitor({ javaScriptEnabled: false, viewport: DESK })];
  const [desk, second] = [await district.newPage(), await state.newPage()];
  // The district's officer reads Hindi, the state's English.
  const [office, stateOffice] = [t, translate('en')];
  await desk.goto('/admin/payouts');
  await signInOfficer(desk, 'hamirpur');
  await desk.getByRole('button', { name: office('money.office.prepare') }).click();
  await desk.getByRole('button', { name: office('money.office.move.submit') }).click();
  await desk.getByText(office('money.office.mine')).waitFor();
  expect(await desk.getByRole('button', { name: office('money.office.move.approve') }).count()).toBe(0);
  await second.goto(new URL(desk.url()).pathname);
  await signInOfficer(second, 'hp');
  await second.getByRole('button', { name: stateOffice('money.office.move.approve') }).click();
  await desk.reload();
  await desk.getByRole('button', { name: office('money.office.move.export') }).click();
  const [row] = (await (await desk.request.get(await desk.getByRole('link', { name: office('money.office.bankFile') }).getAttribute('href') ?? '')).text()).split('\n').filter((line) => line.includes('Ujala') || line.includes('SHG HAAT'));
  const payout = await db.payout.findFirstOrThrow({ where: { group: { slug: 'ujala-dhaneta' } }, orderBy: { id: 'desc' } });
  expect(row).toContain(payout.number);
  await open(hers, '/seller/money');
  await hers.getByText(/के रास्ते में हैं/).first().waitFor();

  const answers = { name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(`Reference,Status,UTR\n${payout.number},PAID,N326261234567\n`) };
  await desk.locator('input[type=file]').setInputFiles(answers);
  await desk.getByRole('button', { name: office('money.office.send') }).click();
  await desk.getByText(office('money.office.report', { paid: 1, returned: 0, known: 0 })).waitFor();
  await open(hers, '/seller/money');
  await hers.getByText('N326261234567').first().waitFor();
  await open(hers, `/seller/orders/${part.id}`);
  expect(await hers.getByRole('main').innerText()).toContain('N326261234567');

  await open(hers, '/seller/shares/rule');
  await hers.locator('input[name=basis][value=EQUAL]').check({ force: true });
  await hers.locator('input[name=fund]').fill('10');
  await hers.locator('input[name=meetingOn]').fill('2026-01-10');
  await press(t('common.save'));
  await press(t('shares.divide'));
  await open(hers, '/seller/shares/mine');
  expect(await hers.getByRole('main').innerText()).toMatch(new RegExp(part.number));
  for (const context of [buyer, member, district, state]) await context.close();
});
