import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { files } from '#app/adapters/files.server.ts';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { findProductPage } from '#app/domain/catalogue/product-query.server.ts';
import { productData } from '#app/domain/feeds/structured-data.ts';
import { tidyImages } from '#app/domain/media/tidy-images.server.ts';
import { mediaKey } from '#app/domain/media/urls.ts';
import { sharp } from '#app/domain/media/sharp.server.ts';
import { closeOfficer } from '#app/domain/accounts/close-officer.server.ts';
import { forgetComplaints } from '#app/domain/complaints/forget-complaints.server.ts';
import { erasePerson } from '#app/domain/erasure/erase-person.server.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import { decideReview } from '#app/domain/reviews/decide-review.server.ts';
import { listReviews, reviewsOfOrder } from '#app/domain/reviews/queries.server.ts';
import { ratingOf } from '#app/domain/reviews/rating.ts';
import { removeReply } from '#app/domain/reviews/remove-reply.server.ts';
import { replyToReview } from '#app/domain/reviews/reply-to-review.server.ts';
import { shownReviews } from '#app/domain/reviews/shown-review.server.ts';
import { withdrawReview } from '#app/domain/reviews/withdraw-review.server.ts';
import { writeReview } from '#app/domain/reviews/write-review.server.ts';
import { withClient } from '#app/cli/postgres/connect.ts';
import { db } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { shopFacts } from '#app/lib/shop-facts.server.ts';
import { after, days } from '#app/lib/time.ts';
import { action as erase } from '#app/routes/account/erase.tsx';
import { action as handOver, loader as officePage } from '#app/routes/account/erase-office.tsx';
import { action as publish } from '#app/routes/admin/review-publish.tsx';
import { action as refuse } from '#app/routes/admin/review-refuse.tsx';
import { action as eraseWithCode } from '#app/routes/shop/erase-guest-code.tsx';
import { action as eraseGuest } from '#app/routes/shop/erase-guest.tsx';
import { action as eraseOrder } from '#app/routes/shop/order-erase.tsx';
import { loader as allReviews } from '#app/routes/shop/product-reviews.tsx';
import { action as withdraw } from '#app/routes/shop/order-review-withdraw.ts';
import { action as send, loader as form } from '#app/routes/shop/order-review.tsx';
import { photoFile, postFiles } from '../support/listing.ts';
import { jpegOf, pipeline, quarters } from '../support/photos.ts';
import { messagesTo } from '../support/placed-order.ts';
import { bought, ratingsOf, type Bought } from '../support/reviews.ts';
import { getPage, postForm } from '../support/route-call.ts';
import { codeSentTo, otherThan } from '../support/sign-in.ts';
import { cookieOf, createWorld, memberOf, newcomer, officerOf } from '../support/world.ts';

const GALGAL = 'galgal-pickle';
const TOTE = 'block-printed-tote';
const AGAIN = { language: 'en', title: '', text: '', shownName: 'Meera', imageIds: [] } as const;
let officer: OfficerScope;
let annapurna: SellerScope;
let ujala: SellerScope;
let desk: string;

beforeAll(async () => {
  await createWorld({ goods: true });
  [officer, annapurna, ujala] = await Promise.all([officerOf('hamirpur'), memberOf('annapurna-tarkwari'), memberOf('ujala-dhaneta')]);
  desk = await cookieOf({ officerId: officer.officer.id });
});

const write = (from: Bought, stars = 5, now = new Date()) => writeReview(from.line, { ...AGAIN, stars }, now);
const versionOf = async (id: string) => (await db.review.findUniqueOrThrow({ where: { id } })).version;
const show = async (id: string, scope = officer) => decideReview(scope, id, { move: 'publish', version: await versionOf(id) }, new Date());

/** A review that everybody sees; answers its id. */
async function shownFrom(from: Bought, stars = 5): Promise<string> {
  const written = await write(from, stars);
  if (!written.ok) throw new Error(written.error);
  expect(await show(written.value.id)).toMatchObject({ ok: true });
  return written.value.id;
}

