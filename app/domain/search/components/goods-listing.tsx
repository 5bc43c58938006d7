import type { ReactNode } from 'react';
import { ProductGrid } from '#app/domain/catalogue/components/product-card.tsx';
import { useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { choicesIn, listQuery } from '../filters.ts';
import type { GoodsList } from '../goods-list.server.ts';
import { ChosenFacets } from './chosen-facets.tsx';
import { FacetLists } from './facet-lists.tsx';
import { SortLinks, SortReason } from './sort-links.tsx';

interface GoodsListingProps {
  /** The page's own address, without a query. */
  readonly path: string;
  readonly list: GoodsList;
  /** What stands where goods would, when none fits. */
  readonly empty: ReactNode;
  /** Months and festivals say nothing new on a festival's page. */
  readonly festive?: boolean;
  /** The page shows the kinds below it by picture already. */
  readonly branched?: boolean;
}

/** Every list of goods: what is chosen, what can be, in which order and why, and the goods. Works by links alone. */
export function GoodsListing({ path, list, empty, festive = false, branched = false }: GoodsListingProps) {
  const t = useT();
  const { address, cards, next } = list;
  const chosen = choicesIn(address);
  const bare = cards.length === 0 && chosen === 0;
  if (bare) return <div className="mt-3 pb-8">{empty}</div>;
  return (
    <div className="mt-4 max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-4 max-md:gap-y-2 md:grid md:grid-cols-[13rem_1fr] md:gap-x-10">
      <div className="max-md:contents">
        <input type="checkbox" id="facets" className="peer sr-only self-start md:hidden" />
        <label htmlFor="facets" className="button button-plain cursor-pointer peer-checked:bg-cotton-dark peer-focus-visible:focused md:hidden">
          <Icon name="list" className="size-5" /> {t('search.narrow')}{chosen > 0 && ` (${chosen})`}
        </label>
        <div className="max-md:hidden max-md:w-full max-md:peer-checked:block">
          <FacetLists path={path} list={list} festive={festive} branched={branched} />
        </div>
      </div>
      <div className="max-md:contents">
        <ChosenFacets path={path} list={list} />
        {cards.length > 0 && (
          <div className="mb-5 w-full border-b border-rule pb-1">
            <SortLinks path={path} address={address} />
            <SortReason address={address} place={list.place} />
          </div>
        )}
        {cards.length === 0 ? <div className="w-full py-4">{empty}</div> : <ProductGrid cards={cards} heading="h2" first={1} beside />}
        <p className="mt-12 flex w-full flex-wrap justify-center gap-3">
          {address.after && <a className="button button-plain" href={path + listQuery({ ...address, after: null })}>{t('search.firstPage')}</a>}
          {next && <a className="button button-plain" rel="next" href={path + listQuery({ ...address, after: next })}>{t('search.nextPage')}</a>}
        </p>
      </div>
    </div>
  );
}
