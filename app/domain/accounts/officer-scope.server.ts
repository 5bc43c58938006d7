import { db } from '#app/lib/db.server.ts';

/** An officer and the part of the country she looks after. Every query and write of officers' pages takes it. */
export interface OfficerScope {
  readonly officer: { readonly id: string; readonly personId: string; readonly title: string };
  /** Her powers cover every place whose path starts with this one. */
  readonly area: { readonly id: string; readonly path: string; readonly nameEn: string; readonly nameHi: string };
}

/** The scope of an active officer; null when she is no longer one. */
export async function officerScope(officerId: string): Promise<OfficerScope | null> {
  const officer = await db.officer.findUnique({
    where: { id: officerId, active: true },
    select: { id: true, personId: true, title: true, area: { select: { id: true, path: true, nameEn: true, nameHi: true } } },
  });
  return officer && { officer: { id: officer.id, personId: officer.personId, title: officer.title }, area: officer.area };
}

/** Whether she looks after a whole state: some things are the same for all of it. */
export async function isOfState({ area }: OfficerScope): Promise<boolean> {
  return (await db.place.count({ where: { id: area.id, kind: 'STATE' } })) > 0;
}
