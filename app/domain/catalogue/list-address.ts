/** How a list may be ordered. The first is what a list starts with. */
export const SORTS = ['new', 'price', 'price-high'] as const;
export type Sort = (typeof SORTS)[number];

/** What a list shows, as its address has it. */
export interface ListAddress {
  readonly sort: Sort;
  readonly vegOnly: boolean;
  readonly inStockOnly: boolean;
  /** The last product of the page before; null on the first page. */
  readonly after: Cursor | null;
}

/** Where a page of a list ended: goods are ordered by price and id, or by id alone. */
export interface Cursor {
  readonly id: string;
  /** Paise. */
  readonly price: number;
}

const CURSOR = /^(\d{1,9})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads an address as somebody may have typed or bent it: whatever makes no sense counts as not given. */
export function readListAddress(params: URLSearchParams): ListAddress {
  const sort = SORTS.find((known) => known === params.get('sort')) ?? SORTS[0];
  return { sort, vegOnly: params.get('veg') === '1', inStockOnly: params.get('stock') === '1', after: readCursor(params.get('after')) };
}

function readCursor(text: string | null): Cursor | null {
  const [, price, id] = CURSOR.exec(text ?? '') ?? [];
  return price !== undefined && id !== undefined ? { price: Number(price), id } : null;
}

/** The query part of a list's address, with `?`; empty for the list as it starts. */
export function listQuery({ sort, vegOnly, inStockOnly, after }: ListAddress): string {
  const params = new URLSearchParams();
  if (vegOnly) params.set('veg', '1');
  if (inStockOnly) params.set('stock', '1');
  if (sort !== SORTS[0]) params.set('sort', sort);
  if (after) params.set('after', `${after.price}_${after.id}`);
  return params.size === 0 ? '' : `?${params}`;
}
