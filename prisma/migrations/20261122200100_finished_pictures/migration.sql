-- A finished AVIF makes pages smaller, not truer: it is told as a topic of its own, which web processes act on when no other
-- has come for a while. Everything else about a picture is told at once, as before.
CREATE OR REPLACE FUNCTION images_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM shown_new n JOIN shown_old o ON o.id = n.id WHERE to_jsonb(n) - 'avif' <> to_jsonb(o) - 'avif') THEN
    PERFORM pages_changed(ARRAY['everything']);
  ELSIF EXISTS (SELECT FROM shown_new n JOIN shown_old o ON o.id = n.id WHERE n.avif <> o.avif) THEN
    PERFORM pages_changed(ARRAY['pictures']);
  END IF;
  RETURN NULL;
END $$;
