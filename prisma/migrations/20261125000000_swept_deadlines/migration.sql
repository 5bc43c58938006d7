-- Times that run out stand in their rows and are looked for every minute: orders write no jobs for them.
ALTER TABLE "GroupOrder" ADD COLUMN "remindAt" TIMESTAMPTZ(3);
UPDATE "GroupOrder" part SET "remindAt" = moved."at" + interval '24 hours'
  FROM (SELECT "groupOrderId", max("at") AS "at" FROM "GroupOrderEvent" WHERE "to" = 'PLACED' GROUP BY 1) moved
  WHERE moved."groupOrderId" = part."id" AND part."status" = 'PLACED' AND part."remindedAt" IS NULL;
ALTER TABLE "GroupOrder" DROP COLUMN "remindedAt";
CREATE INDEX group_order_to_remind ON "GroupOrder" ("remindAt") WHERE "status" = 'PLACED' AND "remindAt" IS NOT NULL;

-- What waits in the queue of a shop that runs already: those jobs are gone, and messages go out several to a job.
DO $$ BEGIN
  IF to_regclass('graphile_worker._private_jobs') IS NOT NULL THEN
    DELETE FROM graphile_worker._private_jobs WHERE task_id IN
      (SELECT id FROM graphile_worker._private_tasks WHERE identifier IN ('release-hold', 'remind-group', 'cancel-unaccepted'));
    UPDATE graphile_worker._private_jobs SET payload = json_build_object('messageIds', json_build_array(payload->>'messageId')) WHERE task_id IN
      (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'send-message');
    UPDATE graphile_worker._private_tasks SET identifier = 'send-messages' WHERE identifier = 'send-message';
  END IF;
END $$;
