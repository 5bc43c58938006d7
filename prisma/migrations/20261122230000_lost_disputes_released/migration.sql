-- The shop bears a lost dispute: shares that waited for one go on.
UPDATE "SettlementHold" SET "releasedAt" = now()
WHERE "reason" = 'dispute' AND "releasedAt" IS NULL AND split_part("subjectId", ':', 1) IN (SELECT "id"::text FROM "Dispute" WHERE "status" = 'LOST');
