/**
 * Words as the shop compares them: however they are spelt, in Devanagari or in Latin letters, words that sound alike
 * fold to one key. "achar", "achaar", "aachar", "अचार" and "आचार" are all "acr". The database folds names by the same
 * steps (`fold_word` in the migrations); a test holds the two together.
 */

type Step = readonly [pattern: RegExp, by: string];

/** Endings of Devanagari words that only say number or case, and what the script leaves unwritten. */
const DEVANAGARI_ENDINGS: readonly Step[] = [
  [/[\u0907\u093f]\u092f\u093e[\u0901\u0902]?$/g, '\u0940'],
  [/(.)[\u0913\u094b][\u0901\u0902]$/g, '$1'],
  [/(.)\u0947[\u0901\u0902]?$/g, '$1\u093e'],
  [/[\u0901\u0902]+$/g, ''],
  [/\u091c\u094d\u091e/g, '\u0917\u094d\u092f'],
  // The vowel within each consonant is heard unless it ends the word.
  [/([\u0915-\u0939])(?![\u093e-\u094d])(?!$)/g, '$1\u093e'],
  [/[\u0901\u0902](?=[\u092a-\u092e])/g, 'm'],
];

const LETTERS: Readonly<Record<string, string>> = {
  ...pairs('अआइईउऊएओऑऍ', 'aaiiuueooe'), ...pairs('कगजटडतदनपबमयरलळवसह', 'kgjtdtdnpbmyrllvsh'), ...pairs('ािीुूेोॉॅ', 'aiiuueooe'),
  ...pairs('ङञणऩँं', 'nnnnnn'), 'ख': 'kh', 'घ': 'gh', 'च': 'ch', 'छ': 'ch', 'झ': 'jh', 'ठ': 'th', 'थ': 'th', 'ढ': 'dh', 'ध': 'dh', 'फ': 'f',
  'भ': 'bh', 'श': 's', 'ष': 's', 'ऋ': 'ri', 'ृ': 'ri', 'ऐ': 'ai', 'ै': 'ai', 'औ': 'au', 'ौ': 'au', '्': '', 'ः': '', 'ऽ': '',
};

const LATIN: readonly Step[] = [
  [/ies$/g, 'i'],
  [/(ch|sh|s|x)es$/g, '$1'],
  [/([a-z][a-z][a-rt-z])s$/g, '$1'],
  [/ck/g, 'k'], [/q/g, 'k'], [/x/g, 'ks'],
  [/c+h+/g, 'q'], [/c(?=[eiy])/g, 's'], [/c/g, 'k'], [/q/g, 'c'],
  [/sh/g, 's'], [/ph/g, 'f'], [/z/g, 'j'], [/w/g, 'v'],
  [/ee+|ea|ii+|ie/g, 'i'], [/oo+|ou|uu+/g, 'u'], [/e?y$/g, 'i'], [/aa+/g, 'a'],
  [/([a-z])\1+/g, '$1'],
];

const KEY: readonly Step[] = [
  [/([a-z].*[a-z].*[a-z])e$/g, '$1'],
  // Whether an "a" is written differs most of all: only the one that begins a word counts.
  [/(.)a+/g, '$1'],
];

const run = (word: string, steps: readonly Step[]): string => steps.reduce((text, [pattern, by]) => text.replace(pattern, by), word);

/** A word as it is compared, from any script; never longer than it needs to be, never empty for a word with a letter. */
export function fold(word: string): string {
  return run(plain(word), KEY);
}

/** A word in Latin letters with its vowels: what spelling is repaired by. "अचार" is "acar", and so is "achaar". */
export function plain(word: string): string {
  const [clean = ''] = words(word);
  if (!/[\u0900-\u097f]/.test(clean)) return run(clean, LATIN);
  return run([...run(clean, DEVANAGARI_ENDINGS)].map((letter) => LETTERS[letter] ?? letter).join(''), LATIN);
}

/** The words of a text, in small letters, without accents, dots below and joiners. Everything else parts words. */
export function words(text: string): string[] {
  return text.normalize('NFKD')
    .replaceAll(/[\u0300-\u036f\u093c\u200c\u200d\u00ad\ufeff]/g, '')
    .replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replaceAll(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
    .split(/[^a-z0-9\u00c0-\u0963\u0970-\u1fff\u2c00-\u2dff\u3040-\ud7ff]+/)
    .filter((word) => word !== '');
}

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, index) => [letter, to[index] ?? '']));
}

/** An entry of several words as searches compare it: each word folded. */
export const foldedEntry = (entry: string): string => words(entry).map(fold).filter((word) => word !== '').join(' ');
