import type { DeliveryZone } from '#app/generated/prisma/enums.ts';
import { inForce, type Dated } from '#app/lib/dated.ts';
import { paise, type Paise } from '#app/lib/money.ts';
import { after, days, indianDay } from '#app/lib/time.ts';

/** A row of DeliveryRate. */
export interface DeliveryRateRow extends Dated {
  readonly zone: DeliveryZone;
  readonly basePaise: number;
  /** What the base price carries. */
  readonly baseGrams: number;
  /** For each kilogram begun above that. */
  readonly perKiloPaise: number;
  readonly days: number;
}

/** A place as far as couriers care. */
export interface DeliveryPoint {
  readonly stateCode: string;
  readonly district: string;
}

export interface Parcel {
  readonly grams: number;
  /** Days until it leaves the group: making and packing of the slowest goods in it. */
  readonly leadDays: number;
}

export interface Delivery {
  readonly zone: DeliveryZone;
  readonly charge: Paise;
  /** The promised day, as midnight UTC of a calendar day in India. */
  readonly promisedBy: Date;
}

/** What sending a parcel costs and the day it is promised for. Throws when no rate of its zone is in force. */
export function quoteDelivery(parcel: Parcel, from: DeliveryPoint, to: DeliveryPoint, now: Date, rates: readonly DeliveryRateRow[]): Delivery {
  const zone = zoneBetween(from, to);
  const rate = inForce(rates.filter((row) => row.zone === zone), now);
  if (!rate) throw new Error(`No delivery rate for ${zone} is in force`);
  const kilosAbove = Math.max(0, Math.ceil((parcel.grams - rate.baseGrams) / 1000));
  return {
    zone,
    charge: paise(rate.basePaise + kilosAbove * rate.perKiloPaise),
    promisedBy: new Date(indianDay(after(now, days(parcel.leadDays + rate.days)))),
  };
}

/** How far apart two places are for a courier; charge and days follow from it. */
export function zoneBetween(from: DeliveryPoint, to: DeliveryPoint): DeliveryZone {
  if (from.stateCode !== to.stateCode) return 'ELSEWHERE';
  return sameName(from.district, to.district) ? 'SAME_DISTRICT' : 'SAME_STATE';
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
