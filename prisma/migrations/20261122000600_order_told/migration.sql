-- When the buyer and the groups were told that an order is placed; null until then, so that a repeated job tells nobody twice.
ALTER TABLE "Order" ADD COLUMN "toldAt" TIMESTAMPTZ(3);
