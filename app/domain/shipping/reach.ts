import type { Reach } from '#app/generated/prisma/enums.ts';
import { hasBegun, type Dated } from '#app/lib/dated.ts';
import type { DeliveryPoint } from './quote-delivery.ts';

/** Where a parcel is to go. Without a PIN only rules of districts and states are known to count. */
export interface Destination extends DeliveryPoint {
  readonly pin?: string;
}

/** A row of ReachRule. */
export interface ReachRuleRow extends Dated {
  readonly areaPath: string;
  readonly pinPrefix: string;
  readonly stateCode: string;
  readonly district: string;
  readonly reach: Reach;
}

/**
 * What a place takes from groups of a place: the rule that names it most exactly counts, a PIN before its beginning, that before
 * its district, that before its state; of rules for one place that of the nearest area, of those the newest that has begun.
 * Where no rule speaks, cash is taken.
 */
export function reachOf(rules: readonly ReachRuleRow[], fromPath: string, to: Destination, now: Date): Reach {
  let chosen: ReachRuleRow | null = null;
  for (const rule of rules) {
    if (!hasBegun(rule, now) || !fromPath.startsWith(rule.areaPath) || !covers(rule, to)) continue;
    if (!chosen || compare(rule, chosen) > 0) chosen = rule;
  }
  return chosen?.reach ?? 'CASH';
}

/** Whether a rule speaks of a place, whatever its day and whosever parcels. */
export function covers({ pinPrefix, stateCode, district }: ReachRuleRow, to: Destination): boolean {
  if (pinPrefix !== '') return to.pin?.startsWith(pinPrefix) ?? false;
  return stateCode === to.stateCode && (district === '' || district.toLowerCase() === to.district.trim().toLowerCase());
}

function compare(one: ReachRuleRow, other: ReachRuleRow): number {
  return exactness(one) - exactness(other) || one.areaPath.length - other.areaPath.length || one.inForceFrom.getTime() - other.inForceFrom.getTime();
}

function exactness({ pinPrefix, district }: ReachRuleRow): number {
  return pinPrefix === '' ? Number(district !== '') : 1 + pinPrefix.length;
}
