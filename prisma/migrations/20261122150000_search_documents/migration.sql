-- What lists and searches read: one row a product that buyers may see, the vocabulary, synonyms, unmet searches, festivals.
-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "attributes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "attributes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "festivals" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "madeToOrder" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "ratingCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "ratingSum" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "translatedByEn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "translatedByHi" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "SearchDocument" (
    "productId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,
    "rootId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "pricePaise" INTEGER NOT NULL,
    "rating" INTEGER NOT NULL,
    "popularity" INTEGER NOT NULL DEFAULT 0,
    "rank" INTEGER NOT NULL,
    "tokens" tsvector NOT NULL,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("productId")
);

-- CreateTable
CREATE TABLE "SearchTarget" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameHi" TEXT NOT NULL,
    "whereEn" TEXT NOT NULL DEFAULT '',
    "whereHi" TEXT NOT NULL DEFAULT '',
    "tokens" tsvector NOT NULL,

    CONSTRAINT "SearchTarget_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "plain" TEXT NOT NULL,
    "goods" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "Synonym" (
    "id" UUID NOT NULL,
    "words" TEXT[],
    "folded" TEXT[],
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Synonym_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnmetSearch" (
    "key" TEXT NOT NULL,
    "typed" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "firstAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnmetSearch_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Festival" (
    "slug" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameHi" TEXT NOT NULL,
    "months" INTEGER[],
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Festival_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "SearchDocument_rank_productId_idx" ON "SearchDocument"("rank" DESC, "productId" DESC);

-- CreateIndex
CREATE INDEX "SearchDocument_rootId_rank_productId_idx" ON "SearchDocument"("rootId", "rank" DESC, "productId" DESC);

-- CreateIndex
CREATE INDEX "SearchDocument_categoryId_rank_productId_idx" ON "SearchDocument"("categoryId", "rank" DESC, "productId" DESC);

-- CreateIndex
CREATE INDEX "SearchDocument_district_rank_productId_idx" ON "SearchDocument"("district", "rank" DESC, "productId" DESC);

-- CreateIndex
CREATE INDEX "SearchDocument_categoryId_productId_idx" ON "SearchDocument"("categoryId", "productId" DESC);

-- CreateIndex
CREATE INDEX "SearchDocument_pricePaise_productId_idx" ON "SearchDocument"("pricePaise", "productId");

-- CreateIndex
CREATE INDEX "SearchDocument_categoryId_pricePaise_productId_idx" ON "SearchDocument"("categoryId", "pricePaise", "productId");

-- CreateIndex
CREATE INDEX "SearchDocument_rating_productId_idx" ON "SearchDocument"("rating" DESC, "productId" DESC);

-- CreateIndex
CREATE INDEX "SearchDocument_categoryId_rating_productId_idx" ON "SearchDocument"("categoryId", "rating" DESC, "productId" DESC);

-- CreateIndex
CREATE INDEX "SearchDocument_groupId_idx" ON "SearchDocument"("groupId");

-- CreateIndex
CREATE INDEX "SearchDocument_tokens_idx" ON "SearchDocument" USING GIN ("tokens");

-- CreateIndex
CREATE INDEX "SearchTarget_tokens_idx" ON "SearchTarget" USING GIN ("tokens");

-- CreateIndex
CREATE INDEX "SearchWord_folded_idx" ON "SearchWord"("folded" text_pattern_ops);

-- CreateIndex
CREATE INDEX "SearchWord_plain_idx" ON "SearchWord" USING GIN ("plain" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Synonym_folded_idx" ON "Synonym" USING GIN ("folded");

-- CreateIndex
CREATE INDEX "UnmetSearch_lastAt_idx" ON "UnmetSearch"("lastAt");

-- AddForeignKey
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;


