-- A member who agrees stands with her first name on her group's page, and no longer when she takes it back.
CREATE FUNCTION consents_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pages_changed((SELECT array_agg(DISTINCT 'group:' || g.slug) FROM touched t
    JOIN "Membership" m ON m."personId" = t."personId" AND m."leftOn" IS NULL JOIN "Group" g ON g.id = m."groupId" AND g.status = 'APPROVED'
    WHERE t.purpose = 'show-name'));
  RETURN NULL;
END $$;
CREATE TRIGGER consents_inserted AFTER INSERT ON "Consent" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION consents_changed();
CREATE TRIGGER consents_updated AFTER UPDATE ON "Consent" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION consents_changed();
