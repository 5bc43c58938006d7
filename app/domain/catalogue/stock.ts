/** How much there is, as a buyer is told. */
export type StockState = 'in-stock' | 'few-left' | 'made-to-order' | 'sold-out';

const FEW = 5;

/**
 * `available` is what is on hand and not held for somebody else's order; of goods made to order, how many more the group
 * takes orders for.
 */
export function stockState(available: number, madeToOrder = false): StockState {
  if (available <= 0) return 'sold-out';
  if (madeToOrder) return 'made-to-order';
  return available <= FEW ? 'few-left' : 'in-stock';
}

/** The month, 1 to 12, in which goods of a season are made again; null in the season itself and for goods of no season. */
export function backInMonth(season: readonly number[], month: number): number | null {
  if (season.length === 0 || season.includes(month)) return null;
  return Array.from({ length: 11 }, (_, later) => ((month + later) % 12) + 1).find((next) => season.includes(next)) ?? null;
}
