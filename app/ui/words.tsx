import type { OwnWords } from '#app/i18n/own-words.ts';

/** What a group wrote, marked where it is in another language than the page. */
export function Words({ of }: { readonly of: OwnWords }) {
  return of.lang ? <span lang={of.lang}>{of.text}</span> : <>{of.text}</>;
}
