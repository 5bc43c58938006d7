import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { before, days } from '#app/lib/time.ts';
import { proposeMatch, type WaitingParcel } from './propose-match.ts';

const MOST_PARCELS = 500;
const RECENT = 30;

/** What one courier has of the area's cash. */
export interface CourierCash {
  readonly courier: string;
  readonly parcels: number;
  readonly paise: bigint;
  /** Of them those past the days a courier has. */
  readonly lateParcels: number;
  readonly latePaise: bigint;
  readonly oldest: Date;
}

/** What couriers hold of the area's cash, the latest first, and in how many days they should have handed it over. */
export async function couriersCash({ area }: OfficerScope, now: Date): Promise<{ couriers: CourierCash[]; days: number }> {
  const { 'cash-on-delivery.remit-days': allowed } = await settingsInForce(now);
  const late = before(now, days(allowed));
  const couriers = await db.$queryRaw<CourierCash[]>`
    SELECT courier_party(part."courier") AS courier, count(*)::int AS parcels, sum(part."totalPaise")::bigint AS paise,
      (count(*) FILTER (WHERE earning."at" < ${late}))::int AS "lateParcels", coalesce(sum(part."totalPaise") FILTER (WHERE earning."at" < ${late}), 0)::bigint AS "latePaise",
      min(earning."at") AS oldest
    FROM "Earning" earning
      JOIN "GroupOrder" part ON part."id" = earning."groupOrderId"
      JOIN "Group" grp ON grp."id" = part."groupId"
      JOIN "Place" place ON place."id" = grp."placeId"
    WHERE earning."kind" = 'EARNED' AND earning."waitsForCash" AND starts_with(place."path", ${area.path})
    GROUP BY 1 ORDER BY 5 DESC, 3 DESC`;
  return { couriers, days: allowed };
}

/** Parcels of the area whose cash a courier has (of any, where none is asked for), oldest first. */
export function waitingParcels({ area }: OfficerScope, courier: string | null): Promise<WaitingParcel[]> {
  return db.$queryRaw<WaitingParcel[]>`
    SELECT part."id"::text AS id, part."number", courier_party(part."courier") AS courier, part."trackingNumber", part."totalPaise" AS paise,
      to_char(earning."at" AT TIME ZONE 'Asia/Kolkata', 'YYYY-MM-DD') AS "deliveredOn"
    FROM "Earning" earning
      JOIN "GroupOrder" part ON part."id" = earning."groupOrderId"
      JOIN "Group" grp ON grp."id" = part."groupId"
      JOIN "Place" place ON place."id" = grp."placeId"
    WHERE earning."kind" = 'EARNED' AND earning."waitsForCash" AND starts_with(place."path", ${area.path})
      AND (${courier}::text IS NULL OR courier_party(part."courier") = ${courier})
    ORDER BY earning."at", earning."id" LIMIT ${MOST_PARCELS}`;
}

const LISTED = {
  id: true, number: true, courier: true, reference: true, receivedOn: true, expectedPaise: true, receivedPaise: true, chargesPaise: true, differencePaise: true, fate: true,
  recordedAt: true, _count: { select: { parcels: true } },
} as const;

/** Remittances of the area: differences that are still owed or wait for a second officer, and the newest of all. */
export async function remittancesOfArea({ area }: OfficerScope) {
  const mine = { areaPath: { startsWith: area.path } };
  const [owed, recent] = await Promise.all([
    db.remittance.findMany({ where: { ...mine, fate: { in: ['OWED', 'WRITE_OFF_ASKED'] } }, orderBy: { recordedAt: 'asc' }, take: RECENT, select: LISTED }),
    db.remittance.findMany({ where: mine, orderBy: { recordedAt: 'desc' }, take: RECENT, select: LISTED }),
  ]);
  return { owed, recent };
}

/** One remittance of the area with its parcels; null when there is none for her. */
export async function remittanceOfArea({ area, officer }: OfficerScope, id: string) {
  if (!isId(id)) return null;
  const row = await db.remittance.findFirst({
    where: { id, areaPath: { startsWith: area.path } },
    select: {
      ...LISTED, note: true, settledAt: true, settledNote: true, recordedBy: { select: { title: true } }, settledBy: { select: { title: true } },
      askedById: true, askedAt: true, askedBy: { select: { title: true } }, decidedAt: true, decidedBy: { select: { title: true } },
      parcels: { orderBy: { groupOrderId: 'asc' }, select: { groupOrderId: true, amountPaise: true, groupOrder: { select: { number: true, trackingNumber: true, groupNameEn: true, groupNameHi: true } } } },
    },
  });
  if (!row) return null;
  const { askedById, ...rest } = row;
  /** She asked to write it off herself, so another has to decide. */
  return { ...rest, mine: askedById === officer.id };
}

/** Lines of the bank's statement that wait for a decision, oldest first, each with the parcels it may be for. */
export async function openCredits(scope: OfficerScope) {
  const [credits, parcels] = await Promise.all([
    db.bankCredit.findMany({
      where: { areaPath: { startsWith: scope.area.path }, setAsideAt: null, remittance: null }, orderBy: [{ day: 'asc' }, { id: 'asc' }], take: RECENT,
      select: { id: true, day: true, amountPaise: true, reference: true, narration: true },
    }),
    waitingParcels(scope, null),
  ]);
  return credits.map((credit) => ({ ...credit, proposal: proposeMatch({ ...credit, day: dayOf(credit.day) }, parcels) }));
}

/** One line that waits, with its proposal; null when there is none for her. */
export async function openCredit(scope: OfficerScope, id: string) {
  if (!isId(id)) return null;
  const credit = await db.bankCredit.findFirst({
    where: { id, areaPath: { startsWith: scope.area.path }, setAsideAt: null, remittance: null },
    select: { id: true, day: true, amountPaise: true, reference: true, narration: true },
  });
  return credit && { ...credit, proposal: proposeMatch({ ...credit, day: dayOf(credit.day) }, await waitingParcels(scope, null)) };
}

/** A day as the database keeps it. */
const dayOf = (midnight: Date) => midnight.toISOString().slice(0, 10);
