import { monthName } from '#app/i18n/month-name.ts';
import type { Translate } from '#app/i18n/translate.ts';
import type { StockState } from '../stock.ts';

interface Told {
  readonly stock: StockState;
  /** Days from the order until it is made. */
  readonly makingDays: number;
  /** The month in which it is made again. */
  readonly backIn: number | null;
}

/** How much there is, in a few words. `left`, where few are, says how many. */
export function stockWords(t: Translate, { stock, makingDays, backIn }: Told, left?: number): string {
  switch (stock) {
    case 'made-to-order':
      return t('catalogue.stock.madeToOrder', { days: makingDays });
    case 'few-left':
      return left === undefined ? t('catalogue.stock.fewLeft') : t('catalogue.stock.few-left', { count: left });
    case 'sold-out':
      return backIn === null ? t('catalogue.stock.sold-out') : t('catalogue.stock.backIn', { month: monthName(t, backIn) });
    case 'in-stock':
      return t('catalogue.stock.in-stock');
  }
}
