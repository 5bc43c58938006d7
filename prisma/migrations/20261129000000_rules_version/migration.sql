-- Rows that prices depend on besides the goods are kept by each process, and read again once their version is another.
CREATE TABLE "RulesVersion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" UUID NOT NULL,

    CONSTRAINT "RulesVersion_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "RulesVersion" ADD CONSTRAINT rules_version_of_one_row CHECK ("id" = 1);
INSERT INTO "RulesVersion" ("version") VALUES (gen_random_uuid());

CREATE FUNCTION rules_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RulesVersion" ("version") VALUES (gen_random_uuid()) ON CONFLICT ("id") DO UPDATE SET "version" = excluded."version";
  RETURN NULL;
END $$;
CREATE TRIGGER rules_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Setting" FOR EACH STATEMENT EXECUTE FUNCTION rules_changed();
CREATE TRIGGER rules_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "DeliveryRate" FOR EACH STATEMENT EXECUTE FUNCTION rules_changed();
CREATE TRIGGER rules_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "CategoryTaxRate" FOR EACH STATEMENT EXECUTE FUNCTION rules_changed();
CREATE TRIGGER rules_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "CommissionRate" FOR EACH STATEMENT EXECUTE FUNCTION rules_changed();
CREATE TRIGGER rules_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ReachRule" FOR EACH STATEMENT EXECUTE FUNCTION rules_changed();
