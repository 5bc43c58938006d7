-- Who added a rule and when; rules are added, never changed or removed.
ALTER TABLE "Setting" ADD COLUMN "addedById" UUID, ADD COLUMN "addedAt" TIMESTAMPTZ(3);
ALTER TABLE "Setting" ADD CONSTRAINT "Setting_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER setting_append_only BEFORE UPDATE OR DELETE ON "Setting" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER setting_never_emptied BEFORE TRUNCATE ON "Setting" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
