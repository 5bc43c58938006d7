-- Members' shares: the voted rule, the work, and what each got.
CREATE TYPE "ShareBasis" AS ENUM ('QUANTITY', 'HOURS', 'EQUAL');

CREATE TABLE "ShareRule" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "fundBp" INTEGER NOT NULL,
    "basis" "ShareBasis" NOT NULL,
    "inForceFrom" DATE NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ShareRule_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "WorkEntry" (
    "membershipId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "grams" INTEGER NOT NULL,
    "pieces" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkEntry_pkey" PRIMARY KEY ("membershipId", "month", "about")
);

CREATE TABLE "Division" (
    "groupOrderId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "fundBp" INTEGER NOT NULL,
    "basis" "ShareBasis" NOT NULL,
    "parts" JSONB NOT NULL,
    "dividedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Division_pkey" PRIMARY KEY ("groupOrderId")
);

CREATE TABLE "MemberShare" (
    "id" BIGSERIAL NOT NULL,
    "groupOrderId" UUID NOT NULL,
    "membershipId" UUID,
    "amountPaise" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MemberShare_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ShareRule_groupId_inForceFrom_key" ON "ShareRule"("groupId", "inForceFrom");
CREATE INDEX "Division_groupId_dividedAt_idx" ON "Division"("groupId", "dividedAt");
CREATE INDEX "MemberShare_groupOrderId_idx" ON "MemberShare"("groupOrderId");
CREATE INDEX "MemberShare_membershipId_at_idx" ON "MemberShare"("membershipId", "at");
ALTER TABLE "ShareRule" ADD CONSTRAINT "ShareRule_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "WorkEntry" ADD CONSTRAINT "WorkEntry_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Division" ADD CONSTRAINT "Division_groupOrderId_fkey" FOREIGN KEY ("groupOrderId") REFERENCES "GroupOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "MemberShare" ADD CONSTRAINT "MemberShare_groupOrderId_fkey" FOREIGN KEY ("groupOrderId") REFERENCES "Division"("groupOrderId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "MemberShare" ADD CONSTRAINT "MemberShare_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ShareRule" ADD CONSTRAINT share_rule_range CHECK ("fundBp" BETWEEN 0 AND 10000);
ALTER TABLE "WorkEntry" ADD CONSTRAINT work_entry_range CHECK ("grams" >= 0 AND "pieces" >= 0 AND "minutes" >= 0 AND "month" ~ '^\d{4}-\d{2}$');
CREATE TRIGGER division_frozen BEFORE UPDATE OR DELETE ON "Division" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER member_share_append_only BEFORE UPDATE OR DELETE ON "MemberShare" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER member_share_never_emptied BEFORE TRUNCATE ON "MemberShare" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
