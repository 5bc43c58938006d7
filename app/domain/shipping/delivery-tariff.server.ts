import type { DeliveryZone } from '#app/generated/prisma/enums.ts';
import { inForce } from '#app/lib/dated.ts';
import { db } from '#app/lib/db.server.ts';

const ZONES: readonly DeliveryZone[] = ['SAME_DISTRICT', 'SAME_STATE', 'ELSEWHERE'];

/** What parcels cost at `now`, the nearest zone first. Money in paise. */
export async function deliveryTariff(now: Date) {
  const rows = await db.deliveryRate.findMany();
  return ZONES.flatMap((zone) => {
    const rate = inForce(rows.filter((row) => row.zone === zone), now);
    return rate ? [{ zone, basePaise: rate.basePaise, baseGrams: rate.baseGrams, perKiloPaise: rate.perKiloPaise, days: rate.days }] : [];
  });
}
