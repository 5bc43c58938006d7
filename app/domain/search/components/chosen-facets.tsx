import { useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Words } from '#app/ui/words.tsx';
import { choosing, FACET_NAMES, listQuery, type ListAddress } from '../filters.ts';
import type { GoodsList } from '../goods-list.server.ts';
import { facetWords } from './facet-words.ts';

/** How many goods fit, and each choice made, with the link that takes it away. */
export function ChosenFacets({ path, list: { address, facets, chosenNames } }: { readonly path: string; readonly list: GoodsList }) {
  const t = useT();
  const chips = FACET_NAMES.flatMap((name) => {
    const value = address.chosen[name];
    return value === undefined ? [] : [{ name: name as string, words: facetWords(t, name, value, chosenNames[name]), without: choosing(address, name, null) }];
  });
  const { pin } = address;
  if (pin) chips.push({ name: 'pin', words: { text: t('search.reaches', { pin }), lang: null }, without: withoutPin(address) });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 max-md:contents">
      <p className="text-sm text-ink-soft" role="status">{t(facets.capped ? 'search.countCapped' : 'search.count', { count: facets.total })}</p>
      {chips.length > 0 && (
        <ul className="flex flex-wrap gap-2 max-md:w-full" aria-label={t('search.chosen')}>
          {chips.map(({ name, words, without }) => (
            <li key={name}>
              <a href={path + listQuery(without)} rel="nofollow" className="flex min-h-12 items-center gap-1 rounded-full border border-rule bg-white px-4 text-sm text-ink no-underline hover:border-madder md:min-h-9">
                <Words of={words} /> <Icon name="cross" className="size-4 text-madder" /> <span className="sr-only">{t('search.remove')}</span>
              </a>
            </li>
          ))}
          {chips.length > 1 && (
            <li>
              <a href={path + listQuery({ ...address, chosen: {}, pin: null, sort: withoutPin(address).sort, after: null })} rel="nofollow" className="link flex min-h-12 items-center text-sm md:min-h-9">{t('search.removeAll')}</a>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function withoutPin(address: ListAddress): ListAddress {
  return { ...address, pin: null, after: null, sort: address.sort === 'near' ? 'best' : address.sort };
}
