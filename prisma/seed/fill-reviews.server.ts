import { files } from '#app/adapters/files.server.ts';
import { officerScope, type OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { sellerScope, type SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { keepPhoto } from '#app/domain/catalogue/keep-photo.server.ts';
import { sharp } from '#app/domain/media/sharp.server.ts';
import { decideReview } from '#app/domain/reviews/decide-review.server.ts';
import { replyToReview } from '#app/domain/reviews/reply-to-review.server.ts';
import { reviewedLine } from '#app/domain/reviews/reviewed-line.server.ts';
import { writeReview } from '#app/domain/reviews/write-review.server.ts';
import type { Db } from '#app/lib/db.server.ts';
import type { Result } from '#app/lib/result.ts';
import { after, before, days } from '#app/lib/time.ts';
import { deliverOrder } from './deliver-order.server.ts';
import { handOverCash } from './hand-over-cash.server.ts';
import { renderPicture } from './pictures/render.server.ts';
import { PRODUCTS } from './products.ts';
import { HOMES, REVIEWS, type SeedReview } from './reviews.ts';

/** What the demo's buyers ordered, received and said of it. Needs the goods. Nobody waits for its messages any more: they count as sent. */
export async function fillReviews(db: Db, now: Date): Promise<void> {
  for (const [index, seed] of REVIEWS.entries()) await fillReview(db, seed, index, before(now, days(REVIEWS.length + 7 - index)));
  await handOverCash(db, now);
  await db.$executeRaw`UPDATE "Message" SET "sentAt" = "createdAt" WHERE "sentAt" IS NULL AND "createdAt" < ${now}`;
}

async function fillReview(db: Db, seed: SeedReview, index: number, day: Date): Promise<void> {
  const product = await db.product.findUniqueOrThrow({ where: { slug: seed.product }, select: { groupId: true, group: { select: { place: { select: { path: true } } } }, variants: { where: { active: true }, orderBy: { onHand: 'desc' }, take: 1, select: { id: true } } } });
  const [variant] = product.variants;
  if (!variant) throw new Error(`The demo's ${seed.product} has no size`);
  const group = await bearerOf(db, product.groupId);
  const home = HOMES[seed.home];
  const phone = `+9190000${String(8001 + index).padStart(5, '0')}`;
  const buyer = { ...home, personId: null, language: seed.language, name: seed.name, phone, email: null, line1: `${11 + index} Station Road`, line2: '', billStateCode: home.stateCode, method: 'CASH_ON_DELIVERY' } as const;
  const { token, lineId, deliveredAt } = await deliverOrder(db, variant.id, buyer, group, day);
  const line = await reviewedLine(token, lineId);
  if (!line) throw new Error('An order of the demo without a line');
  const { stars, language, title, text, name: shownName } = seed;
  const { id } = must(await writeReview(line, { stars, language, title, text, shownName, imageIds: seed.photo ? [await photoOf(seed.product)] : [] }, after(deliveredAt, days(1))));
  if (seed.waiting) return;
  const officer = await officerOf(db, product.group.place.path);
  must(await decideReview(officer, id, { move: 'publish', version: 1 }, after(deliveredAt, days(2))));
  if (seed.reply) must(await replyToReview(group, id, seed.reply, after(deliveredAt, days(3))));
}

function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`The demo's review: ${result.error}`);
  return result.value;
}

async function bearerOf(db: Db, groupId: string): Promise<SellerScope> {
  const { person } = await db.membership.findFirstOrThrow({ where: { groupId, role: 'SECRETARY', leftOn: null }, select: { person: true } });
  const scope = await sellerScope(person);
  if (!scope) throw new Error('A group of the demo without a secretary');
  return scope;
}

/** Of the group's district. */
async function officerOf(db: Db, path: string): Promise<OfficerScope> {
  const { id } = await db.officer.findFirstOrThrow({ where: { area: { path: `${path.split('/').slice(0, 2).join('/')}/` } }, select: { id: true } });
  const scope = await officerScope(id);
  if (!scope) throw new Error('A district of the demo without an officer');
  return scope;
}

/** The goods as a buyer may have held the phone: closer, and a little askew. */
async function photoOf(product: string): Promise<string> {
  const seed = PRODUCTS.find(({ slug }) => slug === product);
  if (!seed) throw new Error(`The demo has no ${product}`);
  const jpeg = await sharp(await renderPicture(seed.picture)).rotate(6, { background: '#8a7a66' }).resize(1100, 1100, { fit: 'cover' }).extract({ left: 150, top: 150, width: 800, height: 800 }).modulate({ brightness: 0.92 }).jpeg({ quality: 85 }).toBuffer();
  const kept = await keepPhoto(files(), jpeg);
  if (!kept.ok) throw new Error(`The demo's photo of ${product}: ${kept.error}`);
  return kept.value.id;
}
