import type { SettingKey } from './settings.ts';

/** How a value is written and read: rupees, percent, a number of something, or a choice. */
export type Unit = 'rupees' | 'percent' | 'months' | 'days' | 'hours' | 'minutes' | 'times' | 'bearer';

interface Row {
  readonly key: SettingKey;
  readonly unit: Unit;
}

/** The rules as officers find them: by subject, each with its unit. */
export const SUBJECTS = {
  cash: [
    { key: 'cash-on-delivery.cap', unit: 'rupees' }, { key: 'cash-on-delivery.code-from', unit: 'rupees' }, { key: 'cash-on-delivery.refusals', unit: 'times' },
    { key: 'cash-on-delivery.refusal-days', unit: 'days' }, { key: 'cash-on-delivery.remit-days', unit: 'days' },
    { key: 'undelivered.freight-bearer', unit: 'bearer' }, { key: 'undelivered.freight-rate', unit: 'percent' }, { key: 'undelivered.freight-gst-rate', unit: 'percent' },
  ],
  taxes: [
    { key: 'commission.rate', unit: 'percent' }, { key: 'commission.gst-rate', unit: 'percent' }, { key: 'tcs.rate', unit: 'percent' },
    { key: 'tds.rate', unit: 'percent' }, { key: 'tds.rate-without-pan', unit: 'percent' }, { key: 'turnover.warn-at', unit: 'percent' }, { key: 'coupons.most-off', unit: 'percent' },
    { key: 'papers.named-from', unit: 'rupees' }, { key: 'books.return-months', unit: 'months' }, { key: 'books.keep-months', unit: 'months' },
  ],
  payouts: [
    { key: 'settlement.days-after-delivery', unit: 'days' }, { key: 'payout.rtgs-from', unit: 'rupees' }, { key: 'payout.upi-limit', unit: 'rupees' },
    { key: 'returns.fault-days', unit: 'days' }, { key: 'refunds.account-days', unit: 'days' },
  ],
  orders: [
    { key: 'stock.hold-minutes', unit: 'minutes' }, { key: 'payment.session-minutes', unit: 'minutes' }, { key: 'payment.tries', unit: 'times' },
    { key: 'orders.remind-after-hours', unit: 'hours' }, { key: 'orders.cancel-after-hours', unit: 'hours' }, { key: 'reviews.edit-days', unit: 'days' }, { key: 'complaints.keep-days', unit: 'days' },
    { key: 'groups.most-members', unit: 'times' },
  ],
} as const satisfies Record<string, readonly Row[]>;

export type Subject = keyof typeof SUBJECTS;

const UNITS: ReadonlyMap<string, Unit> = new Map(Object.values(SUBJECTS).flat().map(({ key, unit }) => [key, unit]));

/** The unit of a rule; undefined where there is none of this name. */
export function unitOf(key: string): Unit | undefined {
  return UNITS.get(key);
}

export function isSettingKey(key: string): key is SettingKey {
  return UNITS.has(key);
}
