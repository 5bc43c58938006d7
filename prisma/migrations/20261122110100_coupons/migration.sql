-- Coupons, what they took off frozen on the order, and what an order says of a business, a gift and a bill elsewhere.
CREATE TYPE "CouponFunder" AS ENUM ('STORE', 'GROUP');
CREATE TYPE "CouponKind" AS ENUM ('PERCENT', 'FIXED', 'FREE_DELIVERY');

CREATE TABLE "Coupon" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "funder" "CouponFunder" NOT NULL,
    "kind" "CouponKind" NOT NULL,
    "percentBp" INTEGER,
    "amountPaise" INTEGER,
    "capPaise" INTEGER,
    "minPaise" INTEGER NOT NULL DEFAULT 0,
    "areaPath" TEXT NOT NULL DEFAULT '',
    "groupId" UUID,
    "categoryId" UUID,
    "productId" UUID,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "totalLimit" INTEGER,
    "phoneLimit" INTEGER,
    "used" INTEGER NOT NULL DEFAULT 0,
    "stoppedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Coupon_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Coupon_code_key" ON "Coupon"("code");
CREATE INDEX "Coupon_groupId_idx" ON "Coupon"("groupId");
CREATE INDEX "Coupon_categoryId_idx" ON "Coupon"("categoryId");
CREATE INDEX "Coupon_productId_idx" ON "Coupon"("productId");
CREATE INDEX "Coupon_areaPath_idx" ON "Coupon"("areaPath");
ALTER TABLE "Coupon" ADD CONSTRAINT "Coupon_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Coupon" ADD CONSTRAINT "Coupon_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Coupon" ADD CONSTRAINT "Coupon_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Coupon" ADD CONSTRAINT coupon_code CHECK ("code" ~ '^[A-Z0-9]{3,20}$');
ALTER TABLE "Coupon" ADD CONSTRAINT coupon_worth CHECK (
  ("kind" = 'PERCENT' AND "percentBp" BETWEEN 1 AND 10000 AND "amountPaise" IS NULL)
  OR ("kind" = 'FIXED' AND "amountPaise" > 0 AND "percentBp" IS NULL)
  OR ("kind" = 'FREE_DELIVERY' AND "amountPaise" IS NULL AND "percentBp" IS NULL));
ALTER TABLE "Coupon" ADD CONSTRAINT coupon_of_a_group CHECK ("funder" = 'STORE' OR "groupId" IS NOT NULL);
ALTER TABLE "Coupon" ADD CONSTRAINT coupon_limits CHECK (
  "startsAt" < "endsAt" AND "minPaise" >= 0 AND ("capPaise" IS NULL OR "capPaise" > 0) AND ("phoneLimit" IS NULL OR "phoneLimit" > 0)
  AND "used" >= 0 AND ("totalLimit" IS NULL OR "totalLimit" > 0));

CREATE TABLE "CouponUse" (
    "id" UUID NOT NULL,
    "couponId" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "discountPaise" INTEGER NOT NULL,
    "waivedPaise" INTEGER NOT NULL,
    "releasedAt" TIMESTAMPTZ(3),
    CONSTRAINT "CouponUse_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CouponUse_orderId_couponId_key" ON "CouponUse"("orderId", "couponId");
CREATE INDEX "CouponUse_couponId_phone_idx" ON "CouponUse"("couponId", "phone");
ALTER TABLE "CouponUse" ADD CONSTRAINT "CouponUse_couponId_fkey" FOREIGN KEY ("couponId") REFERENCES "Coupon"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CouponUse" ADD CONSTRAINT "CouponUse_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CouponUse" ADD CONSTRAINT coupon_use_money CHECK ("discountPaise" >= 0 AND "waivedPaise" >= 0);

ALTER TABLE "Cart" ADD COLUMN "couponCodes" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

ALTER TABLE "Order"
  ADD COLUMN "billPin" TEXT, ADD COLUMN "billAddress" TEXT, ADD COLUMN "buyerGstin" TEXT, ADD COLUMN "buyerBusiness" TEXT,
  ADD COLUMN "recipientName" TEXT, ADD COLUMN "recipientPhone" TEXT, ADD COLUMN "giftNote" TEXT,
  ADD COLUMN "discountPaise" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "GroupOrder"
  ADD COLUMN "discountPaise" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "groupDiscountPaise" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "waivedPaise" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "groupShippingPaise" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "OrderLine" ADD COLUMN "discountPaise" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "groupDiscountPaise" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Order" DROP CONSTRAINT order_money;
ALTER TABLE "Order" ADD CONSTRAINT order_money CHECK (
  "itemsPaise" >= 0 AND "shippingPaise" >= 0 AND "discountPaise" BETWEEN 0 AND "itemsPaise"
  AND "totalPaise" = "itemsPaise" - "discountPaise" + "shippingPaise");
ALTER TABLE "GroupOrder" DROP CONSTRAINT group_order_money;
ALTER TABLE "GroupOrder" ADD CONSTRAINT group_order_money CHECK (
  "itemsPaise" >= 0 AND "shippingPaise" >= 0 AND "discountPaise" BETWEEN 0 AND "itemsPaise" AND "groupDiscountPaise" BETWEEN 0 AND "discountPaise"
  AND "waivedPaise" >= 0 AND "groupShippingPaise" BETWEEN 0 AND "waivedPaise"
  AND "totalPaise" = "itemsPaise" - "discountPaise" + "shippingPaise"
  AND "taxPaise" >= 0 AND "commissionPaise" >= 0 AND "commissionTaxPaise" >= 0 AND "tcsPaise" >= 0 AND "tdsPaise" >= 0
  AND "sharePaise" = "itemsPaise" - "groupDiscountPaise" - "groupShippingPaise" - "commissionPaise" - "commissionTaxPaise" - "tcsPaise" - "tdsPaise");
ALTER TABLE "OrderLine" DROP CONSTRAINT order_line_money;
ALTER TABLE "OrderLine" ADD CONSTRAINT order_line_money CHECK (
  "quantity" > 0 AND "unitPricePaise" > 0 AND "unitPricePaise" <= "mrpPaise" AND "linePaise" = "unitPricePaise" * "quantity"
  AND "discountPaise" BETWEEN 0 AND "linePaise" AND "groupDiscountPaise" BETWEEN 0 AND "discountPaise"
  AND "taxPaise" BETWEEN 0 AND "linePaise" - "groupDiscountPaise");

-- A shop that runs already gets the new rule; a new one is filled with all of them.
INSERT INTO "Setting" ("id", "key", "value", "inForceFrom", "source")
  SELECT gen_random_uuid(), 'coupons.most-off', '9000', '2025-01-01', 'Store policy' WHERE EXISTS (SELECT FROM "Setting");
