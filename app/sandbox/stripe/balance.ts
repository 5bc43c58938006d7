import { unixSeconds } from './desk.ts';
import type { Desk } from './desk.ts';
import { newId } from './ids.ts';
import { object, optional, text } from './readers.ts';
import type { Read, Reader } from './readers.ts';
import { paging } from './lists.ts';
import type { BalanceTransaction } from './records.ts';

/** What the account pays for a charge, in hundredths of a percent, and the tax on that. The played price, not an offer. */
const FEE_RATE = 200;
const FEE_TAX = 1_800;
/** Stripe pays out after some days; until then a movement is pending. */
const AVAILABLE_AFTER = 4 * 24 * 60 * 60;

const list = object({ ...paging, currency: optional(text()), payout: optional(text()), source: optional(text()), type: optional(text()) });
type ListParams = Read<typeof list>;
export const balanceListParams: Reader<ListParams> = list;

interface Movement {
  /** Whole paise; what leaves the account is negative. */
  amount: number;
  type: BalanceTransaction['type'];
  category: string;
  source: string;
  description?: string | null;
  fees?: BalanceTransaction['fee_details'];
}

/** Writes one movement of the account's balance and gives it back. */
export function enter(desk: Desk, { amount, type, category, source, description = null, fees = [] }: Movement): BalanceTransaction {
  const created = unixSeconds(desk.now());
  const fee = fees.reduce((sum, each) => sum + each.amount, 0);
  const entry: BalanceTransaction = {
    id: newId('txn_'),
    object: 'balance_transaction',
    amount,
    available_on: created + AVAILABLE_AFTER,
    balance_type: 'payments',
    created,
    currency: 'inr',
    description,
    exchange_rate: null,
    fee,
    fee_details: fees,
    net: amount - fee,
    reporting_category: category,
    source,
    status: 'pending',
    type,
  };
  desk.store.put('balance', entry.id, entry);
  return entry;
}

/** The provider's share of a captured charge and the tax on it. */
export function chargeFees(amount: number): BalanceTransaction['fee_details'] {
  const fee = Math.round((amount * FEE_RATE) / 10_000);
  const line = (type: string, part: number, description: string) => ({ amount: part, application: null, currency: 'inr', description, type });
  return [line('stripe_fee', fee, 'Stripe processing fees'), line('tax', Math.round((fee * FEE_TAX) / 10_000), 'GST')];
}

/** Which movements a list asks for. */
export function isAskedFor(entry: BalanceTransaction, { currency, payout, source, type }: ListParams): boolean {
  const wanted = (value: string | undefined, is: unknown) => value === undefined || value === is;
  return wanted(currency, entry.currency) && wanted(source, entry.source) && wanted(type, entry.type) && payout === undefined;
}
