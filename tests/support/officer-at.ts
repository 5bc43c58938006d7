import { officerScope, type OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { db } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';

/** A new officer of a district, as the wrappers hand her to a handler. */
export async function officerAt(path: string): Promise<OfficerScope> {
  const place = await db.place.upsert({ where: { path }, update: {}, create: { path, kind: 'DISTRICT', nameEn: path, nameHi: path, stateCode: '02' } });
  const { id } = await db.officer.create({ data: { email: `${newId()}@office.test`, title: 'Officer', passwordHash: 'x', area: { connect: { id: place.id } }, person: { create: { name: 'Officer' } } }, select: { id: true } });
  const scope = await officerScope(id);
  if (!scope) throw new Error('The officer made just now is none');
  return scope;
}
