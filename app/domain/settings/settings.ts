import { z } from 'zod';
import { hasBegun, type Dated } from '#app/lib/dated.ts';

const paise = z.int().min(0);
const rate = z.int().min(0).max(10_000);
const count = z.int().min(1);

/** Every rule that the store or a law may change, by key; values live in dated rows of the table Setting. */
export const SETTINGS = {
  /** Highest order total in paise that may be paid in cash on delivery. */
  'cash-on-delivery.cap': paise,
  /** Above this order total in paise, cash needs a code sent to the buyer's phone. */
  'cash-on-delivery.code-from': paise,
  /** A phone number whose cash parcels came back unpaid so often, in so many days, pays online until they are over. */
  'cash-on-delivery.refusals': count,
  'cash-on-delivery.refusal-days': count,
  /** Days from delivery in which a courier hands over the cash. */
  'cash-on-delivery.remit-days': count,
  /** The most that coupons together may take off a line: an order always costs something. */
  'coupons.most-off': rate,
  /** Minutes that stock is held for an online payment. */
  'stock.hold-minutes': count,
  /** Minutes that the payment page lives: Stripe's least is 30. */
  'payment.session-minutes': count,
  /** How many payment pages an order may open one after another; each holds its stock anew. */
  'payment.tries': count,
  /** Hours after which a group is reminded of an order it has not accepted. */
  'orders.remind-after-hours': count,
  /** Hours after which an order that a group left unaccepted is cancelled. */
  'orders.cancel-after-hours': count,
  /** GST on the store's commission. */
  'commission.gst-rate': rate,
  /** Commission where neither group nor category has a rate of its own. */
  'commission.rate': rate,
  /** Tax collected at source from registered sellers, section 52 CGST Act. */
  'tcs.rate': rate,
  /** Income tax deducted by an e-commerce operator, with a PAN. */
  'tds.rate': rate,
  /** The same without a PAN. */
  'tds.rate-without-pan': rate,
  /** Days from delivery until a group's share falls due. */
  'settlement.days-after-delivery': z.int().min(0),
  /** Days from delivery in which faulty goods may be returned, whatever their category says. */
  'returns.fault-days': count,
  /** Days in which a bank may send back a refund; so long it is known where it went. */
  'refunds.account-days': count,
  /** Who bears the courier's way of a parcel that came back undelivered, unless the courier itself failed. */
  'undelivered.freight-bearer': z.enum(['GROUP', 'STORE']),
  /** How much of the delivery charge that is: the way there, the way back, or both, in basis points. */
  'undelivered.freight-rate': z.int().min(0).max(30_000),
  /** GST on what a group bears of that way. */
  'undelivered.freight-gst-rate': rate,
  /** From which part of the GST threshold on a group is told of its turnover, in basis points. */
  'turnover.warn-at': rate,
  /** From this amount on a payout goes by RTGS, below by NEFT. */
  'payout.rtgs-from': paise,
  /** Up to this amount a payout may go by UPI. */
  'payout.upi-limit': paise,
  /** Days from first writing a review in which its writer may still change it after an officer decided on it. */
  'reviews.edit-days': z.int().min(0),
  /** From this taxable value on a tax invoice to a private buyer has to name her, rule 46 CGST Rules. */
  'papers.named-from': paise,
  /** Months from the end of a financial year until its annual return is due, rule 80 CGST Rules. */
  'books.return-months': count,
  /** Months for which a year's books are kept after that day, section 36 CGST Act. */
  'books.keep-months': count,
  /** How many members a group may have. */
  'groups.most-members': count,
  /** Days after a complaint is closed in which a consumer commission may still ask for its words. */
  'complaints.keep-days': count,
} as const;

export type SettingKey = keyof typeof SETTINGS;
export type Settings = { readonly [Key in SettingKey]: z.output<(typeof SETTINGS)[Key]> };

export interface SettingRow extends Dated {
  readonly key: string;
  readonly value: unknown;
}

/** The rules in force at `now`: of each key the newest row that has begun. Throws when one is missing or malformed. */
export function settingsAt(rows: readonly SettingRow[], now: Date): Settings {
  const newest = new Map<string, SettingRow>();
  for (const row of rows) {
    const known = newest.get(row.key);
    if (hasBegun(row, now) && (!known || known.inForceFrom < row.inForceFrom)) newest.set(row.key, row);
  }
  const entries = Object.entries(SETTINGS).map(([key, schema]) => {
    const row = newest.get(key);
    if (!row) throw new Error(`No value of the setting ${key} is in force`);
    return [key, schema.parse(row.value)];
  });
  return Object.fromEntries(entries) as Settings;
}
