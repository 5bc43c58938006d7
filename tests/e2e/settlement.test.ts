import { expect, test } from 'vitest';
import { formatMoney } from '#app/i18n/format.ts';
import { translate } from '#app/i18n/translate.ts';
import { indianDay } from '#app/lib/time.ts';
import { db } from './shop-database.ts';
import { DESK, open, visitor } from './browser.ts';
import { checkOut, presidentOf, signInOfficer, signInWithCode } from './steps.ts';

test('money goes from the buyer’s card to the group’s bank and each member’s share, said in words at every step', async () => {
  // As if a week went by: what is delivered now is due now.
  await db.setting.create({ data: { key: 'settlement.days-after-delivery', value: 0, inForceFrom: new Date(indianDay(new Date())) } });
  const t = translate('hi');
  const { name, mobile } = await presidentOf('tana-bana-jamuhai', 'hi');

  const buyer = await visitor({ javaScriptEnabled: false });
  const shop = await buyer.newPage();
  await open(shop, '/groups/tana-bana-jamuhai');
  await shop.getByRole('main').locator('a[href^="/products/"]').first().click();
  await shop.getByRole('button', { name: translate('en')('catalogue.product.add') }).click();
  await checkOut(shop, 'en', 'online', { name: 'Meera Rao', mobile: '9000009001', pin: '560038' });
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
  const part = await db.groupOrder.findFirstOrThrow({ where: { group: { slug: 'tana-bana-jamuhai' }, order: { name: 'Meera Rao' } }, orderBy: { placedAt: 'desc' } });
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
  const { _sum: due } = await db.earning.aggregate({ where: { group: { slug: 'tana-bana-jamuhai' }, payoutId: null, waitsForCash: false, sharePaise: { gt: 0 } }, _sum: { sharePaise: true } });
  await hers.getByText(t('money.comingNow', { amount: formatMoney(due.sharePaise ?? 0, 'hi') })).waitFor();

  const [district, state] = [await visitor({ javaScriptEnabled: false, viewport: DESK }), await visitor({ javaScriptEnabled: false, viewport: DESK })];
  const [desk, second] = [await district.newPage(), await state.newPage()];
  await desk.goto('/admin/payouts');
  await signInOfficer(desk, 'jaunpur');
  await desk.getByRole('button', { name: t('money.office.prepare') }).click();
  await desk.getByRole('button', { name: t('money.office.move.submit') }).click();
  await desk.getByText(t('money.office.mine')).waitFor();
  expect(await desk.getByRole('button', { name: t('money.office.move.approve') }).count()).toBe(0);
  await second.goto(new URL(desk.url()).pathname);
  await signInOfficer(second, 'up');
  await second.getByRole('button', { name: t('money.office.move.approve') }).click();
  await desk.reload();
  await desk.getByRole('button', { name: t('money.office.move.export') }).click();
  const bankFile = await desk.request.get((await desk.getByRole('link', { name: t('money.office.bankFile') }).getAttribute('href')) ?? '');
  const payout = await db.payout.findFirstOrThrow({ where: { group: { slug: 'tana-bana-jamuhai' } }, orderBy: { id: 'desc' } });
  expect(await bankFile.text()).toContain(`,${payout.number},`);
  await open(hers, '/seller/money');
  await hers.getByText(/के रास्ते में हैं/).first().waitFor();

  const answers = { name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(`Reference,Status,UTR\n${payout.number},PAID,N326261234567\n`) };
  await desk.locator('input[type=file]').setInputFiles(answers);
  await desk.getByRole('button', { name: t('money.office.send') }).click();
  await desk.getByText(t('money.office.report', { paid: 1, returned: 0, known: 0 })).waitFor();
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
