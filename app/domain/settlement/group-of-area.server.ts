import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';

/** A group by its id; null outside the officer's area. */
export async function groupOfArea({ area }: OfficerScope, id: string) {
  if (!isId(id)) return null;
  return db.group.findFirst({ where: { id, place: { path: { startsWith: area.path } } }, select: { id: true, slug: true, nameEn: true, nameHi: true } });
}