let mobiles = 0;
const guest = () => ({ phone: `+9197000${String((mobiles += 1)).padStart(5, '0')}`, email: null });

test('a guest says by her order\'s link how the jar was; nobody sees it before an officer read it, then product, lists and search engines do', async () => {
  const jar = await bought(GALGAL, annapurna, guest());
  expect((await messagesTo(jar.line.order.phone)).at(-1)).toContain(`/orders/${jar.token}`);
  expect(await reviewsOfOrder(jar.token)).toEqual({ [jar.line.id]: null });
  const photo = await pipeline(quarters(800, 600)).withExif({ IFD0: { Make: 'PLACE-OF-THE-BUYER' } }).jpeg().toBuffer();

  // Refused: the good photo is kept with everything typed, and comes back with the form.
  const typed = [['title', 'Like home'], ['text', 'Call 98765 43210'], ['shownName', 'Meera']] as const;
  const first = await postFiles<{ form: { values: object; errors: object }; photos: { id: string; seal: string }[] }>(send, `/hi/orders/${jar.token}/reviews/x`, [...typed, ['photos', photoFile(photo)]], '', jar.params);
  expect(first).toMatchObject({ status: 422, data: { form: { values: { title: 'Like home', text: 'Call 98765 43210' }, errors: { stars: ['stars-required'], text: ['no-contacts'] } } } });
  expect(await db.review.count()).toBe(0);
  const [carried] = first.data.photos;
  const forged = `${(await db.image.create({ data: { contentHash: 'f'.repeat(64), width: 1, height: 1, widths: [1], placeholder: '' } })).id}.${carried!.seal.split('.')[1]}`;
  const sent = await postFiles(send, `/hi/orders/${jar.token}/reviews/x`, [['title', 'Like home'], ['text', 'खट्टा और तीखा'], ['shownName', 'Meera'], ['stars', '4'], ['photo', carried!.seal], ['photo', forged]], '', jar.params);
  expect(sent).toMatchObject({ status: 303, location: `/hi/orders/${jar.token}/reviews/${jar.line.id}?sent` });

  const review = await db.review.findFirstOrThrow({ include: { images: { include: { image: true } } } });
  expect(review).toMatchObject({ status: 'WAITING', stars: 4, language: 'hi', districtEn: 'Hamirpur', agreedVersion: '2026-11-22', images: [{ imageId: carried!.id }] });
  expect(JSON.stringify(review)).not.toContain(jar.line.order.phone);
  const { contentHash: hash } = review.images[0]!.image;
  expect((await sharp(await readFile(`${process.env.DATA_DIR}/files/${hash.slice(0, 2)}/${hash.slice(2)}/724.jpg`)).metadata()).exif).toBeUndefined();
  expect(await findProductPage('en', GALGAL, new Date())).toMatchObject({ rating: { count: 0 } });
  expect((await shownReviews('en', review.productId, { limit: 5 })).reviews).toEqual([]);
  expect((await listReviews(officer, { status: null, q: '', after: null })).page.map(({ id }) => id)).toEqual([review.id]);

  expect(await postForm(publish, '/', { version: '1' }, { params: { id: review.id }, cookie: desk })).toMatchObject({ status: 303, location: '/admin/reviews' });
  expect(await postForm(publish, '/', { version: '1' }, { params: { id: review.id }, cookie: desk })).toMatchObject({ status: 409 });
  expect(await reviewsOfOrder(jar.token)).toEqual({ [jar.line.id]: 'PUBLISHED' });
  const product = (await findProductPage('en', GALGAL, new Date()))!;
  expect(product.rating).toEqual({ sum: 4, count: 1, starCounts: [0, 0, 0, 1, 0] });
  expect(product.maker.rating).toEqual({ sum: 4, count: 1 });
  const { data } = await getPage<{ reviews: object[] }>(allReviews, `/products/${GALGAL}/reviews`, { params: { slug: GALGAL } });
  expect(data.reviews).toMatchObject([{ name: 'Meera', district: { text: 'Hamirpur' }, lang: 'hi', text: 'खट्टा और तीखा', photos: [{ hash }] }]);
  expect(productData(shopFacts(), 'en', product, (await shownReviews('en', product.id, { limit: 3 })).reviews)).toMatchObject({ aggregateRating: { ratingValue: 4, reviewCount: 1 }, review: [{ author: { name: 'Meera' }, reviewRating: { ratingValue: 4 } }] });
  const [found] = await db.$queryRaw<{ rating: number; four: boolean }[]>`SELECT rating, tokens @@ '''r:4'''::tsquery AS four FROM "SearchDocument" WHERE "productId" = ${product.id}::uuid`;
  expect(found).toEqual({ rating: Math.floor((4 * 100 + 5 * 350) / 6), four: true });
  const bearers = await db.message.findMany({ where: { body: { contains: '/seller/reviews' } } });
  expect(bearers.length).toBeGreaterThan(0);
  expect(await db.auditEntry.count({ where: { subjectKind: 'review', subjectId: review.id, action: { in: ['write-review', 'publish-review'] } } })).toBe(2);
});

