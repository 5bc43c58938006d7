import { z } from 'zod';
import { isPictureHash } from '#app/domain/media/urls.ts';
import { parsed } from '#app/domain/registry/parsed.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { Result } from '#app/lib/result.ts';
import { ALLERGENS, NO_ALLERGENS, writeAllergens } from './allergens.ts';
import { isDeclared, optionalDeclarations, declarationsOf, DECLARATION_COLUMNS, isWorded, type Declared, type Worded } from './declarations.ts';
import { ASKED_UNITS, guessedWeight, readCount, readPrice, readQuantity, readWeight, type AskedUnit } from './listing-numbers.ts';
import { words } from './listing-text.ts';
import { traitFields, traitsOf } from './listing-traits.ts';
import { SHELF_LIFE_UNITS, shelfLifeDays } from './shelf-life.ts';

/** Made by the page for one sending: a second click carries the same and changes nothing. */
const once = z.uuid('invalid');
const required = <T>(read: (text: string) => Result<T, string>) => z.string('required').pipe(parsed(read));
/** The fields of a text that may be written in either language. */
const ENDINGS = { en: 'En', hi: 'Hi' } as const satisfies Record<Language, string>;
const inEither = <Name extends string>(name: Name, longest: number) =>
  ({ [`${name}En`]: words(longest), [`${name}Hi`]: words(longest) }) as Record<`${Name}En` | `${Name}Hi`, ReturnType<typeof words>>;
const hash = z.string().refine(isPictureHash, 'invalid');

/** The start of a listing: what kind of goods it is. `kept` are photos that arrived before the form was refused. */
export const startSchema = z.object({
  once,
  categoryId: z.uuid('choose-category'),
  kept: z.array(hash).max(8, 'invalid').default([]),
});

export const categorySchema = startSchema.pick({ categoryId: true });

/** In Hindi, in English or both; a missing name is said beside the field of the language she reads. */
export function nameSchema(language: Language) {
  return z
    .object({ nameHi: words(80), nameEn: words(80) })
    .refine(({ nameHi, nameEn }) => nameHi !== '' || nameEn !== '', { message: 'name-required', path: [`name${ENDINGS[language]}`] });
}

export type NameForm = z.output<ReturnType<typeof nameSchema>>;

const UNITS = Object.keys(ASKED_UNITS) as [AskedUnit, ...AskedUnit[]];

/** One size: how much is in it, what it costs and what is printed on it. Comes out in base units and paise. */
export const sizeSchema = z
  .object({
    once: once.optional(),
    quantity: z.string('required').max(200, 'quantity-invalid'),
    unit: z.enum(UNITS, 'choose-one'),
    price: required(readPrice),
    mrp: required(readPrice),
    weight: parsed(readWeight).optional(),
  })
  .transform(({ once: id, quantity, unit: asked, price, mrp, weight }, context) => {
    const refuse = (path: string, message: string) => context.issues.push({ code: 'custom', path: [path], message, input: path });
    const net = readQuantity(quantity, asked);
    const { unit } = ASKED_UNITS[asked];
    if (!net.ok) refuse('quantity', net.error);
    if (price > mrp) refuse('price', 'price-above-mrp');
    const weightGrams = weight ?? (net.ok ? guessedWeight(net.value, unit) : null);
    if (net.ok && weightGrams === null) refuse('weight', 'weight-required');
    if (net.ok && weight !== undefined && unit === 'G' && weight < net.value) refuse('weight', 'weight-below-net');
    if (!net.ok || weightGrams === null) return z.NEVER;
    return { id, netQuantity: net.value, unit, weightGrams, pricePaise: price, mrpPaise: mrp };
  });

export type SizeForm = z.output<typeof sizeSchema>;

/** Goods just made. Days are YYYY-MM-DD. */
export const madeSchema = z.object({ once, count: required((text) => readCount(text, 1)), madeOn: z.iso.date('date-invalid') });
export type MadeForm = z.output<typeof madeSchema>;

/** What a member counted on the shelf. */
export const countSchema = z.object({ count: required((text) => readCount(text, 0)) });

/** Characters a declaration may have. */
export const LONGEST_WORDS: Readonly<Record<Worded, number>> = { ingredients: 1_000, additives: 500, nutrition: 1_000, storage: 300, material: 200, care: 500 };

/** Ten years. */
const LONGEST_LIFE = 3650;

/**
 * The declarations of a category. Leaves what the page does not ask untouched; what the law wants of this category has to
 * be there.
 */
export function detailsSchema(category: { readonly food: boolean; readonly required: readonly string[]; readonly attributes: readonly string[] }, language: Language) {
  const must = declarationsOf(category.required);
  const asked = [...must, ...optionalDeclarations(category)];
  return z
    .object({
      veg: z.enum(['VEG', 'NON_VEG'], 'choose-one').optional(),
      ...inEither('ingredients', LONGEST_WORDS.ingredients),
      allergens: z.array(z.enum([...ALLERGENS, NO_ALLERGENS], 'choose-one')).max(20, 'invalid').default([]),
      otherAllergens: words(200),
      ...inEither('additives', LONGEST_WORDS.additives),
      ...inEither('nutrition', LONGEST_WORDS.nutrition),
      shelfLife: parsed((text) => readCount(text, 1)).optional(),
      shelfLifeUnit: z.enum(SHELF_LIFE_UNITS, 'choose-one').default('days'),
      ...inEither('storage', LONGEST_WORDS.storage),
      ...inEither('material', LONGEST_WORDS.material),
      dimensions: words(200),
      ...inEither('care', LONGEST_WORDS.care),
      ...inEither('description', 2_000),
      ...traitFields,
    })
    .transform((form, context) => {
      const refuse = (path: string, message: string) => context.issues.push({ code: 'custom', path: [path], message, input: path });
      const lasts = form.shelfLife === undefined ? null : shelfLifeDays(form.shelfLife, form.shelfLifeUnit);
      if (lasts !== null && lasts > LONGEST_LIFE) refuse('shelfLife', 'shelf-life-too-long');
      const somethingElse = form.allergens.length > 1 || form.otherAllergens !== '';
      if (form.allergens.includes(NO_ALLERGENS) && somethingElse) refuse('allergens', 'allergens-none-and-some');
      const { descriptionEn, descriptionHi, otherAllergens, shelfLife: _life, shelfLifeUnit: _unit, attributes: _attributes, madeToOrder: _made, makingDays: _days, season: _season, festivals: _festivals, ...rest } = form;
      const declared: Declared = { ...rest, veg: form.veg ?? null, allergens: writeAllergens({ known: form.allergens, others: otherAllergens }), shelfLifeDays: lasts };
      for (const name of must) if (!isDeclared(declared, name)) refuse(isWorded(name) ? `${name}${ENDINGS[language]}` : name, 'declaration-required');
      const columns = asked.flatMap((name): readonly (keyof Declared)[] => DECLARATION_COLUMNS[name]);
      const known = Object.fromEntries(columns.map((column) => [column, declared[column]])) as Partial<Declared>;
      return { ...known, ...traitsOf(category.attributes, form, refuse), descriptionEn, descriptionHi };
    });
}

export type DetailsForm = z.output<ReturnType<typeof detailsSchema>>;
