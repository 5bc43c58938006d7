import type { Refunded } from '#app/domain/ledger/reversal.ts';

/** How many pieces of which line, by the line's id. */
export type Pieces = Readonly<Record<string, number>>;

interface SoldLine {
  readonly id: string;
  readonly quantity: number;
  readonly unitPricePaise: number;
}

/** The lines with the pieces that earlier refunds left of each. A piece that was refunded in part is not left. */
export function leftOf<Line extends SoldLine>(lines: readonly Line[], before: Refunded): (Line & { readonly left: number })[] {
  return lines.map((line) => ({ ...line, left: line.quantity - Math.ceil((before.lines[line.id] ?? 0) / line.unitPricePaise) }));
}

/** Why these pieces can't be refunded of these lines; null when they can. */
export function piecesProblem(lines: readonly { readonly id: string; readonly left: number }[], pieces: Pieces): 'none-chosen-pieces' | 'too-many-pieces' | null {
  const wanted = Object.entries(pieces).filter(([, count]) => count > 0);
  if (wanted.length === 0) return 'none-chosen-pieces';
  const left = new Map(lines.map((line) => [line.id, line.left]));
  return wanted.every(([id, count]) => count <= (left.get(id) ?? 0)) ? null : 'too-many-pieces';
}

/** What these pieces cost, and of the delivery charge what is left of it or nothing. */
export function refundOfPieces(lines: readonly SoldLine[], pieces: Pieces, shippingPaise: number): Refunded {
  const wanted = lines.filter(({ id }) => (pieces[id] ?? 0) > 0);
  return { lines: Object.fromEntries(wanted.map(({ id, unitPricePaise }) => [id, unitPricePaise * (pieces[id] ?? 0)])), shippingPaise };
}
