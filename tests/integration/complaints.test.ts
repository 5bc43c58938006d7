import { beforeAll, expect, test } from 'vitest';
import { complaintByToken, listComplaints } from '#app/domain/complaints/queries.server.ts';
import { db } from '#app/lib/db.server.ts';
import { action as answer } from '#app/routes/admin/complaint-answer.tsx';
import { action as close } from '#app/routes/admin/complaint-close.tsx';
import { loader as adminFile } from '#app/routes/admin/complaint.tsx';
import { action as complain } from '#app/routes/shop/complaints.tsx';
import { loader as page } from '#app/routes/shop/complaint.tsx';
import { loader as legal } from '#app/routes/shop/legal-page.tsx';
import { loader as deliveryPage, action as askDelivery } from '#app/routes/shop/product-delivery.tsx';
import { loader as piece } from '#app/routes/shop/product-delivery-piece.tsx';
import { loader as card } from '#app/routes/api/share-card.ts';
import { LEGAL_PAGE_NAMES } from '#app/lib/legal-pages.ts';
import { getPage, postForm } from '../support/route-call.ts';
import { cookieOf, createWorld, officerOf } from '../support/world.ts';

const WRITTEN = { topic: 'ORDER', name: 'Meena', mobile: '98765 43210', text: 'The jar came broken, oil everywhere.' };
const ALL = { status: null, q: '', after: null } as const;
const tokenOf = (location: string | null) => location?.split('/').at(-1) ?? '';
let cookie: string;

beforeAll(async () => {
  await createWorld({ goods: true });
  cookie = await cookieOf({ officerId: (await officerOf('hp')).officer.id });
});

test('a complaint gets a number at once, by message, and a page of its own', async () => {
  const sent = await postForm(complain, '/hi/complaints', WRITTEN);
  expect(sent).toMatchObject({ status: 303, location: expect.stringMatching(/^\/hi\/complaints\/[\w-]{20,}$/) });
  const complaint = await complaintByToken(tokenOf(sent.location));
  expect(complaint).toMatchObject({ number: expect.stringMatching(/^C1\d{6}$/), status: 'OPEN', orderNumber: '' });
  expect(complaint!.acknowledgedAt!.getTime() - complaint!.createdAt.getTime()).toBeLessThan(48 * 3_600_000);
  expect(complaint!.resolveBy.getTime() - complaint!.createdAt.getTime()).toBeLessThanOrEqual(31 * 24 * 3_600_000);
  const message = await db.message.findFirstOrThrow({ where: { address: '+919876543210' } });
  expect(message.body).toContain(complaint!.number);
  expect(message.body).toContain(sent.location);
  expect((await getPage(page, '/complaints/x', { params: { token: 'a'.repeat(30) } })).status).toBe(404);
});

test('what is missing is said beside its field and nothing typed is lost; a strange order number is no reason to refuse', async () => {
  const refused = await postForm<{ form: { errors: object; values: object } }>(complain, '/complaints', { topic: 'X', name: '', mobile: '12', text: 'short' });
  expect(refused).toMatchObject({ status: 422, data: { form: { errors: { topic: ['choose-one'], name: ['required'], mobile: ['mobile-invalid'], text: ['complaint-short'] }, values: { text: 'short' } } } });
  expect(await postForm(complain, '/complaints', { ...WRITTEN, order: "H'; DROP" })).toMatchObject({ status: 303 });
});

test('an officer answers, the person is told, and the matter is closed once', async () => {
  const { location } = await postForm(complain, '/complaints', { ...WRITTEN, email: 'meena@example.in' });
  const { id, number } = (await complaintByToken(tokenOf(location)))!;
  const call = { params: { id }, cookie };
  expect(await postForm(answer, '/', { text: 'no' }, call)).toMatchObject({ status: 422 });
  expect(await postForm(answer, '/', { text: 'We ask the group today.' }, call)).toMatchObject({ status: 303, location: `/admin/complaints/${id}` });
  expect(await postForm(close, '/', { text: 'A new jar is on its way.' }, call)).toMatchObject({ status: 303 });
  expect(await postForm(close, '/', { text: 'Closed again, by somebody.' }, call)).toMatchObject({ status: 409 });
  const done = (await complaintByToken(tokenOf(location)))!;
  expect(done.status).toBe('CLOSED');
  expect(done.answers.map(({ text }) => text)).toEqual(['We ask the group today.', 'A new jar is on its way.']);
  expect(await db.message.count({ where: { body: { contains: number }, channel: 'SMS' } })).toBe(3);
  expect(await db.message.count({ where: { address: 'meena@example.in' } })).toBe(2);
});

