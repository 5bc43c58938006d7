-- A value of its own migration: it can't be used in the one that adds it.
ALTER TYPE "DifferenceFate" ADD VALUE 'WRITE_OFF_ASKED' BEFORE 'WRITTEN_OFF';
