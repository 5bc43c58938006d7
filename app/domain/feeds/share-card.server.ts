import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { files } from '#app/adapters/files.server.ts';
import { quantityText } from '#app/domain/catalogue/components/quantity-text.ts';
import type { ProductPage } from '#app/domain/catalogue/product-query.server.ts';
import { createGate } from '#app/domain/media/gate.ts';
import { sharp } from '#app/domain/media/sharp.server.ts';
import { mediaKey } from '#app/domain/media/urls.ts';
import { formatMoney } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/languages.ts';
import { translate } from '#app/i18n/translate.ts';
import { xmlText } from '#app/lib/xml.ts';

/** What chats and social networks show best. */
const WIDTH = 1200;
const HEIGHT = 630;
const PHOTO = 570;
const LEFT = PHOTO + 50;
const TEXT_WIDTH = WIDTH - LEFT - 50;

/** Goes into the version: raise it when the same facts would give another picture. */
const RECIPE = 'card-2';

/** One at a time, and at most so many waiting: drawing costs a tenth of a second. */
const gate = createGate(1, 1);
const MOST_WAITING = 12;
let waiting = 0;

const font = (weight: '400Regular' | '700Bold') => createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-devanagari/${weight}/NotoSansDevanagari_${weight}.ttf`);

/** What a card says: all of it, so that its hash tells whether a kept card is still right. */
export interface CardFacts {
  readonly shop: string;
  readonly name: string;
  readonly maker: string;
  readonly price: string;
  readonly mrp: string | null;
  readonly quantity: string;
  readonly soldOut: string | null;
  readonly picture: { readonly hash: string; readonly width: number } | null;
}

/** The facts of a product's card: its cheapest size that is in stock. */
export function cardFacts(product: Pick<ProductPage, 'name' | 'maker' | 'sizes' | 'images'>, language: Language): CardFacts {
  const t = translate(language);
  const inStock = product.sizes.filter(({ stock }) => stock !== 'sold-out');
  const [size] = (inStock.length > 0 ? inStock : product.sizes).toSorted((a, b) => a.price - b.price);
  if (!size) throw new Error('A product on sale without a size');
  const image = product.images[0]?.image;
  return {
    shop: t('common.shopName'),
    name: product.name.text,
    maker: [product.maker.name.text, product.maker.district.text].join(', '),
    price: formatMoney(size.price, language),
    mrp: size.mrp > size.price ? `${t('catalogue.price.mrp')} ${formatMoney(size.mrp, language)}` : null,
    quantity: quantityText(language, size.netQuantity, size.unit),
    soldOut: inStock.length === 0 ? t('catalogue.stock.sold-out') : null,
    picture: image ? { hash: image.hash, width: image.widths.find((width) => width >= PHOTO && (width * image.height) / image.width >= HEIGHT) ?? Math.max(...image.widths) } : null,
  };
}

/** Names one state of a card; another price is another version. */
export function cardVersion(facts: CardFacts): string {
  return createHash('sha256').update(JSON.stringify([RECIPE, facts])).digest('hex');
}

/** The card as JPEG, kept under its version; null while too many others are being drawn. */
export async function shareCard(facts: CardFacts): Promise<Uint8Array<ArrayBuffer> | null> {
  const version = cardVersion(facts);
  const key = `cards/${version.slice(0, 2)}/${version.slice(2)}.jpg`;
  const kept = await files().get(key);
  if (kept) return kept;
  if (waiting >= MOST_WAITING) return null;
  waiting += 1;
  try {
    return await gate.run(1, async () => {
      const drawn = (await files().get(key)) ?? (await draw(facts));
      await files().put(key, drawn, 'image/jpeg');
      return drawn;
    });
  } finally {
    waiting -= 1;
  }
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly colour: string;
  /** Pixels above it. */
  readonly gap: number;
  readonly lines: number;
}

async function draw(facts: CardFacts): Promise<Uint8Array<ArrayBuffer>> {
  const lines: readonly Line[] = [
    { text: facts.shop, size: 26, bold: true, colour: '#A8322A', gap: 0, lines: 1 },
    { text: facts.name, size: 50, bold: true, colour: '#221C18', gap: 34, lines: 3 },
    { text: facts.maker, size: 28, colour: '#5B4F45', gap: 18, lines: 2 },
    { text: `${facts.price}`, size: 66, bold: true, colour: '#221C18', gap: 40, lines: 1 },
    { text: [facts.quantity, facts.mrp, facts.soldOut].filter(Boolean).join('  ·  '), size: 28, colour: facts.soldOut ? '#A8322A' : '#5B4F45', gap: 10, lines: 2 },
  ];
  const layers: { input: Buffer; left: number; top: number }[] = [];
  let height = 0;
  for (const line of lines) {
    const { data, info } = await writeLine(line);
    height += line.gap;
    layers.push({ input: data, left: LEFT, top: height });
    height += info.height;
  }
  const down = Math.max(30, Math.round((HEIGHT - height) / 2));
  const photo = await readPhoto(facts);
  const jpeg = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#FBF7EF' } })
    .composite([...(photo ? [{ input: photo, left: 0, top: 0 }] : []), ...layers.map((layer) => ({ ...layer, top: layer.top + down }))])
    .jpeg({ quality: 84 })
    .toBuffer();
  return new Uint8Array(jpeg);
}

/** Text as a picture, shrunk until it fits its lines. Pango shapes Devanagari; the font comes with the shop. */
async function writeLine({ text, size, bold, colour, lines }: Line) {
  for (let points = size; ; points = Math.round(points * 0.85)) {
    const drawn = await sharp({
      text: {
        text: `<span foreground="${colour}">${xmlText(text)}</span>`, rgba: true, width: TEXT_WIDTH, wrap: 'word-char', spacing: 4,
        font: `Noto Sans Devanagari ${bold ? 'Bold ' : ''}${points}`, fontfile: font(bold ? '700Bold' : '400Regular'), dpi: 72,
      },
    }).png().toBuffer({ resolveWithObject: true });
    if (drawn.info.height <= points * 1.75 * lines || points < 16) return drawn;
  }
}

async function readPhoto({ picture }: CardFacts): Promise<Buffer | null> {
  if (!picture) return null;
  const bytes = await files().get(mediaKey({ ...picture, format: 'jpg' }));
  return bytes && sharp(bytes).resize({ width: PHOTO, height: HEIGHT, fit: 'cover' }).toBuffer();
}
