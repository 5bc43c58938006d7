import { Picture } from '#app/domain/media/components/picture.tsx';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import type { ProductCardData } from '../card-query.server.ts';

const LARGE = '(min-width: 72rem) 30rem, (min-width: 52rem) 42vw, calc(66.7vw - 1.5rem)';
const SMALL = '(min-width: 72rem) 15rem, (min-width: 52rem) 21vw, calc(33.3vw - 1rem)';

/** The first look: what the shop is, in words, and three of its newest goods, in pictures. */
export function HomeOpening({ cards }: { readonly cards: readonly ProductCardData[] }) {
  const t = useT();
  return (
    <div className="grid items-center gap-6 md:grid-cols-[5fr_7fr] md:gap-12">
      <div>
        <h1 className="text-3xl tracking-tight md:text-5xl">{t('shop.home.title')}</h1>
        <p className="mt-3 max-w-prose text-ink-soft md:mt-5 md:text-lg">{t('shop.home.text')}</p>
        <p className="mt-6 max-md:hidden">
          <a href="#new" className="button button-main">{t('shop.home.seeNew')}</a>
        </p>
      </div>
      {cards.length > 0 && (
        <ul className="grid grid-cols-3 grid-rows-2 gap-2 md:gap-3">
          {cards.map((card, index) => (
            <li key={card.id} className={index === 0 ? 'col-span-2 row-span-2' : ''}>
              <OpeningPicture card={card} first={index === 0} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function OpeningPicture({ card, first }: { readonly card: ProductCardData; readonly first: boolean }) {
  const to = useLocalPath();
  return (
    <a href={to(`/products/${card.slug}`)} className="block h-full overflow-hidden rounded-card bg-cotton-dark" lang={card.name.lang ?? undefined}>
      {card.image ? (
        <Picture image={card.image} alt={card.name.text} sizes={first ? LARGE : SMALL} priority={first} className="aspect-square h-full w-full object-cover" />
      ) : (
        <span className="flex aspect-square items-center justify-center p-3 text-center">{card.name.text}</span>
      )}
    </a>
  );
}
