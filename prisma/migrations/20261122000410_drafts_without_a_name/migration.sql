-- A listing starts with its photo and its kind; the name comes a screen later.
ALTER TABLE "Product" DROP CONSTRAINT product_has_a_name;
ALTER TABLE "Product" ADD CONSTRAINT product_has_a_name
  CHECK ("status" IN ('DRAFT', 'ARCHIVED') OR length("nameEn") > 0 OR length("nameHi") > 0);
