-- Who bears the way of a parcel that came back, and the turnover from which a group registers under GST.
CREATE TABLE "TurnoverThreshold" (
    "id" UUID NOT NULL,
    "stateCode" TEXT NOT NULL DEFAULT '',
    "amountPaise" BIGINT NOT NULL,
    "inForceFrom" DATE NOT NULL,
    "unsure" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "TurnoverThreshold_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "TurnoverThreshold_stateCode_inForceFrom_key" ON "TurnoverThreshold"("stateCode", "inForceFrom");
ALTER TABLE "TurnoverThreshold" ADD CONSTRAINT turnover_threshold_is_money CHECK ("amountPaise" > 0);

-- A shop that runs already gets the new rules; a new one is filled with all of them.
INSERT INTO "Setting" ("id", "key", "value", "inForceFrom", "source")
  SELECT gen_random_uuid(), rule."key", rule."value"::jsonb, '2025-01-01', 'Store policy'
  FROM (VALUES ('undelivered.freight-bearer', '"STORE"'), ('undelivered.freight-rate', '10000'), ('turnover.warn-at', '8000')) AS rule ("key", "value")
  WHERE EXISTS (SELECT FROM "Setting") ON CONFLICT DO NOTHING;
INSERT INTO "TurnoverThreshold" ("id", "stateCode", "amountPaise", "inForceFrom", "unsure", "source")
  SELECT gen_random_uuid(), rule."state", rule."paise", '2019-04-01', rule."unsure", rule."source"
  FROM (VALUES
    ('', 400000000::bigint, false, 'Notification 10/2019-Central Tax: ₹40 lakh for goods'),
    ('12', 200000000::bigint, true, 'Notification 10/2019-Central Tax: ₹20 lakh in some states'),
    ('17', 200000000::bigint, true, 'Notification 10/2019-Central Tax: ₹20 lakh in some states'),
    ('34', 200000000::bigint, true, 'Notification 10/2019-Central Tax: ₹20 lakh in some states'),
    ('11', 200000000::bigint, true, 'Notification 10/2019-Central Tax: ₹20 lakh in some states'),
    ('36', 200000000::bigint, true, 'Notification 10/2019-Central Tax: ₹20 lakh in some states'),
    ('05', 200000000::bigint, true, 'Notification 10/2019-Central Tax: ₹20 lakh in some states'),
    ('14', 100000000::bigint, false, 'CGST Act s. 22, special category states: ₹10 lakh'),
    ('15', 100000000::bigint, false, 'CGST Act s. 22, special category states: ₹10 lakh'),
    ('13', 100000000::bigint, false, 'CGST Act s. 22, special category states: ₹10 lakh'),
    ('16', 100000000::bigint, false, 'CGST Act s. 22, special category states: ₹10 lakh')) AS rule ("state", "paise", "unsure", "source")
  WHERE EXISTS (SELECT FROM "Setting") ON CONFLICT DO NOTHING;
