-- Reviews by buyers whose goods arrived, and the ratings they add up to.
CREATE TYPE "ReviewStatus" AS ENUM ('WAITING', 'PUBLISHED', 'REFUSED');

CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "buyerKey" TEXT NOT NULL,
    "status" "ReviewStatus" NOT NULL DEFAULT 'WAITING',
    "version" INTEGER NOT NULL DEFAULT 1,
    "language" "Language" NOT NULL,
    "stars" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "shownName" TEXT NOT NULL,
    "districtEn" TEXT NOT NULL,
    "districtHi" TEXT NOT NULL DEFAULT '',
    "agreedWording" TEXT NOT NULL,
    "agreedVersion" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "reason" TEXT,
    "reply" TEXT NOT NULL DEFAULT '',
    "repliedAt" TIMESTAMPTZ(3),
    "repliedById" UUID,
    "replyRemovedAt" TIMESTAMPTZ(3),
    "replyRemovedFor" TEXT,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReviewImage" (
    "reviewId" UUID NOT NULL,
    "imageId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ReviewImage_pkey" PRIMARY KEY ("reviewId","imageId")
);

CREATE UNIQUE INDEX "Review_productId_buyerKey_key" ON "Review"("productId", "buyerKey");
CREATE INDEX "Review_productId_status_id_idx" ON "Review"("productId", "status", "id" DESC);
CREATE INDEX "Review_groupId_status_id_idx" ON "Review"("groupId", "status", "id" DESC);
CREATE INDEX "Review_status_id_idx" ON "Review"("status", "id");
CREATE INDEX "Review_orderLineId_idx" ON "Review"("orderLineId");
CREATE INDEX "ReviewImage_imageId_idx" ON "ReviewImage"("imageId");

ALTER TABLE "Review" ADD CONSTRAINT "Review_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES "OrderLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Review" ADD CONSTRAINT "Review_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Review" ADD CONSTRAINT "Review_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Review" ADD CONSTRAINT "Review_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Officer"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Review" ADD CONSTRAINT "Review_repliedById_fkey" FOREIGN KEY ("repliedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ReviewImage" ADD CONSTRAINT "ReviewImage_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ReviewImage" ADD CONSTRAINT "ReviewImage_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Review"
    ADD CONSTRAINT review_stars CHECK ("stars" BETWEEN 1 AND 5),
    ADD CONSTRAINT review_decision CHECK (("status" = 'WAITING') = ("decidedAt" IS NULL)),
    ADD CONSTRAINT review_reason CHECK (("status" = 'REFUSED') = ("reason" IS NOT NULL)),
    ADD CONSTRAINT review_reply CHECK (("reply" <> '') = ("repliedAt" IS NOT NULL)),
    ADD CONSTRAINT review_reply_removed CHECK (("replyRemovedAt" IS NULL OR "repliedAt" IS NOT NULL) AND ("replyRemovedAt" IS NULL) = ("replyRemovedFor" IS NULL));

-- How often each number of stars was given, one star first.
ALTER TABLE "Product" ADD COLUMN "starCounts" INTEGER[] DEFAULT ARRAY[0, 0, 0, 0, 0]::INTEGER[];
ALTER TABLE "Group" ADD COLUMN "ratingSum" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "ratingCount" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "starCounts" INTEGER[] DEFAULT ARRAY[0, 0, 0, 0, 0]::INTEGER[];

-- Adds a shown review's stars (change 1) or takes them off (−1). The group first: whoever suspends a group goes the same way,
-- from it to its goods.
CREATE FUNCTION count_stars(product uuid, maker uuid, stars integer, change integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Group" SET "ratingSum" = "ratingSum" + change * stars, "ratingCount" = "ratingCount" + change, "starCounts"[stars] = "starCounts"[stars] + change WHERE id = maker;
  UPDATE "Product" SET "ratingSum" = "ratingSum" + change * stars, "ratingCount" = "ratingCount" + change, "starCounts"[stars] = "starCounts"[stars] + change WHERE id = product;
END $$;

-- Nothing else writes ratings: they follow from the reviews that are shown, in the transaction that shows or hides one.
CREATE FUNCTION review_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before boolean := false;
  behind boolean := false;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := OLD.status = 'PUBLISHED'; END IF;
  IF TG_OP <> 'DELETE' THEN behind := NEW.status = 'PUBLISHED'; END IF;
  IF before AND behind AND (OLD."productId", OLD."groupId", OLD.stars) = (NEW."productId", NEW."groupId", NEW.stars) THEN
    -- A reply came or went: the product's own pages show it.
    PERFORM pages_changed((SELECT array_agg('product:' || slug) FROM "Product" WHERE id = NEW."productId" AND status = 'PUBLISHED'));
    RETURN NULL;
  END IF;
  IF before THEN PERFORM count_stars(OLD."productId", OLD."groupId", OLD.stars, -1); END IF;
  IF behind THEN PERFORM count_stars(NEW."productId", NEW."groupId", NEW.stars, 1); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER review_changed AFTER INSERT OR UPDATE OR DELETE ON "Review" FOR EACH ROW EXECUTE FUNCTION review_changed();

-- A group's rating stands on its own page and on those that link to it; its name and story stand everywhere.
CREATE OR REPLACE FUNCTION groups_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept text[] := '{ratingSum,ratingCount,starCounts}';
BEGIN
  IF EXISTS (SELECT FROM shown_new n JOIN shown_old o ON o.id = n.id
      WHERE (o.status = 'APPROVED' OR n.status = 'APPROVED') AND to_jsonb(n) - kept <> to_jsonb(o) - kept) THEN
    PERFORM pages_changed(ARRAY['everything']);
  ELSE
    PERFORM pages_changed((SELECT array_agg('group:' || n.slug) FROM shown_new n JOIN shown_old o ON o.id = n.id
      WHERE n.status = 'APPROVED' AND (n."ratingSum", n."ratingCount") <> (o."ratingSum", o."ratingCount")));
  END IF;
  RETURN NULL;
END $$;

-- A shop that has rules already gets this one too; a new one is given all of them when it is filled.
INSERT INTO "Setting" ("id", "key", "value", "inForceFrom", "source")
  SELECT gen_random_uuid(), 'reviews.edit-days', '30'::jsonb, '2025-01-01', 'Store policy'
  WHERE EXISTS (SELECT FROM "Setting") ON CONFLICT DO NOTHING;
