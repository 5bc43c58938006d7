import { fold, plain, words } from './fold.ts';

const MOST_WORDS = 8;
const LONGEST_WORD = 40;
const LONGEST_SHOWN = 80;

/** One word of a search: as it was typed, to be repaired by, and as it is compared. */
export interface TypedWord {
  readonly typed: string;
  readonly plain: string;
  readonly folded: string;
}

/** Words that say nothing about goods, in both languages, as they fold. */
const EMPTY_WORDS = new Set(['ka', 'ki', 'ke', 'ko', 'se', 'mein', 'me', 'aur', 'wala', 'wali', 'wale', 'the', 'a', 'an', 'of', 'for', 'with', 'in', 'and', 'from', 'का', 'की', 'के', 'को', 'से', 'में', 'और', 'वाला', 'वाली', 'वाले', 'लिए', 'liye'].map(fold));

/** The words of a search that count, each once. Anything goes in: at most 8 words of 40 letters come out. */
export function typedWords(query: string): TypedWord[] {
  const all = words(query).map((word) => [...word].slice(0, LONGEST_WORD).join(''))
    .map((typed) => ({ typed, plain: plain(typed), folded: fold(typed) }))
    .filter(({ folded }) => folded !== '');
  const telling = all.filter(({ folded }) => !EMPTY_WORDS.has(folded));
  const seen = new Set<string>();
  return (telling.length > 0 ? telling : all).filter(({ folded }) => !seen.has(folded) && seen.add(folded)).slice(0, MOST_WORDS);
}

/** What was typed, short enough to be said back in a title. */
export function shownQuery(query: string): string {
  const plainText = query.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  const letters = [...plainText];
  return letters.length <= LONGEST_SHOWN ? plainText : `${letters.slice(0, LONGEST_SHOWN).join('')}…`;
}

/** How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other. */
export function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const above = rows[i - 1] ?? [];
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[one.length]?.[other.length] ?? 0;
}
