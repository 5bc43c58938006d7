import { Prisma } from '#app/generated/prisma/client.ts';
import type { VegMark } from '#app/generated/prisma/enums.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { rowsOf } from '#app/lib/db.server.ts';
import { paise, type Paise } from '#app/lib/money.ts';
import { indianMonth } from '#app/lib/time.ts';
import type { QuantityUnit } from './quantity.ts';
import type { Rating } from '#app/ui/stars.tsx';
import { backInMonth, stockState, type StockState } from './stock.ts';

/** What a card in a list says of a product: its first picture and its cheapest size that is in stock. */
export interface ProductCardData {
  readonly id: string;
  readonly slug: string;
  readonly name: OwnWords;
  readonly veg: VegMark | null;
  readonly image: PictureImage | null;
  readonly price: Paise;
  readonly mrp: Paise;
  readonly netQuantity: number;
  readonly unit: QuantityUnit;
  readonly sizes: number;
  readonly stock: StockState;
  /** Days from the order until it is made. */
  readonly makingDays: number;
  /** The month in which goods that are sold out are made again. */
  readonly backIn: number | null;
  readonly groupName: OwnWords;
  readonly village: OwnWords;
  readonly rating: Rating;
}

/**
 * Everything a card is made of. Only goods a buyer may see: published, of an approved group, with a size to buy. All
 * lists start from here, so that none can show more; `p`, `g` and `v` are the product, its group and the size shown.
 */
export const VISIBLE_CARDS = Prisma.sql`
  FROM "Product" p
  JOIN "Group" g ON g.id = p."groupId" AND g.status = 'APPROVED'
  JOIN "Place" village ON village.id = g."placeId"
  JOIN LATERAL (
    SELECT s."pricePaise", s."mrpPaise", s."netQuantity", s.unit, count(*) OVER ()::int AS sizes, s."onHand" - s.held AS available
    FROM "Variant" s WHERE s."productId" = p.id AND s.active
    ORDER BY s."onHand" > s.held DESC, s."pricePaise", s.position, s.id LIMIT 1
  ) v ON true
  LEFT JOIN LATERAL (
    SELECT i."contentHash", i.width, i.height, i.widths, i.placeholder, i.avif
    FROM "ProductImage" pi JOIN "Image" i ON i.id = pi."imageId" WHERE pi."productId" = p.id
    ORDER BY pi.position, i.id LIMIT 1
  ) picture ON true`;

/** The part of a condition that every list shares: what is published. */
export const PUBLISHED = Prisma.sql`p.status = 'PUBLISHED'`;

/** What a card is read from: the columns in the order of `cardText`. Words of the other language are there only where those of the page are missing. */
type CardText = readonly [
  id: string, slug: string, name: string, otherName: string | null, veg: VegMark | null, price: number, mrp: number, netQuantity: number, unit: QuantityUnit,
  sizes: number, available: number, madeToOrder: boolean, makingDays: number, season: number[], group: string, otherGroup: string | null,
  village: string, otherVillage: string | null, ratingSum: number, ratingCount: number,
  hash: string | null, width: number, height: number, widths: number[], placeholder: string, avif: boolean,
];

/** A card as one text, which is read faster than columns; and a text that was read before needs no reading. */
function cardText(own: 'En' | 'Hi', other: 'En' | 'Hi'): Prisma.Sql {
  const words = (table: string) => `${table}."name${own}", CASE WHEN ${table}."name${own}" = '' THEN ${table}."name${other}" END`;
  return Prisma.raw(`json_build_array(
    p.id, p.slug, ${words('p')}, p.veg, v."pricePaise", v."mrpPaise", v."netQuantity", v.unit,
    v.sizes, v.available, p."madeToOrder", p."makingDays", to_json(p.season), ${words('g')},
    ${words('village')}, p."ratingSum", p."ratingCount",
    picture."contentHash", picture.width, picture.height, to_json(picture.widths), picture.placeholder, picture.avif)::text`);
}

