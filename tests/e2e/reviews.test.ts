import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { translate } from '#app/i18n/translate.ts';
import { DESK, open, visitor } from './browser.ts';
import { rawGet } from './raw-answer.ts';
import { db } from './shop-database.ts';
import { checkOut, expectNoSidewaysScroll, putInBasket, renderPicture, signInOfficer, signInWithCode } from './steps.ts';

const WORDS = 'सरसों का तेल कच्ची घानी का है </script><b>सच</b>';

test('a buyer without JavaScript says how her pickle was, an officer shows it, the group answers, and the goods bear it in Hindi', async () => {
  const t = translate('hi');
  const buyer = await visitor({ javaScriptEnabled: false });
  const page = await buyer.newPage();
  await putInBasket(page, 'hi', /अचार/, /आम/);
  await checkOut(page, 'hi', 'cash', { name: 'Radha Jha', mobile: '9000009004', pin: '846004' });
  await page.waitForURL(/\/hi\/orders\/[\w-]{20,}/);
  const order = page.url();

  const { person } = await db.membership.findFirstOrThrow({ where: { role: 'SECRETARY', group: { slug: 'maithili-dekuli' } }, include: { person: { include: { logins: { include: { login: true } } } } } });
  const group = await visitor({ javaScriptEnabled: false });
  const member = await group.newPage();
  await member.goto('/hi/account/sign-in?next=/seller/orders');
  await signInWithCode(group, member, 'hi', person.logins[0]?.login.address.slice(-10) ?? '', person.nameHi ?? person.name);
  const { groupOrders: [parcel] } = await db.order.findUniqueOrThrow({ where: { token: order.split('/').at(-1)! }, select: { groupOrders: { select: { id: true } } } });
  await open(member, `/seller/orders/${parcel!.id}`);
  const press = (name: string) => member.getByRole('button', { name }).first().click();
  await press(t('orders.one.next.accept'));
  await press(t('orders.one.next.pack'));
  await member.getByRole('link', { name: t('orders.one.next.dispatch') }).first().click();
  await member.getByLabel(t('orders.dispatch.courier')).fill('India Post');
  await member.getByLabel(t('orders.dispatch.number')).fill('EB123456789IN');
  await press(t('orders.dispatch.button'));
  await press(t('orders.one.next.deliver'));
  await member.getByText(t('orders.status.DELIVERED')).first().waitFor();

  const photo = join(await mkdtemp(join(tmpdir(), 'shg-haat-photo-')), 'IMG_7.jpg');
  await writeFile(photo, await renderPicture('mango-pickle'));
  await open(page, new URL(order).pathname);
  await page.getByRole('link', { name: t('reviews.order.write') }).click();
  await page.locator('input[type=file]').setInputFiles(photo);
  await page.locator('[name=text]').fill(WORDS);
  await page.locator('[name=shownName]').fill('राधा');
  await page.getByRole('button', { name: t('reviews.form.send') }).click();
  // No stars: the photo and the words are still there.
  await page.locator('#field-stars-error', { hasText: t('errors.stars-required') }).waitFor();
  expect(await page.locator('[name=text]').inputValue()).toBe(WORDS);
  expect(await page.locator('input[name=photo]').count()).toBe(1);
  await expectNoSidewaysScroll(page);
  await page.locator('input[name=stars][value="5"]').check({ force: true });
  await page.getByRole('button', { name: t('reviews.form.send') }).click();
  await page.getByText(t('reviews.state.WAITING')).waitFor();

  const goods = '/hi/products/mango-pickle-dekuli';
  expect((await rawGet(goods)).text).not.toContain('कच्ची घानी');
  const office = await visitor({ viewport: DESK });
  const desk = await office.newPage();
  await desk.goto('/admin/reviews');
  await signInOfficer(desk, 'darbhanga');
  await desk.waitForURL(/\/admin\/reviews$/);
  await desk.locator('tbody tr').filter({ hasText: 'कच्ची घानी' }).getByRole('link').click();
  await desk.waitForURL(/\/admin\/reviews\/.+/);
  await desk.getByText('कच्ची घानी').first().waitFor();
  await desk.locator('form[action$="/publish"] button').click();
  await desk.waitForURL(/\/admin\/reviews$/);

  // A page that was kept is asked for a second after the decision, however long it takes to draw it anew.
  await sleep(1_000);
  const { text } = await rawGet(goods);
  expect(text).toContain('कच्ची घानी');
  expect(text).not.toContain('</script><b>');
  expect(text).not.toContain('9000009004');

  await open(member, '/seller/reviews');
  await member.getByRole('link', { name: t('reviews.seller.answer') }).first().click();
  await member.locator('[name=reply]').fill('धन्यवाद राधा जी, अगले मौसम में फिर भेजेंगे।');
  await press(t('reviews.seller.send'));
  await member.waitForURL(/\/seller\/reviews$/);

  await open(page, goods);
  const said = page.locator('#reviews article').first();
  await said.getByText('फिर भेजेंगे').waitFor();
  expect(await said.innerText()).toMatch(/राधा.*दरभंगा[\s\S]*यहीं से खरीदा/);
  expect((await page.request.get((await said.locator('picture img').getAttribute('src')) ?? '')).headers()['content-type']).toBe('image/jpeg');
  await expectNoSidewaysScroll(page);
  for (const context of [buyer, group, office]) await context.close();
});
