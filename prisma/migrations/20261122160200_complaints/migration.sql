-- Complaints with a number, an answer and an end.
CREATE TYPE "ComplaintTopic" AS ENUM ('ORDER', 'PRODUCT', 'PAYMENT', 'PRIVACY', 'OTHER');
CREATE TYPE "ComplaintStatus" AS ENUM ('OPEN', 'CLOSED');
CREATE SEQUENCE complaint_number START 1000001;

CREATE TABLE "Complaint" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "status" "ComplaintStatus" NOT NULL DEFAULT 'OPEN',
    "topic" "ComplaintTopic" NOT NULL,
    "language" "Language" NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "orderNumber" TEXT NOT NULL DEFAULT '',
    "areaPath" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "resolveBy" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,

    CONSTRAINT "Complaint_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ComplaintAnswer" (
    "id" UUID NOT NULL,
    "complaintId" UUID NOT NULL,
    "officerId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ComplaintAnswer_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Complaint_number_key" ON "Complaint"("number");
CREATE UNIQUE INDEX "Complaint_token_key" ON "Complaint"("token");
CREATE INDEX "Complaint_status_resolveBy_id_idx" ON "Complaint"("status", "resolveBy", "id");
CREATE INDEX "Complaint_areaPath_idx" ON "Complaint"("areaPath");
CREATE INDEX "ComplaintAnswer_complaintId_id_idx" ON "ComplaintAnswer"("complaintId", "id");

ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Officer"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ComplaintAnswer" ADD CONSTRAINT "ComplaintAnswer_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ComplaintAnswer" ADD CONSTRAINT "ComplaintAnswer_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A closed complaint says when.
ALTER TABLE "Complaint" ADD CONSTRAINT complaint_end CHECK (("status" = 'CLOSED') = ("closedAt" IS NOT NULL));
