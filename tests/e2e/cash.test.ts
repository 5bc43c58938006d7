import { expect, test } from 'vitest';
import { db } from './shop-database.ts';
import { DESK, codeSentTo, open, visitor } from './browser.ts';
import { checkOut, expectNoSidewaysScroll, signInOfficer, signInWithCode } from './steps.ts';

/** Goods of a group of Hamirpur that sells everywhere, and how many of it make a cash order that needs a code. */
async function dearBasket() {
  const products = await db.product.findMany({
    where: { status: 'PUBLISHED', group: { status: 'APPROVED', place: { path: { startsWith: 'hp/hamirpur/' } }, taxStandings: { none: { kind: 'UNREGISTERED' } } } },
    select: { slug: true, group: { select: { id: true } }, variants: { where: { active: true }, orderBy: [{ position: 'asc' }, { pricePaise: 'asc' }, { id: 'asc' }] } },
  });
  // The page offers the first size that is there.
  const [variant] = products.flatMap(({ variants: [first], ...product }) => (first ? [{ ...first, product }] : []))
    .filter(({ onHand, held, pricePaise }) => onHand - held >= Math.ceil(1_600_00 / pricePaise))
    .toSorted((one, other) => other.pricePaise - one.pricePaise);
  if (!variant) throw new Error('The demo has nothing to fill a dear basket with');
  const bearer = await db.membership.findFirstOrThrow({ where: { role: 'PRESIDENT', leftOn: null, groupId: variant.product.group.id }, include: { person: { include: { logins: { include: { login: true } } } } } });
  await db.person.update({ where: { id: bearer.personId }, data: { language: 'en' } });
  return { slug: variant.product.slug, quantity: Math.ceil(1_600_00 / variant.pricePaise), name: bearer.person.name, mobile: bearer.person.logins[0]?.login.address.slice(-10) ?? '' };
}

test('a large cash order: a code first, then delivered, then remitted by the bank’s statement; the group reads each step', async () => {
  const { slug, quantity, name, mobile } = await dearBasket();
  const buyer = await visitor({ javaScriptEnabled: false });
  const shop = await buyer.newPage();
  await open(shop, `/products/${slug}`);
  await shop.getByRole('button', { name: 'Add to basket' }).first().click();
  await shop.locator('main details summary').first().click();
  await shop.locator('input[type=number][name=quantity]').first().fill(String(quantity));
  await shop.getByRole('button', { name: 'Update' }).first().click();
  await shop.waitForURL(/\/cart#line-/);
  await checkOut(shop, 'en', 'cash', { name: 'Kavita Sharma', mobile: '9000009071', pin: '177001' });

  await shop.getByText(/We sent a code of 6 digits to/).waitFor();
  await expectNoSidewaysScroll(shop);
  expect(await shop.locator('input[name=line1]').inputValue()).toBe('14, Third Cross');
  await shop.getByLabel('Code of 6 digits').fill(await codeSentTo(buyer, '09071'));
  await shop.getByRole('button', { name: /^Place order for/ }).click();
  await shop.waitForURL(/\/orders\/[\w-]{20,}/);
  const { groupOrders: [part] } = await db.order.findFirstOrThrow({ where: { phone: '+919000009071' }, orderBy: { placedAt: 'desc' }, include: { groupOrders: true } });

  const seller = await visitor({ javaScriptEnabled: false });
  const desk = await seller.newPage();
  await desk.goto('/account/sign-in?next=/seller');
  await signInWithCode(seller, desk, 'en', mobile, name);
  await desk.waitForURL(/\/seller/);
  const order = `/seller/orders/${part?.id}`;
  const reads = async (words: RegExp) => {
    await open(desk, order);
    await desk.getByText(words).first().waitFor();
  };
  await reads(/Buyer will pay ₹[\d,.]+ in cash\. The courier gives it to us after delivery/);
  for (const button of ['Accept this order', 'It is packed'] as const) await desk.getByRole('button', { name: button }).first().click();
  await desk.getByRole('link', { name: 'Give it to the courier' }).first().click();
  await desk.locator('[name=courier]').fill('Himachal Courier');
  await desk.locator('[name=trackingNumber]').fill('HC99887766');
  await desk.locator('main form button').first().click();
  await open(desk, order);
  await desk.getByRole('button', { name: 'The buyer has it' }).first().click();
  await reads(/The courier has the buyer's ₹[\d,.]+\. When we have the cash, we send you ₹/);

  await db.person.updateMany({ where: { officer: { email: 'officer.hamirpur@demo.shg-haat.example' } }, data: { language: 'en' } });
  const office = await visitor({ javaScriptEnabled: false, viewport: DESK });
  const page = await office.newPage();
  await page.goto('/admin/remittances/statement');
  await signInOfficer(page, 'hamirpur');
  await page.waitForURL(/\/admin/);
  await open(page, '/admin/remittances');
  await page.getByRole('link', { name: 'Himachal Courier' }).waitFor();
  await open(page, '/admin/remittances/statement');
  const rupees = ((part?.totalPaise ?? 0) / 100).toFixed(2);
  const today = new Date().toLocaleDateString('en-GB', { timeZone: 'Asia/Kolkata' });
  const csv = `Account,,,\nTxn Date,Description,Ref No./Cheque No.,Debit,Credit\n${today},NEFT HIMACHAL COURIER ${part?.number},N306269900071,,"${rupees}"\n`;
  await page.locator('input[type=file]').setInputFiles({ name: 'statement.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByText('1 new line').waitFor();
  await page.getByRole('listitem').filter({ hasText: part?.number ?? '' }).getByRole('link', { name: 'Look and confirm' }).click();
  expect(await page.locator(`input[name=parcel][value="${part?.id}"]`).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByText('Adds up').waitFor();
  await reads(/in cash, and the courier has given it to us\. ₹[\d,.]+ will be sent on/);
  for (const context of [buyer, seller, office]) await context.close();
});
