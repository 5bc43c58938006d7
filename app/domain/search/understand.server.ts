import { db } from '#app/lib/db.server.ts';
import { distance, typedWords, type TypedWord } from './typed-words.ts';

/** One thing a buyer asked for: goods must bear all words of one of its alternatives. */
export type Asked = readonly (readonly string[])[];

/** What was typed, as the shop looks for it. */
export interface Understood {
  readonly asked: readonly Asked[];
  /** What is searched instead where a word was repaired; null where nothing was. */
  readonly repaired: string | null;
}

interface KnownRow {
  readonly known: string[];
  readonly synonyms: readonly string[][];
}

const LONGEST_PHRASE = 3;

/**
 * Takes a search apart: words the shop has, words that mean the same, and, unless `exact`, words it would have if they
 * were spelt right. Words nobody could have meant stay and find nothing.
 */
export async function understand(query: string, exact: boolean): Promise<Understood> {
  const typed = typedWords(query);
  if (typed.length === 0) return { asked: [], repaired: null };
  const { known, synonyms } = await lookUp(typed);
  const isKnown = ({ folded }: TypedWord) => known.has(folded) || synonyms.some((set) => set.includes(folded));
  const words = exact ? typed : await Promise.all(typed.map(async (word) => (isKnown(word) ? word : repair(word))));
  const changed = words.some((word, index) => word !== typed[index]);
  const { synonyms: meant } = changed ? await lookUp(words) : { synonyms };
  return { asked: askedFor(words.map(({ folded }) => folded), meant), repaired: changed ? await spelt(words) : null };
}

async function lookUp(words: readonly TypedWord[]): Promise<{ known: Set<string>; synonyms: readonly string[][] }> {
  const folded = words.map((word) => word.folded);
  const [row] = await db.$queryRaw<KnownRow[]>`
    SELECT ARRAY(SELECT DISTINCT folded FROM "SearchWord" WHERE folded = ANY(${folded})) AS known,
      coalesce((SELECT json_agg(folded) FROM "Synonym" WHERE folded && ${phrases(folded)}), '[]') AS synonyms`;
  return { known: new Set(row?.known), synonyms: row?.synonyms ?? [] };
}

/** Every run of up to three neighbouring words. */
function phrases(words: readonly string[]): string[] {
  return words.flatMap((_, start) => Array.from({ length: LONGEST_PHRASE }, (__, more) => words.slice(start, start + more + 1).join(' ')));
}

/** Pure: puts what means the same beside each word; the longest phrase an officer named goes first. */
function askedFor(words: readonly string[], synonyms: readonly (readonly string[])[]): Asked[] {
  const asked: Asked[] = [];
  for (let at = 0; at < words.length; ) {
    const length = [3, 2, 1].find((count) => at + count <= words.length && synonyms.some((set) => set.includes(words.slice(at, at + count).join(' ')))) ?? 1;
    const phrase = words.slice(at, at + length).join(' ');
    const alike = synonyms.filter((set) => set.includes(phrase)).flat();
    asked.push([...new Set([phrase, ...alike])].map((entry) => entry.split(' ')));
    at += length;
  }
  return asked;
}

/**
 * The words as the shop spells them, to be said back: one that is known by its consonants alone, such as "mnago", is searched
 * as it is and would stand there misspelt.
 */
async function spelt(words: readonly TypedWord[]): Promise<string> {
  const rows = await db.$queryRaw<Candidate[]>`SELECT word, folded, plain, goods FROM "SearchWord" WHERE folded = ANY(${words.map(({ folded }) => folded)})`;
  return words.map((word) => {
    const alike = rows.filter((row) => row.folded === word.folded && sameScript(word, row)).map((row) => ({ row, away: distance(word.plain, row.plain) }));
    const [best] = alike.sort((a, b) => a.away - b.away || b.row.goods - a.row.goods || (a.row.word < b.row.word ? -1 : 1));
    return best && best.away > 0 ? best.row.word : word.typed;
  }).join(' ');
}

interface Candidate {
  readonly word: string;
  readonly folded: string;
  readonly plain: string;
  readonly goods: number;
}

const SHORTEST_REPAIRED = 3;

/** The word of the shop somebody most likely meant: begun but not ended, or a letter or two away. The word itself when none is near. */
async function repair(word: TypedWord): Promise<TypedWord> {
  if (word.plain.length < SHORTEST_REPAIRED || /[0-9]/.test(word.typed)) return word;
  const candidates = await db.$queryRaw<Candidate[]>`
    (SELECT word, folded, plain, goods FROM "SearchWord" WHERE plain % ${word.plain} ORDER BY similarity(plain, ${word.plain}) DESC, goods DESC LIMIT 24)
    UNION (SELECT word, folded, plain, goods FROM "SearchWord" WHERE folded LIKE ${`${word.folded}%`} ORDER BY goods DESC LIMIT 6)`;
  const [best] = candidates.map((candidate) => ({ candidate, away: away(word, candidate) })).filter(({ away: far }) => far <= slips(word.plain))
    .sort((a, b) => a.away - b.away || Number(sameScript(word, b.candidate)) - Number(sameScript(word, a.candidate)) || b.candidate.goods - a.candidate.goods || (a.candidate.word < b.candidate.word ? -1 : 1));
  return best ? { typed: best.candidate.word, plain: best.candidate.plain, folded: best.candidate.folded } : word;
}

function away(word: TypedWord, { plain, folded }: Candidate): number {
  const begun = word.folded.length >= SHORTEST_REPAIRED && folded.startsWith(word.folded) ? 1 : Number.POSITIVE_INFINITY;
  return Math.min(begun, distance(word.plain, plain));
}

/** How many slips are believed: long words may have more. */
const slips = (plain: string): number => (plain.length <= 4 ? 1 : plain.length <= 8 ? 2 : 3);

const DEVANAGARI = /\p{Script=Devanagari}/u;
const sameScript = (word: TypedWord, { word: other }: Candidate): boolean => DEVANAGARI.test(word.typed) === DEVANAGARI.test(other);
