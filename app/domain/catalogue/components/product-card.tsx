import { Picture } from '#app/domain/media/components/picture.tsx';
import { PHONE_WIDTH } from '#app/domain/media/limits.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { RatingLine } from '#app/ui/stars.tsx';
import { Words } from '#app/ui/words.tsx';
import type { ProductCardData } from '../card-query.server.ts';
import { isThePrice, unitSalePrice } from '../prices/unit-price.ts';
import { MakerLine } from './maker-line.tsx';
import { Price } from './price.tsx';
import { quantityText, unitPriceText } from './quantity-text.ts';
import { stockWords } from './stock-words.ts';
import { VegMark } from './veg-mark.tsx';

/** Two abreast on a phone, to the pixel (a little more, and a cheap phone would load the next width); four on a desk. */
export const SIZES = '(min-width: 72rem) 17rem, (min-width: 52rem) 23vw, calc(50vw - 1.5rem)';
/** Where the list shares its width with what it can be narrowed down by. */
const SIZES_BESIDE = '(min-width: 72rem) 13rem, (min-width: 68rem) 18vw, (min-width: 52rem) 22vw, calc(50vw - 1.5rem)';

/** The first picture of a list, for browsers to ask for before they reach it. */
export function firstPicture([card]: readonly ProductCardData[]) {
  const image = card?.image;
  return image ? { image: { ...image, widths: image.widths.filter((width, index) => width <= PHONE_WIDTH || index === 0) }, sizes: SIZES_BESIDE } : null;
}

interface ProductCardProps {
  readonly card: ProductCardData;
  /** How deep the name stands in the page's outline. */
  readonly heading: 'h2' | 'h3';
  /** For the picture seen first: it comes ahead of all others. */
  readonly priority?: boolean;
  /** False on pages of one group. */
  readonly maker?: boolean;
  /** Something stands beside the list on a desk. */
  readonly beside?: boolean;
}

/** A product in a list. The whole card leads to its page; screen readers hear one link, its name. */
export function ProductCard({ card, heading: Heading, priority = false, maker = true, beside = false }: ProductCardProps) {
  const t = useT();
  const language = useLanguage();
  const to = useLocalPath();
  const unitPrice = unitSalePrice(card.price, card.netQuantity, card.unit);
  return (
    <article className="group relative">
      <div className="relative overflow-hidden rounded-card bg-cotton-dark">
        {card.image ? (
          <Picture image={card.image} alt="" most={PHONE_WIDTH} sizes={beside ? SIZES_BESIDE : SIZES} priority={priority} className={`aspect-square w-full object-cover ${card.stock === 'sold-out' ? 'opacity-60' : ''}`} />
        ) : (
          <div className="aspect-square" />
        )}
        {card.veg && <VegMark mark={card.veg} className="absolute end-2 top-2 size-5" />}
        {card.stock !== 'in-stock' && (
          <p className="absolute start-2 end-2 bottom-2 w-fit rounded-sm bg-white px-2 py-0.5 text-sm leading-snug font-semibold text-ink">
            {stockWords(t, card)}
          </p>
        )}
      </div>
      <Heading className="mt-3 text-base leading-snug font-semibold text-ink">
        <a href={to(`/products/${card.slug}`)} className="no-underline after:absolute after:inset-0 group-hover:underline group-hover:underline-offset-4">
          <Words of={card.name} />
        </a>
      </Heading>
      {maker && (
        <p className="text-sm text-ink-soft">
          <MakerLine name={card.groupName} places={[card.village]} />
        </p>
      )}
      {card.rating.count > 0 && <p className="text-sm"><RatingLine rating={card.rating} /></p>}
      <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
        <Price price={card.price} mrp={card.mrp} className="text-lg" />
      </p>
      <p className="text-sm text-ink-soft">
        {quantityText(language, card.netQuantity, card.unit)}
        {card.sizes > 1 && <> · {t('catalogue.card.sizes', { count: card.sizes })}</>}
      </p>
      {!isThePrice(unitPrice, card.price) && <p className="money text-sm text-ink-soft">{unitPriceText(language, unitPrice)}</p>}
    </article>
  );
}

interface ProductGridProps extends Pick<ProductCardProps, 'heading' | 'maker' | 'beside'> {
  readonly cards: readonly ProductCardData[];
  /** How many of their pictures come ahead of all else: more than one, and they hold each other up. */
  readonly first?: number;
}

/** Cards two abreast on a phone, four on a desk. */
export function ProductGrid({ cards, heading, maker = true, first = 0, beside = false }: ProductGridProps) {
  return (
    <ul className={`grid w-full grid-cols-2 gap-x-4 gap-y-8 md:gap-x-6 md:gap-y-12 ${beside ? 'md:grid-cols-3 lg:grid-cols-4' : 'md:grid-cols-4'}`}>
      {cards.map((card, index) => (
        <li key={card.id}>
          <ProductCard card={card} heading={heading} maker={maker} beside={beside} priority={index < first} />
        </li>
      ))}
    </ul>
  );
}
