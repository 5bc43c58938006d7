import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { findCard } from './find-card.server.ts';

/** Goods one person keeps at most. */
export const MOST_WISHES = 200;

/** Keeps goods for later; twice is once. Refuses: `gone`, no buyer sees them; `full`, she keeps `MOST_WISHES` already. */
export async function keepWish(personId: string, slug: string, now: Date): Promise<Result<undefined, 'gone' | 'full'>> {
  const product = await findCard('en', slug);
  if (!product) return err('gone');
  const kept = await db.$executeRaw`
    INSERT INTO "Wish" ("personId", "productId", "createdAt")
    SELECT ${personId}::uuid, ${product.id}::uuid, ${now}
    WHERE (SELECT count(*) FROM "Wish" WHERE "personId" = ${personId}::uuid) < ${MOST_WISHES}
    ON CONFLICT DO NOTHING`;
  if (kept === 1 || (await db.wish.count({ where: { personId, productId: product.id } })) === 1) return ok();
  return err('full');
}

/** Lets go of goods that were kept, and of waiting for them. */
export async function dropWish(personId: string, productId: string): Promise<void> {
  await db.$transaction([db.wish.deleteMany({ where: { personId, productId } }), db.stockNotice.deleteMany({ where: { personId, productId } })]);
}
