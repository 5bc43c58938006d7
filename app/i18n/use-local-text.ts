import { useLanguage } from './use-language.ts';

/** Picks the text in the page's language, or the other where it is empty: `text(group, 'name')` reads nameHi or nameEn. */
export function useLocalText() {
  const language = useLanguage();
  return <Field extends string>(thing: { readonly [Key in `${Field}En` | `${Field}Hi`]: string }, field: Field): string => {
    const [own, other] = language === 'hi' ? [thing[`${field}Hi`], thing[`${field}En`]] : [thing[`${field}En`], thing[`${field}Hi`]];
    return own || other;
  };
}
