/** How much there is, as a buyer is told. */
export type StockState = 'in-stock' | 'few-left' | 'sold-out';

const FEW = 5;

/** `available` is what is on hand and not held for somebody else's order. */
export function stockState(available: number): StockState {
  return available <= 0 ? 'sold-out' : available <= FEW ? 'few-left' : 'in-stock';
}
