import { officerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { waitingParcels } from '#app/domain/remittance/queries.server.ts';
import { recordCash } from '#app/domain/remittance/record-cash.server.ts';
import type { Db } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { before, days, indianDay } from '#app/lib/time.ts';

/** Days ago that the demo's courier last handed over cash; parcels delivered later than two days before that still wait. */
const HANDED_OVER = days(8);

/** Each state's officer recorded what the courier brought for the parcels it had delivered by then. */
export async function handOverCash(db: Db, now: Date): Promise<void> {
  const then = before(now, HANDED_OVER);
  const until = indianDay(before(then, days(2)));
  const officers = await db.officer.findMany({ where: { area: { kind: 'STATE' } }, orderBy: { email: 'asc' }, select: { id: true, area: { select: { path: true } } } });
  for (const { id, area } of officers) {
    const scope = await officerScope(id);
    const parcels = scope ? (await waitingParcels(scope, null)).filter(({ deliveredOn }) => deliveredOn <= until) : [];
    const [first] = parcels;
    if (!scope || !first) continue;
    const received = parcels.reduce((sum, { paise }) => sum + BigInt(paise), 0n);
    const reference = `DEMO${area.path.slice(0, 2).toUpperCase()}0001`;
    const recorded = await recordCash(scope, { id: newId(then.getTime()), courier: first.courier, reference, receivedOn: indianDay(then), received, charges: 0n, parcel: parcels.map((parcel) => parcel.id) }, then);
    if (!recorded.ok) throw new Error(`The demo's cash of ${area.path}: ${recorded.error}`);
  }
}