test('officers see the complaints of their area only; those of no place are the state\'s', async () => {
  const [hp, hamirpur, kangra] = await Promise.all(['hp', 'hamirpur', 'kangra'].map(officerOf));
  const { id } = await db.complaint.create({ data: { number: 'C9', token: 'h'.repeat(24), topic: 'ORDER', language: 'en', name: 'A', phone: '+919876543211', areaPath: 'hp/hamirpur/', text: 'Late', resolveBy: new Date() } });
  const seen = async (scope: typeof hp) => (await listComplaints(scope!, ALL)).page.map((row) => row.id);
  expect(await seen(hp)).toContain(id);
  expect(await seen(hamirpur)).toEqual([id]);
  expect(await seen(kangra)).toEqual([]);
  const stranger = await cookieOf({ officerId: kangra!.officer.id });
  expect(await getPage(adminFile, '/', { params: { id }, cookie: stranger })).toMatchObject({ status: 404 });
  expect(await postForm(answer, '/', { text: 'I answer for another area.' }, { params: { id }, cookie: stranger })).toMatchObject({ status: 404 });
});

test('every page of the law is there, with the operator\'s details', async () => {
  for (const name of LEGAL_PAGE_NAMES) expect(await getPage(legal, `/${name}`)).toMatchObject({ status: 200, data: { page: name, facts: { legalName: 'SHG Haat Demonstration Society' } } });
  expect((await getPage(legal, '/wp-login.php')).status).toBe(404);
  expect(await getPage(legal, '/hi/shipping')).toMatchObject({ data: { tariff: [{ zone: 'SAME_DISTRICT' }, { zone: 'SAME_STATE' }, { zone: 'ELSEWHERE' }] } });
});

test('the PIN given once tells day and charge from then on, on a page and as a piece of one', async () => {
  const params = { slug: 'galgal-pickle' };
  expect(await getPage(deliveryPage, '/products/galgal-pickle/delivery', { params })).toMatchObject({ data: { known: { pin: null, promise: null } } });
  expect(await postForm(askDelivery, '/products/galgal-pickle/delivery', { pin: '0123' }, { params })).toMatchObject({ status: 422 });
  const { cookies, location } = await postForm(askDelivery, '/hi/products/galgal-pickle/delivery', { pin: '177 001' }, { params });
  expect(location).toBe('/hi/products/galgal-pickle/delivery');
  const mine = cookies[0]!.split(';')[0]!;
  const told = await getPage<{ known: { promise: { kind: string; sizes: { charge: number; promisedBy: Date }[] } } }>(deliveryPage, '/products/galgal-pickle/delivery', { params, cookie: mine });
  expect(told.data.known.promise.kind).toBe('delivers');
  expect(told.data.known.promise.sizes[0]!.charge).toBeGreaterThan(0);
  const ask = (cookie: string | null) => piece({ request: new Request('http://localhost:3000/hi/products/galgal-pickle/delivery/piece', { headers: cookie ? { cookie } : {} }), params, context: {} } as never);
  expect((await ask(null)).status).toBe(204);
  const answered = await ask(mine);
  expect([answered.headers.get('cache-control'), answered.headers.get('content-type')]).toEqual(['no-store', 'text/html; charset=utf-8']);
  expect(await answered.text()).toMatch(/177001 .*₹/);
});

test('goods of a group without GSTIN do not come to another state, and the answer says so', async () => {
  const product = await db.product.findFirstOrThrow({ where: { status: 'PUBLISHED', group: { taxStandings: { every: { kind: 'UNREGISTERED' } }, place: { stateCode: '02' } } } });
  const params = { slug: product.slug };
  const { cookies } = await postForm(askDelivery, '/products/x/delivery', { pin: '110001' }, { params });
  expect(await getPage(deliveryPage, '/products/x/delivery', { params, cookie: cookies[0]!.split(';')[0]! })).toMatchObject({
    data: { known: { promise: { kind: 'other-state', sellsIn: 'Himachal Pradesh', asked: 'Delhi' } } },
  });
});

test('the picture card is 1200 by 630 in either language and is another one after a price change', async () => {
  const ask = async (file: string, tag = '') => card({ request: new Request('http://localhost:3000/', { headers: tag ? { 'If-None-Match': tag } : {} }), params: { slug: 'galgal-pickle', file }, context: {} } as never);
  const first = await ask('hi.jpg');
  const bytes = Buffer.from(await first.arrayBuffer());
  const { sharp } = await import('#app/domain/media/sharp.server.ts');
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630, format: 'jpeg' });
  expect(bytes.length).toBeLessThan(300_000);
  const tag = first.headers.get('etag')!;
  expect((await ask('hi.jpg', tag)).status).toBe(304);
  expect((await ask('en.jpg')).headers.get('etag')).not.toBe(tag);
  await db.variant.updateMany({ where: { product: { slug: 'galgal-pickle' } }, data: { pricePaise: 99_00 } });
  expect((await ask('hi.jpg', tag)).status).toBe(200);
  await expect(ask('fr.jpg')).rejects.toMatchObject({ status: 404 });
});
