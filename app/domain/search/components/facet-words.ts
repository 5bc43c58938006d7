import { monthName } from '#app/i18n/month-name.ts';
import type { OwnWords } from '#app/i18n/own-words.ts';
import type { Translate } from '#app/i18n/translate.ts';
import type { FacetName, PriceBand } from '../filters.ts';

/** What a value of a facet is called: by its own name, or from the message files. */
export function facetWords(t: Translate, name: FacetName, value: string, own: OwnWords | null | undefined): OwnWords {
  return own ?? { text: messageOf(t, name, value), lang: null };
}

function messageOf(t: Translate, name: FacetName, value: string): string {
  switch (name) {
    case 'price':
      return t(`search.price.${value as PriceBand}`);
    case 'month':
      return monthName(t, Number(value));
    case 'rating':
      return t('search.stars', { stars: value });
    case 'veg':
      return t('search.facet.veg');
    case 'stock':
      return t('search.facet.stock');
    case 'kind':
      return attributeWords(t, value);
    default:
      return value;
  }
}

/** "heat=hot" as buyers read it: "Hot". What the message files do not know is shown as it is. */
function attributeWords(t: Translate, attribute: string): string {
  const key = `catalogue.attribute.${attribute.replace('=', '.')}` as 'catalogue.attribute.heat.hot';
  return t.has(key) ? t(key) : attribute.replace(/^.*=/, '');
}
