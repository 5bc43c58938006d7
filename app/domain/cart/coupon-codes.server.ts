import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { tokenHash } from '#app/lib/secrets.server.ts';
import { MAX_CODES } from '#app/domain/coupons/coupon.ts';

/** Keeps a code with the basket; twice is once. `coupon-unknown`: there is none of this code. `coupon-too-many`: our limit. */
export async function addCoupon(token: string | null, code: string): Promise<Result<null, 'coupon-unknown' | 'coupon-too-many'>> {
  if (token === null) return ok(null);
  const coupon = await db.coupon.findUnique({ where: { code }, select: { id: true } });
  if (!coupon) return err('coupon-unknown');
  const added = await db.$executeRaw`
    UPDATE "Cart" SET "couponCodes" = array_append(array_remove("couponCodes", ${code}), ${code})
    WHERE "tokenHash" = ${tokenHash(token)} AND (cardinality("couponCodes") < ${MAX_CODES} OR ${code} = ANY ("couponCodes"))`;
  return added > 0 || !(await exists(token)) ? ok(null) : err('coupon-too-many');
}

/** Takes a code out again. */
export async function removeCoupon(token: string | null, code: string): Promise<void> {
  if (token !== null) await db.$executeRaw`UPDATE "Cart" SET "couponCodes" = array_remove("couponCodes", ${code}) WHERE "tokenHash" = ${tokenHash(token)}`;
}

async function exists(token: string): Promise<boolean> {
  return (await db.cart.count({ where: { tokenHash: tokenHash(token) } })) > 0;
}
