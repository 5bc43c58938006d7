import { stockState, type StockState } from '#app/domain/catalogue/stock.ts';
import { imageUrl } from '#app/domain/media/urls.ts';
import { localPath, type Language } from '#app/i18n/languages.ts';
import { ownWords } from '#app/i18n/own-words.ts';
import { after, days, indianDay } from '#app/lib/time.ts';
import type { Offer } from './offers.server.ts';

/** Who reads a feed: the two differ in a few words. */
export type FeedReader = 'google' | 'meta';

/** The attributes of one item, in the names both readers share; several values of one name are written one after another. */
export type FeedItem = Readonly<Record<string, string | readonly string[]>>;

/** What each reader calls it. Goods of a season are like others: out of stock from when the last is sold until they are made again. */
const AVAILABILITY: Readonly<Record<FeedReader, Readonly<Record<StockState, string>>>> = {
  google: { 'in-stock': 'in_stock', 'few-left': 'in_stock', 'made-to-order': 'backorder', 'sold-out': 'out_of_stock' },
  meta: { 'in-stock': 'in stock', 'few-left': 'in stock', 'made-to-order': 'available for order', 'sold-out': 'out of stock' },
};

/** The longest each reader takes, in characters. */
const TITLE = { google: 150, meta: 200 } as const;
const DESCRIPTION = { google: 5_000, meta: 9_999 } as const;
const MORE_PICTURES = 10;

const UNITS = { G: 'g', ML: 'ml', CM: 'cm', PIECE: 'ct' } as const;
const BASE = { G: '100g', ML: '100ml', CM: '1m', PIECE: '1ct' } as const;

/** Paths of Google's product taxonomy for what it names plainly; others are left to the reader. */
function taxonomy({ food, hsn }: Offer): string {
  if (food) return 'Food, Beverages & Tobacco > Food Items';
  return hsn.startsWith('4202') ? 'Luggage & Bags' : '';
}

/**
 * One size of a product as an item of a feed (Google Merchant product data specification; Meta catalogue fields, which
 * take the same names). Prices are what the page says, with all taxes. Handmade goods carry no GTIN.
 */
export function feedItem(offer: Offer, language: Language, reader: FeedReader, publicUrl: string, now: Date): FeedItem {
  const words = (en: string, hi: string) => ownWords(language, { en, hi }).text;
  const name = words(offer.nameEn, offer.nameHi);
  const size = `${offer.netQuantity} ${UNITS[offer.unit]}`;
  const title = offer.sizes > 1 ? `${name}, ${size}` : name;
  const pictures = offer.images.map(({ hash, widths }) => publicUrl + imageUrl(hash, Math.max(...widths), 'jpg'));
  const stock = stockState(offer.available, offer.madeToOrder);
  const group = words(offer.groupEn, offer.groupHi);
  const item: Record<string, string | readonly string[]> = {
    id: offer.variantId,
    title: title.slice(0, TITLE[reader]),
    description: (words(offer.descriptionEn, offer.descriptionHi) || `${name}. ${group}`).slice(0, DESCRIPTION[reader]),
    link: publicUrl + localPath(language, `/products/${offer.slug}`),
    image_link: pictures[0] ?? '',
    additional_image_link: pictures.slice(1, 1 + MORE_PICTURES),
    availability: AVAILABILITY[reader][stock],
    ...(stock === 'made-to-order' ? { availability_date: dayAfter(now, offer.makingDays) } : {}),
    condition: 'new',
    price: rupees(offer.pricePaise),
    brand: group.slice(0, 70),
    product_type: words(offer.categoryEn, offer.categoryHi),
    google_product_category: taxonomy(offer),
    ...(offer.sizes > 1 ? { item_group_id: offer.productId, size } : {}),
    shipping_weight: `${offer.weightGrams} g`,
  };
  return reader === 'google' ? { ...item, ...onlyGoogle(offer) } : { ...item, ...onlyMeta(offer) };
}

function onlyGoogle(offer: Offer): FeedItem {
  return {
    identifier_exists: 'no',
    unit_pricing_measure: `${offer.netQuantity}${UNITS[offer.unit]}`,
    unit_pricing_base_measure: BASE[offer.unit],
    maximum_retail_price: rupees(offer.mrpPaise),
    max_handling_time: String(offer.leadDays),
    ships_from_country: 'IN',
    ...(offer.stateOnly ? { shipping_label: `only-in-state-${offer.stateCode}` } : {}),
  };
}

/** What Meta asks of goods offered in India (catalogue compliance information). */
function onlyMeta(offer: Offer): FeedItem {
  return {
    origin_country: offer.countryOfOrigin,
    manufacturer_info: `${offer.groupEn || offer.groupHi}, ${offer.groupAddress}`,
    quantity_to_sell_on_facebook: String(Math.max(0, offer.available)),
    ...(offer.stateOnly ? { custom_label_0: `only in ${offer.stateEn}` } : {}),
  };
}

/** The day in India that goods ordered now are made by, as ISO 8601 has it and both readers ask for. */
function dayAfter(now: Date, makingDays: number): string {
  return `${indianDay(after(now, days(makingDays)))}T00:00+0530`;
}

/** "210.00 INR", as ISO 4217 and both readers have it. */
function rupees(paise: number): string {
  return `${(paise / 100).toFixed(2)} INR`;
}
