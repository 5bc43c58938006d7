-- Months in which goods are in season, and other words people look for them by.
ALTER TABLE "Product" ADD COLUMN     "season" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];
