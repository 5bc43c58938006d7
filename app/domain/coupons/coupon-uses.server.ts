import type { DbOrTransaction } from '#app/lib/db.server.ts';

/** Gives an order's coupons back once nothing of it is sold any more, so that a basket left unpaid uses up nobody's coupon. */
export async function releaseCoupons(tx: DbOrTransaction, orderId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    WITH released AS (
      UPDATE "CouponUse" SET "releasedAt" = ${now}
      WHERE "orderId" = ${orderId}::uuid AND "releasedAt" IS NULL
        AND NOT EXISTS (SELECT FROM "GroupOrder" part WHERE part."orderId" = ${orderId}::uuid AND part."status" <> 'CANCELLED')
      RETURNING "couponId")
    UPDATE "Coupon" SET "used" = "used" - 1 FROM released WHERE "Coupon"."id" = released."couponId"`;
}

/** Counts them again for an order that was paid after all. It was promised the price it paid, so no limit stops it. */
export async function takeCouponsAgain(tx: DbOrTransaction, orderId: string): Promise<void> {
  await tx.$executeRaw`
    WITH taken AS (
      UPDATE "CouponUse" SET "releasedAt" = NULL WHERE "orderId" = ${orderId}::uuid AND "releasedAt" IS NOT NULL RETURNING "couponId")
    UPDATE "Coupon" SET "used" = "used" + 1 FROM taken WHERE "Coupon"."id" = taken."couponId"`;
}
