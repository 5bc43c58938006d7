-- A guest proves her number with a code of its own before what the shop knows of her goes.
ALTER TYPE "CodePurpose" ADD VALUE 'ERASE';
-- She was erased while her complaint was open: who she is goes once it is closed.
ALTER TABLE "Complaint" ADD COLUMN "contactGoes" BOOLEAN NOT NULL DEFAULT false;
