-- What a version of the shop brought with it is remembered, so that an upgrade adds what is new and nothing an officer
-- changed or removed comes back. A database filled by an earlier version is read through once at the next start.
CREATE TABLE "BaseRow" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "broughtAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BaseRow_pkey" PRIMARY KEY ("kind","key")
);
