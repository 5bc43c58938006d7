import { db } from './db.server.ts';

/** What keeps the shop from serving; null when nothing does. Categories come with the first seeding of any mode. */
export async function readiness(): Promise<string | null> {
  try {
    const [state] = await db.$queryRaw<{ migrated: boolean; seeded: boolean }[]>`
      SELECT to_regprocedure('place_order(jsonb)') IS NOT NULL AS migrated, EXISTS (SELECT FROM "Category") AS seeded`;
    if (!state?.migrated) return 'the database is not migrated';
    return state.seeded ? null : 'the database has no categories yet';
  } catch {
    return 'the database does not answer';
  }
}
