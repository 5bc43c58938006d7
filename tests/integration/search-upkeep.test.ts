import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BIT_TOKENS, partByBits } from '#app/domain/search/facet-bits.ts';
import { only } from '#app/domain/search/conditions.ts';
import { fold, plain, words } from '#app/domain/search/fold.ts';
import { db } from '#app/lib/db.server.ts';
import { GROUPS } from '../../prisma/seed/groups.ts';
import { PRODUCTS } from '../../prisma/seed/products.ts';

/** What the database makes of texts: their words, each with its plain and its folded form. */
async function foldedByDatabase(texts: readonly string[]): Promise<string[][]> {
  const rows = await db.$queryRaw<{ said: string[] | null }[]>`
    SELECT array_agg(word || ' ' || plain_word(word) || ' ' || fold_plain(plain_word(word)) ORDER BY nth) AS said
    FROM unnest(${[...texts]}::text[]) WITH ORDINALITY texts(written, place) LEFT JOIN LATERAL words_of(written) WITH ORDINALITY words(word, nth) ON true
    GROUP BY place ORDER BY place`;
  return rows.map(({ said }) => (said ?? []).filter((entry) => entry !== null));
}
const foldedHere = (texts: readonly string[]) => texts.map((text) => words(text).map((word) => `${word} ${plain(word)} ${fold(word)}`));

test('the database folds every word of the demo as the shop folds what is typed', async () => {
  const texts = [...PRODUCTS, ...GROUPS].flatMap((thing) => Object.values(thing).filter((value) => typeof value === 'string'));
  expect(await foldedByDatabase(texts)).toEqual(foldedHere(texts));
});

test('and so it does with whatever else is written', async () => {
  const letters = fc.constantFrom(...'अआइईउऊऋएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहािीुूृेैोौंँ़्ःज्ञ०९aabcdeeefhikmnosstuvwxyyzqAZÉ -,'.split(''));
  const text = fc.oneof(fc.string({ unit: letters, maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 30 }).map((any) => any.replaceAll(/\0|\p{Surrogate}/gu, '')));
  await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 50, maxLength: 50 }), async (texts) => {
    expect(await foldedByDatabase(texts)).toEqual(foldedHere(texts));
  }), { numRuns: 20, examples: [[['ँं', 'कंँ']]] });
});

test('what has a bit has the same one in the database', async () => {
  const bitsOf = async (tokens: readonly string[]) => {
    const [row] = await db.$queryRaw<{ bits: bigint }[]>`SELECT facet_bits(coalesce(string_agg(facet(token), ' '), '')::tsvector) AS bits FROM unnest(${[...tokens]}::text[]) token`;
    return row?.bits;
  };
  for (const token of BIT_TOKENS) expect(await bitsOf([token]), token).toBe(partByBits({ words: [], facets: [only(token)], without: [] }).bits);
  expect(new Set(BIT_TOKENS).size).toBe(BIT_TOKENS.length);
  expect(await bitsOf(['d:hp/hamirpur', 'c:pickle', 'x:02'])).toBe(0n);
  const several = ['is:veg', 's:la', 'm:12', 'g:some-group'];
  const { bits, seen, rest } = partByBits({ words: [only('achar')], facets: [...several.map(only), [['x:all'], ['x:02']]], without: [] });
  expect(await bitsOf(several)).toBe(bits);
  expect(seen).toHaveLength(3);
  expect(rest).toEqual({ words: [only('achar')], facets: [only('g:some-group'), [['x:all'], ['x:02']]], without: [] });
  // A word that somebody wrote is no choice, whatever it looks like.
  expect(await db.$queryRaw`SELECT facet_bits(spoken_word('is:veg', 'A')::tsvector) AS bits`).toEqual([{ bits: 0n }]);
});
