const MOST_TERMS = 6;
const LONGEST_TERM = 40;
const LONGEST_QUERY = 300;

/**
 * The words of a search, folded as `FOLDED` in search-query.server.ts folds names: small letters, composed, without the
 * dot under a Devanagari letter and with one sign for the nasal, which people leave out or mix. Anything goes in:
 * at most 6 words of 40 letters come out.
 */
export function searchTerms(query: string): string[] {
  const words = query.slice(0, LONGEST_QUERY).normalize('NFC').toLowerCase()
    .replaceAll('\u093c', '').replaceAll('\u0901', '\u0902')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => [...word].slice(0, LONGEST_TERM).join(''));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, MOST_TERMS);
}

/** What was typed, short enough to be said back in a title. */
export function shownQuery(query: string): string {
  const plain = query.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  const letters = [...plain];
  return letters.length <= 80 ? plain : `${letters.slice(0, 80).join('')}…`;
}
