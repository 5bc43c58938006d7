import type { ProductCardData } from '#app/domain/catalogue/card-query.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { OwnWords } from '#app/i18n/own-words.ts';
import { db } from '#app/lib/db.server.ts';
import { remembered } from '#app/lib/remembered.server.ts';
import { bearsSome } from './conditions.ts';
import { countFacets, countFacetsOf, namesOfTargets, type FacetCounts } from './count-facets.server.ts';
import { choosing, type Cursor, type FacetName, type ListAddress } from './filters.ts';
import { findAnyOf, findPage, type Branch, type Wanted } from './find-goods.server.ts';
import { findTargets, type Target } from './find-targets.server.ts';
import { placeOfPin, type PinPlace } from './pin-place.server.ts';
import { typedWords } from './typed-words.ts';
import { understand, type Asked } from './understand.server.ts';
import { recordUnmet } from './unmet.server.ts';

const PAGE_SIZE = 24;
const NEAR_MISSES = 8;

/** A page of goods with what it can be narrowed down by. */
export interface GoodsList {
  readonly address: ListAddress;
  readonly cards: readonly ProductCardData[];
  readonly next: Cursor | null;
  readonly facets: FacetCounts;
  /** What the choices made are called, where that is not in the message files. */
  readonly chosenNames: { readonly [Name in FacetName]?: OwnWords | undefined };
  readonly place: PinPlace | null;
}

export interface SearchPage extends GoodsList {
  /** What was searched instead of what was typed; null where nothing was repaired. */
  readonly repaired: string | null;
  readonly targets: readonly Target[];
  /** Goods that have some of the words, when none has them all. */
  readonly nearMisses: readonly ProductCardData[];
}

interface Scope {
  readonly branch?: Branch | null;
  /** A token every row bears, such as a festival's; ours, never text from outside. */
  readonly fixed?: string | null;
}

/** A page of a list nobody searched for: a category, a festival. */
export async function findGoodsList(language: Language, address: ListAddress, scope: Scope): Promise<GoodsList> {
  return listOf(language, address, scope, []);
}

/** The page of a search: goods, places to go to, and what to do when nothing fits. Remembers what nobody could be given. */
export async function search(language: Language, address: ListAddress, now: Date): Promise<SearchPage> {
  const { asked, repaired } = await understand(address.q, address.exact);
  const searched = asked.length > 0;
  const nothing = !searched && Object.keys(address.chosen).length === 0;
  const [list, targets] = await Promise.all([
    nothing ? emptyList(language, address) : listOf(language, address, {}, asked),
    findTargets(language, asked),
  ]);
  const missed = searched && list.cards.length === 0 && address.after === null;
  if (missed && Object.keys(address.chosen).length === 0) await recordUnmet(address.q, typedWords(address.q), now);
  return { ...list, repaired, targets, nearMisses: missed ? await nearMisses(language, asked) : [] };
}

async function listOf(language: Language, given: ListAddress, { branch = null, fixed = null }: Scope, asked: readonly Asked[]): Promise<GoodsList> {
  const narrower = given.chosen.category === undefined ? null : await branchNamed(given.chosen.category);
  const address = given.chosen.category !== undefined && !narrower ? choosing(given, 'category', null) : given;
  // A category chosen within a category's page takes its place: the tree says that it lies below.
  const within = narrower ?? branch;
  // Only what is eaten is vegetarian.
  if (address.chosen.veg !== undefined && within?.food === false) return emptyList(language, address);
  const place = await placeOfPin(language, address.pin);
  const wanted: Wanted = { address, asked, branch: within, fixed: narrower && branch && narrower.id !== branch.id ? `c:${branch.slug}` : fixed, place };
  const [{ ids, cards, next }, counts, chosenNames] = await Promise.all([findPage(language, wanted, PAGE_SIZE), countFacets(language, wanted), namesOfChosen(language, address)]);
  // Counts look at the head of a list only, and goods that fit may lie further down: where they are all on this page, they are counted.
  const whole = address.after === null && next === null;
  const facets = counts.capped && whole ? await countFacetsOf(language, wanted, ids) : { ...counts, total: Math.max(counts.total, ids.length) };
  return { address, cards, next, facets, chosenNames, place };
}

async function emptyList(language: Language, address: ListAddress): Promise<GoodsList> {
  return { address, cards: [], next: null, facets: { total: 0, capped: false, values: {} }, chosenNames: await namesOfChosen(language, address), place: await placeOfPin(language, address.pin) };
}

/** The category of this address as lists need it; null when there is none. */
export function branchNamed(slug: string): Promise<Branch | null> {
  return remembered(`branch:${slug}`, async () => {
    const found = await db.category.findUnique({ where: { slug }, select: { id: true, slug: true, parentId: true, food: true, children: { select: { food: true, children: { select: { id: true }, take: 1 } } } } });
    if (!found) return null;
    const level = found.children.length === 0 ? 'leaf' : found.parentId === null ? 'root' : 'middle';
    return { id: found.id, slug, level, food: found.food || found.children.some((below) => below.food || below.children.length > 0) };
  });
}

const KINDS: Readonly<Partial<Record<FacetName, string>>> = { category: 'category', state: 'place', district: 'place', group: 'group', festival: 'festival' };

async function namesOfChosen(language: Language, { chosen }: ListAddress): Promise<GoodsList['chosenNames']> {
  const wanted = (Object.entries(chosen) as [FacetName, string][]).flatMap(([name, slug]) => (KINDS[name] ? [{ name, kind: KINDS[name], slug }] : []));
  const names = await namesOfTargets(language, wanted);
  return Object.fromEntries(wanted.flatMap(({ name, kind, slug }) => {
    const words = names.get(`${kind}/${slug}`);
    return words ? [[name, words]] : [];
  })) as GoodsList['chosenNames'];
}

async function nearMisses(language: Language, asked: readonly Asked[]): Promise<ProductCardData[]> {
  const some = bearsSome(asked);
  return some.length === 0 ? [] : findAnyOf(language, some, NEAR_MISSES);
}