test('a review is told to every web process with its commit, and lists show the stars at once', async () => {
  const heard: string[] = [];
  const jar = await bought(TOTE, ujala, guest());
  await withClient(env().DATABASE_URL, async (client) => {
    client.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await client.query('LISTEN pages');
    const id = await shownFrom(jar);
    await vi.waitUntil(() => heard.some((topics) => topics.includes(`product:${TOTE}`)), { timeout: 20_000, interval: 10 });
    expect(heard.join(' ').split(' ')).toEqual(expect.arrayContaining(['goods', `group:${ujala.group.slug}`, 'category:bags']));
    expect(heard.join(' ')).not.toContain('everything');
    heard.length = 0;
    expect(await replyToReview(ujala, id, 'Thank you, Meera.', new Date())).toMatchObject({ ok: true });
    await vi.waitUntil(() => heard.includes(`product:${TOTE}`), { timeout: 20_000, interval: 10 });
  });
});

test('one star is the least and five the most, also for whoever reaches the database', async () => {
  const jar = await bought(TOTE, ujala, guest());
  for (const stars of [0, 6, -1]) await expect(write(jar, stars)).rejects.toThrow(/review_stars/);
});

test('what has not arrived can not be reviewed, and a link leads to its own lines only', async () => {
  const [waiting, other] = [await bought(TOTE, ujala, guest(), 'PLACED'), await bought(TOTE, ujala, guest())];
  expect(await write(waiting)).toEqual({ ok: false, error: 'not-delivered' });
  expect(await getPage(form, '/', { params: waiting.params })).toMatchObject({ data: { refusal: 'not-delivered' } });
  expect(await getPage(form, '/', { params: { token: waiting.token, line: other.line.id } })).toMatchObject({ status: 404 });
  expect(await postFiles(send, '/', [['stars', '5']], '', { token: 'x'.repeat(30), line: other.line.id })).toMatchObject({ status: 404 });
  expect(await postFiles(send, '/', [['stars', '5'], ['shownName', 'A'], ['photos', photoFile(await jpegOf())]], '', waiting.params)).toMatchObject({ status: 303 });
  expect(await db.review.count({ where: { orderLineId: waiting.line.id } })).toBe(0);
});