const TEXTS: Readonly<Record<Language, Prisma.Sql>> = { en: cardText('En', 'Hi'), hi: cardText('Hi', 'En') };

/** The card of one product, for statements that find the product; no row where nobody may see it. */
export function cardOfProduct(language: Language, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${TEXTS[language]} AS card ${VISIBLE_CARDS} WHERE ${PUBLISHED} AND p.id = ${id}`;
}

interface CardSearch {
  readonly where: Prisma.Sql;
  readonly orderBy: Prisma.Sql;
  readonly limit: number;
  /** Always the same text, whatever is asked for. */
  readonly planned?: boolean;
}

/** Cards of visible goods. `where` and `orderBy` are ours, never text from outside. */
export async function findCards(language: Language, { where, orderBy, limit, planned = false }: CardSearch): Promise<ProductCardData[]> {
  const rows = await rowsOf<{ card: string }>(Prisma.sql`SELECT ${TEXTS[language]} AS card ${VISIBLE_CARDS} WHERE ${PUBLISHED} AND ${where} ORDER BY ${orderBy} LIMIT ${limit}`, { planned });
  return readCards(language, rows.map(({ card }) => card));
}

/** Cards of the visible ones among these products, in their order. */
export function findCardsOf(language: Language, ids: readonly string[]): Promise<ProductCardData[]> {
  if (ids.length === 0) return Promise.resolve([]);
  const wanted = Prisma.sql`${[...ids]}::uuid[]`;
  return findCards(language, { where: Prisma.sql`p.id = ANY(${wanted})`, orderBy: Prisma.sql`array_position(${wanted}, p.id)`, limit: ids.length, planned: true });
}

/** So many cards are remembered, in each language. */
const MOST_READ = 2_000;
const read: Record<Language, { month: number; readonly cards: Map<string, ProductCardData> }> = { en: { month: 0, cards: new Map() }, hi: { month: 0, cards: new Map() } };

/** Cards of what the database answered; nothing for what is empty. Whatever it says of a product, the same words are the same card. */
export function readCards(language: Language, texts: readonly string[]): ProductCardData[] {
  const known = read[language];
  const month = indianMonth(new Date());
  if (known.month !== month || known.cards.size > MOST_READ) known.cards.clear();
  known.month = month;
  return texts.filter((text) => text !== '').map((text) => {
    let card = known.cards.get(text);
    if (!card) known.cards.set(text, (card = readCard(text, language, month)));
    return card;
  });
}

function readCard(text: string, language: Language, month: number): ProductCardData {
  const [
    id, slug, name, otherName, veg, price, mrp, netQuantity, unit, sizes, available, madeToOrder, makingDays, season, group, otherGroup,
    village, otherVillage, ratingSum, ratingCount, hash, width, height, widths, placeholder, avif,
  ] = JSON.parse(text) as CardText;
  const words = (own: string, other: string | null) => ownWords(language, language === 'en' ? { en: own, hi: other ?? '' } : { en: other ?? '', hi: own });
  return {
    id, slug, veg, netQuantity, unit, sizes, makingDays,
    name: words(name, otherName),
    image: pictureOf({ hash, width, height, widths, placeholder, avif }),
    price: paise(price),
    mrp: paise(mrp),
    stock: stockState(available, madeToOrder),
    backIn: backInMonth(season, month),
    groupName: words(group, otherGroup),
    village: words(village, otherVillage),
    rating: { sum: ratingSum, count: ratingCount },
  };
}

/** A picture of a joined row; null where the join found none. */
export function pictureOf(row: { hash: string | null; width: number; height: number; widths: number[]; placeholder: string; avif: boolean }): PictureImage | null {
  const { hash, width, height, widths, placeholder, avif } = row;
  return hash === null ? null : { hash, width, height, widths, placeholder, avif };
}
