-- Words that are mistyped are found by their three-letter pieces.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