test('a group does not review itself: not as a guest with a member\'s number, not signed in, not through an officer related to it', async () => {
  const member = await db.person.findUniqueOrThrow({ where: { id: ujala.member.id }, include: { logins: { include: { login: true } } } });
  const phone = member.logins[0]!.login.address;
  const household = await db.person.create({ data: { name: 'Of the same phone', logins: { create: { loginId: member.logins[0]!.loginId } } } });
  const friend = await officerOf('hp');
  await db.officerRelation.create({ data: { officerId: friend.officer.id, groupId: ujala.group.id, note: 'my sister' } });
  const { email } = await db.officer.findUniqueOrThrow({ where: { id: friend.officer.id } });
  for (const own of [{ ...guest(), phone }, { ...guest(), personId: member.id }, { ...guest(), personId: household.id }, { ...guest(), personId: friend.officer.personId }, { ...guest(), email: email.toUpperCase() }]) {
    expect(await write(await bought(TOTE, ujala, own)), JSON.stringify(own)).toEqual({ ok: false, error: 'own-group' });
  }
  // Goods of another group she may review like anybody else.
  const other = await bought(GALGAL, annapurna, { ...guest(), phone });
  expect(await write(other)).toMatchObject({ ok: true });
  // Who joined between writing and reading is found when an officer would show it.
  const late = guest();
  const written = await write(await bought(TOTE, ujala, late));
  if (!written.ok) throw new Error(written.error);
  await db.person.create({ data: { name: 'New', logins: { create: { login: { create: { kind: 'PHONE', address: late.phone } } } }, memberships: { create: { groupId: ujala.group.id, joinedOn: new Date() } } } });
  expect(await show(written.value.id)).toEqual({ ok: false, error: 'own-group' });
  expect(await show(written.value.id, friend)).toEqual({ ok: false, error: 'related' });
});

test('a buyer has one review of a product, may change it for thirty days, and an officer shows only what she has read', async () => {
  const someone = guest();
  const [jar, again] = [await bought(TOTE, ujala, someone), await bought(TOTE, ujala, someone)];
  const id = await shownFrom(jar, 2);
  expect(await replyToReview(ujala, id, 'We are sorry.', new Date())).toMatchObject({ ok: true });
  const before = await ratingsOf(TOTE);
  expect(await write(again, 5)).toEqual({ ok: true, value: { id } });
  expect(await db.review.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'WAITING', version: 2, stars: 5, reply: '', repliedAt: null });
  expect((await ratingsOf(TOTE)).shown).toHaveLength(before.shown.length - 1);
  expect(await decideReview(officer, id, { move: 'publish', version: 1 }, new Date())).toEqual({ ok: false, error: 'changed' });
  expect(await show(id)).toMatchObject({ ok: true });
  expect(await write(jar, 1, after(new Date(), days(29)))).toMatchObject({ ok: true });
  expect(await show(id)).toMatchObject({ ok: true });
  expect(await write(jar, 1, after(new Date(), days(31)))).toEqual({ ok: false, error: 'too-late' });
  // Twice at once is once.
  const fresh = await bought(TOTE, ujala, guest());
  const both = await Promise.all([write(fresh), write(fresh)]);
  expect(new Set(both.map((each) => each.ok && each.value.id)).size).toBe(1);
});

test('a refusal needs a reason, the buyer reads it and may mend her words, and she takes them back at any time', async () => {
  const someone = guest();
  const jar = await bought(TOTE, ujala, someone);
  const id = await shownFrom(jar);
  const call = { params: { id }, cookie: desk };
  expect(await postForm(refuse, '/', { reason: 'no' }, call)).toMatchObject({ status: 422, data: { form: { errors: { reason: ['review-reason-short'] } } } });
  expect(await postForm(refuse, '/', { reason: 'It names a neighbour. Please leave her out.' }, call)).toMatchObject({ status: 303 });
  expect(await ratingsOf(TOTE)).toMatchObject({ kept: ratingOf((await ratingsOf(TOTE)).shown) });
  const told = (await messagesTo(someone.phone)).at(-1);
  expect(told).toContain('It names a neighbour');
  expect(told).toContain(`/orders/${jar.token}/reviews/${jar.line.id}`);
  expect(await getPage(form, '/', { params: jar.params })).toMatchObject({ data: { review: { status: 'REFUSED', reason: expect.stringContaining('neighbour') }, refusal: null } });
  expect(await write(jar)).toMatchObject({ ok: true });
  expect(await postForm(withdraw, '/', {}, { params: jar.params })).toMatchObject({ status: 303, location: expect.stringContaining('?withdrawn') });
  expect(await postForm(withdraw, '/', {}, { params: jar.params })).toMatchObject({ status: 303 });
  expect(await db.review.count({ where: { id } })).toBe(0);
});

