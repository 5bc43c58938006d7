import type { DeliveryZone } from '#app/generated/prisma/enums.ts';
import type { SettingKey } from '#app/domain/settings/settings.ts';

interface SettingSeed {
  readonly key: SettingKey;
  readonly value: number | string;
  readonly inForceFrom: string;
  readonly source: string;
  readonly unsure?: true;
}

/** Rules a new shop starts with. Later values are added as rows with a later date, never written over these. */
export const SETTING_SEEDS: readonly SettingSeed[] = [
  { key: 'cash-on-delivery.cap', value: 3_000_00, inForceFrom: '2025-01-01', source: 'Store policy' },
  { key: 'cash-on-delivery.code-from', value: 1_500_00, inForceFrom: '2025-01-01', source: 'Store policy' },
  { key: 'cash-on-delivery.refusals', value: 2, inForceFrom: '2025-01-01', source: 'Store policy' },
  { key: 'cash-on-delivery.refusal-days', value: 180, inForceFrom: '2025-01-01', source: 'Store policy' },
  { key: 'cash-on-delivery.remit-days', value: 7, inForceFrom: '2025-01-01', source: 'Store policy' },
  { key: 'coupons.most-off', value: 90_00, inForceFrom: '2025-01-01', source: 'Store policy' },
  { key: 'stock.hold-minutes', value: 35, inForceFrom: '2025-01-01', source: 'Store policy: the payment page and five minutes more' },
  { key: 'payment.session-minutes', value: 31, inForceFrom: '2025-01-01', source: 'Stripe takes no session under 30 minutes on its clock' },
  { key: 'payment.tries', value: 4, inForceFrom: '2025-01-01', source: 'Store policy: a failed payment may be tried again without losing the goods' },
  { key: 'orders.remind-after-hours', value: 24, inForceFrom: '2025-01-01', source: 'Store policy' },
  { key: 'orders.cancel-after-hours', value: 72, inForceFrom: '2025-01-01', source: 'Store policy' },
  { key: 'commission.gst-rate', value: 18_00, inForceFrom: '2017-07-01', source: 'GST on intermediary services' },
  { key: 'commission.rate', value: 5_00, inForceFrom: '2025-01-01', source: 'Store policy' },
  { key: 'tcs.rate', value: 50, inForceFrom: '2024-07-10', source: 'CGST Act s. 52, notification 15/2024' },
  { key: 'tds.rate', value: 10, inForceFrom: '2024-10-01', source: 'Income-tax Act s. 194-O' },
  { key: 'tds.rate-without-pan', value: 5_00, inForceFrom: '2020-10-01', source: 'Income-tax Act s. 206AA, proviso for s. 194-O' },
  { key: 'settlement.days-after-delivery', value: 7, inForceFrom: '2025-01-01', source: 'Store policy: the shortest time in which goods may be returned' },
  { key: 'returns.fault-days', value: 7, inForceFrom: '2025-01-01', source: 'Store policy; the law says no seller may refuse faulty goods (Consumer Protection (E-Commerce) Rules 2020, rule 6(2)), and no time', unsure: true },
  { key: 'refunds.account-days', value: 60, inForceFrom: '2025-01-01', source: 'Store policy; banks return a transfer within days, a closed account may take weeks', unsure: true },
  { key: 'undelivered.freight-bearer', value: 'STORE', inForceFrom: '2025-01-01', source: 'Store policy' },
  { key: 'undelivered.freight-rate', value: 100_00, inForceFrom: '2025-01-01', source: 'Store policy: one way' },
  { key: 'undelivered.freight-gst-rate', value: 18_00, inForceFrom: '2017-07-01', source: 'GST on courier services and support of transport (SAC 9968, 9967), charged like the commission', unsure: true },
  { key: 'turnover.warn-at', value: 80_00, inForceFrom: '2025-01-01', source: 'Store policy' },
  { key: 'payout.rtgs-from', value: 2_00_000_00, inForceFrom: '2025-01-01', source: 'RBI: RTGS is for ₹2 lakh and more' },
  { key: 'payout.upi-limit', value: 1_00_000_00, inForceFrom: '2025-01-01', source: 'NPCI: ₹1 lakh a transfer; banks may set less', unsure: true },
  { key: 'papers.named-from', value: 50_000_00, inForceFrom: '2017-07-01', source: 'CGST Rules, rule 46(e): name and address of an unregistered buyer on a tax invoice of ₹50,000 or more', unsure: true },
  { key: 'books.return-months', value: 9, inForceFrom: '2017-07-01', source: 'CGST Rules, rule 80: the annual return is due on 31 December' },
  { key: 'books.keep-months', value: 72, inForceFrom: '2017-07-01', source: 'CGST Act s. 36: 72 months from the due date of the annual return' },
  { key: 'groups.most-members', value: 30, inForceFrom: '2025-01-01', source: 'Store policy; DAY-NRLM: a group has 10 to 20 members, fewer in difficult areas', unsure: true },
  { key: 'complaints.keep-days', value: 730, inForceFrom: '2025-01-01', source: 'Consumer Protection Act 2019 s. 69: two years to go to a commission', unsure: true },
  { key: 'reviews.edit-days', value: 30, inForceFrom: '2025-01-01', source: 'Store policy' },
];

interface DeliverySeed {
  readonly zone: DeliveryZone;
  readonly basePaise: number;
  readonly baseGrams: number;
  readonly perKiloPaise: number;
  readonly days: number;
  readonly inForceFrom: string;
}

/** Flat rates: a base for the first half kilogram, then by the kilogram begun. */
export const DELIVERY_SEEDS: readonly DeliverySeed[] = [
  { zone: 'SAME_DISTRICT', basePaise: 40_00, baseGrams: 500, perKiloPaise: 20_00, days: 3, inForceFrom: '2025-01-01' },
  { zone: 'SAME_STATE', basePaise: 55_00, baseGrams: 500, perKiloPaise: 30_00, days: 5, inForceFrom: '2025-01-01' },
  { zone: 'ELSEWHERE', basePaise: 80_00, baseGrams: 500, perKiloPaise: 45_00, days: 8, inForceFrom: '2025-01-01' },
];

interface ThresholdSeed {
  readonly stateCode: string;
  readonly amountPaise: bigint;
  readonly inForceFrom: string;
  readonly unsure?: true;
  readonly source: string;
}

const LAKH = 1_00_000_00n;
const since2019 = { inForceFrom: '2019-04-01' } as const;

/** From which turnover a seller of goods registers under GST; the first row is for every state without its own. */
export const THRESHOLD_SEEDS: readonly ThresholdSeed[] = [
  { stateCode: '', amountPaise: 40n * LAKH, source: 'Notification 10/2019-Central Tax: ₹40 lakh for goods', ...since2019 },
  ...['12', '17', '34', '11', '36', '05'].map((stateCode) => ({ stateCode, amountPaise: 20n * LAKH, unsure: true as const, source: 'Notification 10/2019-Central Tax: ₹20 lakh in some states', ...since2019 })),
  ...['14', '15', '13', '16'].map((stateCode) => ({ stateCode, amountPaise: 10n * LAKH, source: 'CGST Act s. 22, special category states: ₹10 lakh', ...since2019 })),
];
