-- Goods kept for later, and whom to tell when sold out goods are there again.
CREATE TABLE "Wish" (
    "personId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Wish_pkey" PRIMARY KEY ("personId","productId")
);

CREATE TABLE "StockNotice" (
    "personId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "loginId" UUID NOT NULL,
    "language" "Language" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StockNotice_pkey" PRIMARY KEY ("personId","productId")
);

CREATE INDEX "Wish_productId_idx" ON "Wish"("productId");
CREATE INDEX "StockNotice_productId_idx" ON "StockNotice"("productId");
CREATE INDEX "StockNotice_createdAt_idx" ON "StockNotice"("createdAt");

ALTER TABLE "Wish" ADD CONSTRAINT "Wish_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Wish" ADD CONSTRAINT "Wish_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StockNotice" ADD CONSTRAINT "StockNotice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StockNotice" ADD CONSTRAINT "StockNotice_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StockNotice" ADD CONSTRAINT "StockNotice_loginId_fkey" FOREIGN KEY ("loginId") REFERENCES "Login"("id") ON DELETE CASCADE ON UPDATE CASCADE;