test('photos of a review that was taken back are forgotten, row and files, once nobody can be filling in the form any more', async () => {
  const jar = await bought(TOTE, ujala, guest());
  expect(await postFiles(send, '/', [['stars', '5'], ['shownName', 'Asha'], ['photos', photoFile(await jpegOf(640, 480))]], '', jar.params)).toMatchObject({ status: 303 });
  const { image } = await db.reviewImage.findFirstOrThrow({ where: { review: { orderLineId: jar.line.id } }, include: { image: true } });
  const there = async () => [await db.image.count({ where: { id: image.id } }), await files().exists(mediaKey({ hash: image.contentHash, width: 320, format: 'webp' }))];
  await tidyImages(files(), after(new Date(), days(30)));
  expect(await there()).toEqual([1, true]);
  await withdrawReview(jar.line);
  await tidyImages(files(), after(new Date(), days(1)));
  expect(await there()).toEqual([1, true]);
  await tidyImages(files(), after(new Date(), days(3)));
  expect(await there()).toEqual([0, false]);
});

test('who erases her account leaves stars and words behind, and nothing of herself', async () => {
  const person = await newcomer('Zarina Bano', '9700099991');
  const cookie = await cookieOf({ personId: person.id });
  const herself = { personId: person.id, name: 'Zarina Bano', phone: '+919700099991', email: 'zarina@example.com' };
  const jar = await bought(TOTE, ujala, herself);
  expect(await postFiles(send, '/', [['stars', '4'], ['text', 'Strong handles'], ['shownName', 'Zarina'], ['photos', photoFile(await jpegOf(640, 480))]], '', jar.params)).toMatchObject({ status: 303 });
  const { id } = await db.review.findFirstOrThrow({ where: { orderLineId: jar.line.id } });
  expect(await show(id)).toMatchObject({ ok: true });
  const second = await bought('amla-murabba', ujala, herself);
  await write(second, 1);
  const coming = await bought(TOTE, ujala, herself, 'PLACED');
  const leave = (fields: Record<string, string>, who = cookie) => postForm(erase, '/account/erase', fields, { cookie: who });
  expect(await leave({})).toMatchObject({ status: 422 });
  expect(await leave({ agree: 'on' })).toMatchObject({ status: 409, data: { form: { errors: { '': ['erase-open'] } } } });
  const { groupOrderId } = await db.orderLine.findUniqueOrThrow({ where: { id: coming.line.id } });
  expect(await moveGroupOrder({ kind: 'group', scope: ujala }, groupOrderId, 'decline', { reason: 'The press is broken.' }, new Date())).toMatchObject({ ok: true });
  const before = await ratingsOf(TOTE);

  expect(await leave({ agree: 'on' })).toMatchObject({ status: 303, location: '/account/erased' });
  expect(await ratingsOf(TOTE)).toEqual(before);
  const shown = async (language: 'en' | 'hi') => (await shownReviews(language, jar.line.productId, { limit: 50 })).reviews.find((review) => review.id === id);
  expect(await shown('en')).toMatchObject({ name: 'A buyer', stars: 4, text: 'Strong handles', photos: [], district: { text: '' } });
  expect((await shown('hi'))?.name).toBe('एक ग्राहक');
  expect(await db.review.count({ where: { orderLineId: second.line.id } }), 'what nobody was shown').toBe(0);
  expect(await rowsWith(`Zarina|9700099991|zarina@|${jar.token}`)).toEqual([]);
  expect(await leave({ agree: 'on' }), 'her session is gone with her').toMatchObject({ status: 302 });
  expect(await leave({ agree: 'on' }, await cookieOf({ personId: officer.officer.personId })), 'an officer').toMatchObject({ status: 409, data: { form: { errors: { '': ['erase-officer'] } } } });
});

