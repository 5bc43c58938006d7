import type { Settings } from '#app/domain/settings/settings.ts';
import type { Paise } from '#app/lib/money.ts';

/** Why an order can't be paid in cash: too large; a group's parcels take none there; parcels came back unpaid before. */
export type CashRefusal = 'above-cap' | 'place' | 'refused-before';

/** Whether an order may be paid in cash at the door. */
export interface CashAnswer {
  /** Null when it may. */
  readonly refused: CashRefusal | null;
  /** Only with a code sent to the phone. */
  readonly needsCode: boolean;
}

export type CashSettings = Pick<Settings, 'cash-on-delivery.cap' | 'cash-on-delivery.code-from' | 'cash-on-delivery.refusals'>;

interface CashFacts {
  readonly total: Paise;
  /** Every parcel goes where its courier takes cash. */
  readonly everywhere: boolean;
  /** Cash parcels of her number that came back unpaid, in the days that count. */
  readonly refusals: number;
}

/** The rules of cash on delivery, all of them dated settings. */
export function cashAnswer({ total, everywhere, refusals }: CashFacts, settings: CashSettings): CashAnswer {
  const lost = refusals >= settings['cash-on-delivery.refusals'];
  const refused = !everywhere ? 'place' : lost ? 'refused-before' : total > settings['cash-on-delivery.cap'] ? 'above-cap' : null;
  return { refused, needsCode: refused === null && total > settings['cash-on-delivery.code-from'] };
}
