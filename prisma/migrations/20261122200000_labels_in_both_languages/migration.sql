-- Declarations that are words, in both languages.
DO $$
DECLARE said text;
BEGIN
  FOREACH said IN ARRAY ARRAY['additives', 'nutrition', 'storage', 'material', 'care'] LOOP
    EXECUTE format('ALTER TABLE "Product" RENAME COLUMN %I TO %I', said, said || 'En');
    EXECUTE format('ALTER TABLE "Product" ADD COLUMN %I TEXT NOT NULL DEFAULT ''''', said || 'Hi');
  END LOOP;
END $$;

-- The documents of the search read the material under its new names; the rest of the function stays as it was.
DO $$
BEGIN
  EXECUTE replace(pg_get_functiondef('refresh_search_documents(uuid[])'::regprocedure), 'p.material)', 'p."materialEn", p."materialHi")');
END $$;

-- What stood there as "English · हिन्दी" is parted; Hindi alone goes to Hindi.
DO $$
DECLARE said text;
BEGIN
  FOREACH said IN ARRAY ARRAY['additives', 'nutrition', 'storage', 'material', 'care'] LOOP
    EXECUTE format('UPDATE "Product" SET %1$I = split_part(%2$I, '' · '', 2), %2$I = split_part(%2$I, '' · '', 1) WHERE %2$I ~ ''^[^\u0900-\u097f]* · [^·]*[\u0900-\u097f][^·]*$''', said || 'Hi', said || 'En');
    EXECUTE format('UPDATE "Product" SET %1$I = %2$I, %2$I = '''' WHERE %2$I ~ ''[\u0900-\u097f]''', said || 'Hi', said || 'En');
  END LOOP;
END $$;