/** Rows of any table that hold one of these words. */
async function rowsWith(words: string): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const found = await Promise.all(tables.map(async ({ name }) => (await db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM ${name} AS kept WHERE to_jsonb(kept)::text ~ '${words}'`)).map(() => name)));
  return found.flat();
}

test('a guest is erased by the link of an order, or by a code from all she ordered and complained of', async () => {
  const herself = { name: 'Padmini Iyer', phone: '+919700088881', email: 'padmini@example.com' };
  const [one, two] = [await bought(TOTE, ujala, herself), await bought(GALGAL, annapurna, herself)];
  const open = await bought(TOTE, ujala, herself, 'PLACED');
  const complaint = (status: 'OPEN' | 'CLOSED', number: string) => db.complaint.create({ data: { number, token: number.repeat(8), topic: 'ORDER', language: 'en', name: 'Padmini Iyer', phone: herself.phone, email: herself.email, text: 'Late by a week', status, resolveBy: new Date(), ...(status === 'CLOSED' ? { closedAt: new Date() } : {}) } });
  const [closed, waiting] = [await complaint('CLOSED', 'C881'), await complaint('OPEN', 'C882')];
  const byLink = (from: Bought, fields: Record<string, string>) => postForm(eraseOrder, `/hi/orders/${from.token}/erase`, fields, { params: { token: from.token } });

  expect(await byLink(one, {})).toMatchObject({ status: 422, data: { form: { errors: { agree: ['sure-missing'] } } } });
  expect(await byLink(open, { agree: 'on' })).toMatchObject({ status: 409, data: { form: { errors: { '': ['erase-open'] } } } });
  expect(await byLink(one, { agree: 'on' })).toMatchObject({ status: 303, location: '/hi/account/erased' });
  expect((await byLink(one, { agree: 'on' })).status, 'its link leads nowhere now').toBe(404);
  expect(await rowsWith(one.token)).toEqual([]);
  expect(await db.order.count({ where: { phone: herself.phone } })).toBe(2);
  const ofAccount = await bought(TOTE, ujala, { personId: (await newcomer('Uma', '9700088882')).id, phone: '+919700088882' });
  expect(await byLink(ofAccount, { agree: 'on' })).toMatchObject({ status: 302, location: '/hi/account/erase' });

  const asked = await postForm(eraseGuest, '/orders/erase', { mobile: '97000 88881', agree: 'on' });
  expect(asked).toMatchObject({ status: 303, location: '/orders/erase/code' });
  const code = await codeSentTo(herself.phone);
  const cookie = asked.cookies.map((set) => set.split(';')[0]).join('; ');
  const byCode = (typed: string) => postForm(eraseWithCode, '/orders/erase/code', { code: typed }, { cookie });
  expect(await byCode(otherThan(code))).toMatchObject({ status: 422 });
  const { groupOrderId } = await db.orderLine.findUniqueOrThrow({ where: { id: open.line.id } });
  expect(await moveGroupOrder({ kind: 'group', scope: ujala }, groupOrderId, 'decline', { reason: 'The press is broken.' }, new Date())).toMatchObject({ ok: true });
  expect(await byCode(code)).toMatchObject({ status: 303, location: '/account/erased' });
  expect([...new Set(await rowsWith(`Padmini|9700088881|padmini@|${two.token}|${closed.token}`))], 'her open complaint alone').toEqual(['"Complaint"']);
  expect(await db.complaint.findUniqueOrThrow({ where: { id: closed.id } })).toMatchObject({ name: '', phone: '', email: null, text: 'Late by a week' });

  await db.complaint.update({ where: { id: waiting.id }, data: { status: 'CLOSED', closedAt: new Date() } });
  await forgetComplaints(after(new Date(), days(3)));
  expect(await rowsWith('Padmini|9700088881|padmini@')).toEqual([]);
  await forgetComplaints(after(new Date(), days(729)));
  expect(await db.complaint.count({ where: { text: 'Late by a week' } })).toBe(2);
  await forgetComplaints(after(new Date(), days(731)));
  expect(await db.complaint.count({ where: { text: 'Late by a week' } })).toBe(0);
});

test('a bearer hands her office over, an officer has her access closed; then they leave the shop, and its books name a former member', async () => {
  const { member, group } = await memberOf('tana-bana-jamuhai');
  const cookie = await cookieOf({ personId: member.id });
  const leave = () => postForm(erase, '/account/erase', { agree: 'on' }, { cookie });
  expect(await leave()).toMatchObject({ status: 409, data: { form: { errors: { '': ['erase-bearer'] } } } });
  const { data: { office } } = await getPage<{ office: { role: string; heirs: { id: string }[] } }>(officePage, '/account/erase/office', { cookie });
  const [heir] = office.heirs;
  const stranger = await db.membership.findFirstOrThrow({ where: { role: 'MEMBER', groupId: { not: group.id } } });
  const handTo = (id: string) => postForm(handOver, '/account/erase/office', { heir: id }, { cookie });
  expect(await handTo(stranger.id)).toMatchObject({ status: 422 });
  expect(await handTo('nobody')).toMatchObject({ status: 422, data: { form: { errors: { heir: ['choose-one'] } } } });
  expect(await handTo(heir!.id)).toMatchObject({ status: 303, location: '/account/erase' });
  expect(await db.membership.findUniqueOrThrow({ where: { id: heir!.id } })).toMatchObject({ role: 'PRESIDENT', leftOn: null });
  expect(await db.membership.count({ where: { groupId: group.id, role: 'PRESIDENT', leftOn: null } })).toBe(1);

  const gone = await officerOf('jaunpur');
  await cookieOf({ officerId: gone.officer.id });
  expect(await erasePerson(gone.officer.personId, new Date())).toEqual({ ok: false, error: 'erase-officer' });
  const { email } = await db.officer.findUniqueOrThrow({ where: { id: gone.officer.id } });
  expect(await closeOfficer('nobody@example.in', new Date())).toEqual({ ok: false, error: 'not-found' });
  expect(await closeOfficer(email, new Date())).toMatchObject({ ok: true, value: { title: 'District Mission Manager, Jaunpur' } });
  expect(await db.session.count({ where: { officerId: gone.officer.id, revokedAt: null } }), 'signed out everywhere').toBe(0);
  expect(await erasePerson(gone.officer.personId, new Date())).toMatchObject({ ok: true });
  expect(await rowsWith(`Preeti Yadav|${email}`)).toEqual([]);

  const { logins: [login] } = await db.person.findUniqueOrThrow({ where: { id: member.id }, select: { logins: { select: { login: true } } } });
  expect(await leave()).toMatchObject({ status: 303, location: '/account/erased' });
  expect(await db.person.findUniqueOrThrow({ where: { id: member.id }, include: { memberships: true, sessions: true, logins: true, consents: true } }))
    .toMatchObject({ name: 'A former member', nameHi: 'पूर्व सदस्य', pinHash: null, sessions: [], logins: [], consents: [], memberships: [{ role: 'MEMBER', leftOn: expect.any(Date) as Date }] });
  expect(await db.login.count({ where: { id: login!.login.id, persons: { none: {} } } }), 'no number without a person').toBe(0);
  expect((await leave()).status, 'she can sign in no more').toBe(302);
});

test('the group answers once, through its bearers; an officer may take the answer off the pages', async () => {
  const id = await shownFrom(await bought(TOTE, ujala, guest()));
  const seen = async () => (await shownReviews('en', (await db.review.findUniqueOrThrow({ where: { id } })).productId, { limit: 50 })).reviews.find((review) => review.id === id)?.reply;
  const plain = await memberOf('ujala-dhaneta', 'MEMBER').catch(() => ({ ...ujala, role: 'MEMBER' as const }));
  expect(await replyToReview(plain, id, 'Hello', new Date())).toEqual({ ok: false, error: 'bearers-only' });
  expect(await replyToReview(annapurna, id, 'Hello', new Date())).toEqual({ ok: false, error: 'not-found' });
  expect(await replyToReview(ujala, id, 'Thank you!', new Date())).toMatchObject({ ok: true });
  expect(await replyToReview(ujala, id, 'Once more', new Date())).toEqual({ ok: false, error: 'answered' });
  expect(await seen()).toBe('Thank you!');
  expect(await removeReply(await officerOf('kangra'), id, 'Not polite at all.', new Date())).toEqual({ ok: false, error: 'not-found' });
  expect(await removeReply(officer, id, 'Not polite at all.', new Date())).toMatchObject({ ok: true });
  expect(await removeReply(officer, id, 'Not polite at all.', new Date())).toEqual({ ok: false, error: 'not-allowed' });
  expect(await seen()).toBe('');
  expect(await replyToReview(ujala, id, 'Once more', new Date())).toEqual({ ok: false, error: 'answered' });
});

test('pages of reviews hold everything once, and a bent address shows the first', async () => {
  const { id: productId } = await db.product.findUniqueOrThrow({ where: { slug: TOTE } });
  const all = (await shownReviews('en', productId, { limit: 100 })).reviews.map(({ id }) => id);
  expect(all.length).toBeGreaterThan(2);
  const paged: string[] = [];
  for (let next: string | null = null; ;) {
    const page = await shownReviews('en', productId, { after: next, limit: 2 });
    paged.push(...page.reviews.map(({ id }) => id));
    next = page.next;
    if (next === null) break;
  }
  expect(paged).toEqual(all);
  for (const query of ['?after=x', "?after='--", '?after=', `?after=${'0'.repeat(500)}`]) {
    const { data } = await getPage<{ reviews: { id: string }[] }>(allReviews, `/products/${TOTE}/reviews${query}`, { params: { slug: TOTE } });
    expect(data.reviews.map(({ id }) => id)).toEqual(all.slice(0, 20));
  }
  await db.product.update({ where: { slug: TOTE }, data: { status: 'HIDDEN' } });
  expect(await getPage(allReviews, '/', { params: { slug: TOTE } })).toMatchObject({ status: 404 });
  await db.product.update({ where: { slug: TOTE }, data: { status: 'PUBLISHED' } });
});

test('kept ratings are what the shown reviews add up to, whatever happens at once', async () => {
  const buyers = await Promise.all([TOTE, TOTE, TOTE, 'amla-murabba', 'amla-murabba'].map((slug) => bought(slug, ujala, guest())));
  const idOf = async ({ line }: Bought) => (await db.review.findUnique({ where: { productId_buyerKey: { productId: line.productId, buyerKey: line.buyerKey } } }))?.id;
  const step = fc.record({ who: fc.nat(buyers.length - 1), what: fc.constantFrom('write', 'publish', 'refuse', 'withdraw'), stars: fc.integer({ min: 1, max: 5 }) });
  async function act({ who, what, stars }: { who: number; what: string; stars: number }): Promise<void> {
    const buyer = buyers[who]!;
    if (what === 'write') await write(buyer, stars);
    else if (what === 'withdraw') await withdrawReview(buyer.line);
    else {
      const review = await db.review.findUnique({ where: { id: (await idOf(buyer)) ?? '00000000-0000-7000-8000-000000000000' } });
      if (review) await decideReview(officer, review.id, what === 'publish' ? { move: 'publish', version: review.version } : { move: 'refuse', reason: 'It is about something else.' }, new Date());
    }
  }
  await fc.assert(fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }), async (rounds) => {
    for (const round of rounds) {
      await Promise.all(round.map(act));
      for (const slug of [TOTE, 'amla-murabba']) {
        const { kept, shown, keptOfGroup, shownOfGroup } = await ratingsOf(slug);
        expect({ kept, keptOfGroup }).toEqual({ kept: ratingOf(shown), keptOfGroup: ratingOf(shownOfGroup) });
      }
    }
  }), { numRuns: 12 });
});
