-- Addresses that things had before, so that old links lead on.
CREATE TYPE "SlugKind" AS ENUM ('PRODUCT', 'GROUP', 'CATEGORY');

CREATE TABLE "SlugRedirect" (
    "kind" "SlugKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "targetId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SlugRedirect_pkey" PRIMARY KEY ("kind","slug")
);

-- Whoever changes a slug: the old one leads to the same thing from then on. The newest holder of an old slug has it.
CREATE FUNCTION keep_old_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SlugRedirect" ("kind", "slug", "targetId") VALUES (TG_ARGV[0]::"SlugKind", OLD."slug", NEW."id")
    ON CONFLICT ("kind", "slug") DO UPDATE SET "targetId" = EXCLUDED."targetId", "createdAt" = now();
  RETURN NULL;
END $$;
-- A draft has no address anybody knows.
CREATE TRIGGER keep_old_slug AFTER UPDATE OF "slug" ON "Product" FOR EACH ROW
  WHEN (OLD."slug" <> NEW."slug" AND OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION keep_old_slug('PRODUCT');
CREATE TRIGGER keep_old_slug AFTER UPDATE OF "slug" ON "Group" FOR EACH ROW
  WHEN (OLD."slug" <> NEW."slug" AND OLD."approvedAt" IS NOT NULL) EXECUTE FUNCTION keep_old_slug('GROUP');
CREATE TRIGGER keep_old_slug AFTER UPDATE OF "slug" ON "Category" FOR EACH ROW
  WHEN (OLD."slug" <> NEW."slug") EXECUTE FUNCTION keep_old_slug('CATEGORY');
