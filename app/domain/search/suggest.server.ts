import type { Language } from '#app/i18n/languages.ts';
import { localPath } from '#app/i18n/languages.ts';
import { db } from '#app/lib/db.server.ts';
import { targetsBearing, type TargetKind } from './find-targets.server.ts';
import { targetPath } from './target-path.ts';
import { typedWords } from './typed-words.ts';

/** One line under the search box: words that finish what was begun, or a place to go to. */
export interface Suggestion {
  readonly kind: 'words' | TargetKind;
  readonly text: string;
  /** A group's village; empty for others. */
  readonly where: string;
  readonly href: string;
}

const MOST_WORDS = 5;
const MOST_TARGETS = 4;

/** What somebody may be about to type. The last word counts as begun, those before it as said. */
export async function suggest(language: Language, typed: string): Promise<Suggestion[]> {
  const words = typedWords(typed.slice(0, 100));
  const last = words.at(-1);
  if (!last) return [];
  const said = words.slice(0, -1);
  const devanagari = /\p{Script=Devanagari}/u.test(last.typed);
  const begun = [...said.map(({ folded }) => `'${folded}'`), `'${last.folded}':*`].join(' & ');
  const [endings, targets] = await Promise.all([
    db.$queryRaw<{ word: string }[]>`
      SELECT word FROM (
        SELECT DISTINCT ON (folded) word, goods FROM "SearchWord" WHERE folded LIKE ${`${last.folded}%`}
        ORDER BY folded, (word ~ '[\u0900-\u097f]') = ${devanagari} DESC, goods DESC, word LIMIT 200
      ) each ORDER BY goods DESC, length(word), word LIMIT ${MOST_WORDS}`,
    targetsBearing(language, begun, MOST_TARGETS),
  ]);
  const before = said.map((word) => word.typed);
  return [
    ...endings.map(({ word }) => [...before, word].join(' ')).map((text) => ({ kind: 'words' as const, text, where: '', href: localPath(language, `/search?q=${encodeURIComponent(text)}`) })),
    ...targets.map((target) => ({ kind: target.kind, text: target.name.text, where: target.where.text, href: localPath(language, targetPath(target)) })),
  ];
}
