-- Who has an account already is asked whether she is a group's member, and is none before.
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "loginId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Invitation_groupId_idx" ON "Invitation"("groupId");
CREATE INDEX "Invitation_loginId_idx" ON "Invitation"("loginId");
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_loginId_fkey" FOREIGN KEY ("loginId") REFERENCES "Login"("id") ON DELETE CASCADE ON UPDATE CASCADE;
