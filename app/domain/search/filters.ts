import { parsePin } from '#app/domain/registry/pin.ts';

/** How a list may be ordered. The first is what a list starts with. */
export const SORTS = ['best', 'new', 'price', 'price-high', 'rating', 'near'] as const;
export type Sort = (typeof SORTS)[number];

/** Prices as buyers narrow them down, in rupees; the database's `price_band` draws the same lines. */
export const PRICE_BANDS = ['under-100', '100-250', '250-500', '500-1000', 'over-1000'] as const;
export type PriceBand = (typeof PRICE_BANDS)[number];

const SLUG = /^[a-z0-9-]{1,120}$/;
const MONTH = /^(?:[1-9]|1[0-2])$/;

interface Facet {
  /** What a value looks like; anything else counts as not given. */
  readonly takes: (value: string) => boolean;
  /** The token that documents with this value bear. */
  readonly token: (value: string) => string;
}

const prefixed = (prefix: string) => (value: string) => `${prefix}:${value}`;

/** Everything a list can be narrowed down by, by its name in the address. `pin` is apart: it says where goods must reach. */
export const FACETS = {
  category: { takes: (value) => SLUG.test(value), token: prefixed('c') },
  price: { takes: (value) => (PRICE_BANDS as readonly string[]).includes(value), token: prefixed('p') },
  kind: { takes: (value) => /^[a-z]{1,20}=[a-z-]{1,30}$/.test(value), token: prefixed('a') },
  state: { takes: (value) => SLUG.test(value), token: prefixed('s') },
  district: { takes: (value) => /^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/.test(value), token: prefixed('d') },
  group: { takes: (value) => SLUG.test(value), token: prefixed('g') },
  festival: { takes: (value) => SLUG.test(value), token: prefixed('f') },
  month: { takes: (value) => MONTH.test(value), token: prefixed('m') },
  rating: { takes: (value) => value === '4' || value === '3', token: prefixed('r') },
  veg: { takes: (value) => value === '1', token: () => 'is:veg' },
  stock: { takes: (value) => value === '1', token: () => 'is:stock' },
} as const satisfies Record<string, Facet>;

export type FacetName = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as readonly FacetName[];

/** Where a page of a list ended. Lists are ordered by tier, then by a number, then by id. */
export interface Cursor {
  readonly sort: Sort;
  readonly tier: number;
  readonly key: number;
  readonly id: string;
}

/** What a list shows, as its address has it. */
export interface ListAddress {
  /** What was typed into the search box; empty in lists that nobody searched for. */
  readonly q: string;
  /** The words as typed, not as the shop would repair them. */
  readonly exact: boolean;
  readonly chosen: { readonly [Name in FacetName]?: string | undefined };
  /** Goods must be deliverable there. */
  readonly pin: string | null;
  readonly sort: Sort;
  /** The last row of the page before; null on the first page. */
  readonly after: Cursor | null;
}

const LONGEST_QUERY = 300;
const CURSOR = /^([a-z-]+)\.([0-2])\.(\d{1,10})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const GREATEST_KEY = 2_147_483_647;

/** Reads an address as somebody may have typed or bent it: whatever makes no sense counts as not given. */
export function readListAddress(params: URLSearchParams): ListAddress {
  const chosen = FACET_NAMES.flatMap((name) => {
    const value = params.get(name);
    return value !== null && FACETS[name].takes(value) ? [[name, value]] : [];
  });
  const pin = parsePin(params.get('pin') ?? '');
  const wanted = SORTS.find((known) => known === params.get('sort')) ?? SORTS[0];
  // Nearest needs a place to be near to.
  const sort = wanted === 'near' && !pin.ok ? SORTS[0] : wanted;
  return {
    q: (params.get('q') ?? '').slice(0, LONGEST_QUERY),
    exact: params.get('exact') === '1',
    chosen: Object.fromEntries(chosen) as ListAddress['chosen'],
    pin: pin.ok ? pin.value : null,
    sort,
    after: readCursor(params.get('after') ?? '', sort),
  };
}

function readCursor(text: string, sort: Sort): Cursor | null {
  const [, of, tier, key, id] = CURSOR.exec(text) ?? [];
  if (of !== sort || id === undefined || Number(key) > GREATEST_KEY) return null;
  return { sort, tier: Number(tier), key: Number(key), id };
}

/** The query part of a list's address, with `?`; empty for the list as it starts. */
export function listQuery({ q, exact, chosen, pin, sort, after }: ListAddress): string {
  const params = new URLSearchParams(listFields({ q, exact, chosen, pin, sort, after }).map(({ name, value }) => [name, value]));
  return params.size === 0 ? '' : `?${params}`;
}

/** The same as fields of a form. */
export function listFields({ q, exact, chosen, pin, sort, after }: ListAddress): { readonly name: string; readonly value: string }[] {
  return [
    ...(q ? [{ name: 'q', value: q }] : []),
    ...(exact ? [{ name: 'exact', value: '1' }] : []),
    ...FACET_NAMES.flatMap((name) => (chosen[name] === undefined ? [] : [{ name, value: chosen[name] }])),
    ...(pin ? [{ name: 'pin', value: pin }] : []),
    ...(sort === SORTS[0] ? [] : [{ name: 'sort', value: sort }]),
    ...(after ? [{ name: 'after', value: `${after.sort}.${after.tier}.${after.key}.${after.id}` }] : []),
  ];
}

/** The same list with one thing chosen otherwise, from its first page; null takes the choice away. */
export function choosing(address: ListAddress, name: FacetName, value: string | null): ListAddress {
  // A district lies in one state: who leaves the state leaves the district.
  const left = name === 'state' ? [name, 'district'] : [name];
  const kept = Object.entries(address.chosen).filter(([other]) => !left.includes(other));
  return { ...address, after: null, chosen: Object.fromEntries(value === null ? kept : [...kept, [name, value]]) as ListAddress['chosen'] };
}

/** How much of a list is chosen away from how it starts. */
export function choicesIn({ chosen, pin }: ListAddress): number {
  return Object.keys(chosen).length + (pin ? 1 : 0);
}
