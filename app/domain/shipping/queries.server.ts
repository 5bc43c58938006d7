import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { districtName } from '#app/domain/registry/district-names.server.ts';
import { db } from '#app/lib/db.server.ts';
import { hasBegun } from '#app/lib/dated.ts';

const MOST = 500;

/**
 * The rules that concern the groups of the officer's area, those of wider areas included: of each place the one in force and any
 * still to come.
 */
export async function reachRulesOfArea({ area }: OfficerScope, now: Date) {
  const above = area.path.split('/').filter(Boolean).map((_step, index, steps) => `${steps.slice(0, index + 1).join('/')}/`);
  const rows = await db.reachRule.findMany({
    where: { OR: [{ areaPath: { in: ['', ...above] } }, { areaPath: { startsWith: area.path } }] },
    orderBy: [{ stateCode: 'asc' }, { district: 'asc' }, { pinPrefix: 'asc' }, { areaPath: 'asc' }, { inForceFrom: 'desc' }],
    take: MOST,
    select: { id: true, areaPath: true, pinPrefix: true, stateCode: true, district: true, reach: true, inForceFrom: true, note: true, madeBy: { select: { title: true } } },
  });
  const begun = new Set<string>();
  return rows.filter((row) => {
    if (!hasBegun(row, now)) return true;
    const place = [row.areaPath, row.pinPrefix, row.stateCode, row.district].join(' ');
    return begun.has(place) ? false : begun.add(place);
  }).map((row) => ({ ...row, districtName: districtName(row.stateCode, row.district), begun: hasBegun(row, now), own: row.areaPath === area.path }));
}
