-- Whether a job has made the AVIF files of a picture; pages name them only then.
ALTER TABLE "Image" ADD COLUMN "avif" BOOLEAN NOT NULL DEFAULT false;
