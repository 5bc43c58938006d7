-- What the shop charges a group for the way of a parcel that came back is a service of its own, with GST on top. What was
-- charged before says no more than its sum, and stays.
ALTER TABLE "Earning" ADD COLUMN "freightTaxPaise" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Earning" DROP CONSTRAINT earning_adds_up;
ALTER TABLE "Earning" ADD CONSTRAINT earning_adds_up CHECK (
  "sharePaise" = "itemsPaise" - "groupShippingPaise" - "commissionPaise" - "commissionTaxPaise" - "tcsPaise" - "tdsPaise" - "freightTaxPaise"
  OR ("kind" = 'CHARGED' AND "groupShippingPaise" = 0 AND "freightTaxPaise" = 0));
ALTER TABLE "Earning" ADD CONSTRAINT earning_freight_tax CHECK ("freightTaxPaise" = 0 OR ("kind" = 'CHARGED' AND "freightTaxPaise" > 0));
