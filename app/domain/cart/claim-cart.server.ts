import { MAX_CODES } from '#app/domain/coupons/coupon.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { newToken, tokenHash } from '#app/lib/secrets.server.ts';
import { MAX_LINES } from './basket.ts';

/**
 * Makes the basket of `token` hers when she signs in, with all she had put aside before: where both have the same goods the
 * larger number counts, and the newest goods come first when there are too many. Answers the token her browser keeps; null
 * when she has no basket. Baskets of others and those that became an order stay as they are.
 */
export async function claimCart(token: string | null, personId: string): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const hash = token === null ? null : tokenHash(token);
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM "Cart" WHERE ("tokenHash" = ${hash} AND "personId" IS NULL) OR "personId" = ${personId}::uuid ORDER BY id FOR UPDATE`;
    const open = await tx.cart.findMany({
      where: { id: { in: locked.map(({ id }) => id) }, order: null },
      orderBy: { id: 'desc' },
      select: { id: true, tokenHash: true, pin: true, couponCodes: true },
    });
    const here = open.find((cart) => cart.tokenHash === hash);
    const kept = here ?? open[0];
    if (!kept) return null;
    const others = open.filter(({ id }) => id !== kept.id);
    for (const { id } of others) await moveLines(tx, id, kept.id);
    await tx.cart.deleteMany({ where: { id: { in: others.map(({ id }) => id) } } });

    const keptToken = here && token !== null ? token : newToken();
    const pin = kept.pin ?? others.find((cart) => cart.pin !== null)?.pin ?? null;
    // Those she typed here come first.
    const couponCodes = [...new Set([kept, ...others].flatMap((cart) => cart.couponCodes))].slice(0, MAX_CODES);
    await tx.cart.update({ where: { id: kept.id }, data: { personId, pin, couponCodes, tokenHash: tokenHash(keptToken) } });
    return keptToken;
  });
}

async function moveLines(tx: DbOrTransaction, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "CartLine" AS line SET quantity = greatest(line.quantity, other.quantity)
    FROM "CartLine" AS other WHERE line."cartId" = ${to}::uuid AND other."cartId" = ${from}::uuid AND other."variantId" = line."variantId"`;
  await tx.$executeRaw`
    INSERT INTO "CartLine" ("cartId", "variantId", quantity, "seenPaise", "addedAt")
    SELECT ${to}::uuid, "variantId", quantity, "seenPaise", "addedAt" FROM "CartLine" AS other
    WHERE "cartId" = ${from}::uuid AND NOT EXISTS (SELECT FROM "CartLine" WHERE "cartId" = ${to}::uuid AND "variantId" = other."variantId")
    ORDER BY "addedAt" DESC LIMIT greatest(0, ${MAX_LINES} - (SELECT count(*) FROM "CartLine" WHERE "cartId" = ${to}::uuid))`;
}
