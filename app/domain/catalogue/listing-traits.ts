import { z } from 'zod';
import { parsed } from '#app/domain/registry/parsed.ts';
import { ATTRIBUTES, attributesOf, saidOf, type Attribute, type AttributeName } from './attributes.ts';
import { readCount } from './listing-numbers.ts';

/** Longest that goods made to order may take. */
const LONGEST_MAKING = 90;

const values = Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, each]) => [
  name, z.string().refine((value) => (each as readonly string[]).includes(value), 'choose-one').optional(),
])) as Record<AttributeName, z.ZodOptional<z.ZodString>>;

/** What a member may say besides the label, by which buyers find her goods. Nothing of it is a must. */
export const traitFields = {
  attributes: z.object(values).default({}),
  madeToOrder: z.boolean('invalid').default(false),
  makingDays: parsed((text) => readCount(text, 0)).optional(),
  season: z.array(z.number('invalid').int('invalid').min(1, 'invalid').max(12, 'invalid')).max(12, 'invalid').default([]),
  festivals: z.array(z.string().regex(/^[a-z0-9-]{1,60}$/, 'invalid')).max(20, 'invalid').default([]),
};

export interface Traits {
  readonly attributes: Attribute[];
  readonly madeToOrder: boolean;
  /** Days from an order until the goods are made. */
  readonly makingDays: number;
  /** Months, 1 to 12, in which it is freshly made; empty for all year. */
  readonly season: number[];
  readonly festivals: string[];
}

type TraitForm = z.output<z.ZodObject<typeof traitFields>>;

/** The form's traits as a product keeps them; only what its category asks. Refuses making times nobody waits for. */
export function traitsOf(asked: readonly string[], form: TraitForm, refuse: (field: string, code: string) => void): Traits {
  const { madeToOrder, makingDays = 0, season, festivals } = form;
  if (makingDays > LONGEST_MAKING) refuse('makingDays', 'making-too-long');
  const kept = attributesOf(asked).flatMap((name) => (form.attributes[name] === undefined ? [] : [`${name}=${form.attributes[name]}`]));
  const months = [...new Set(season)].toSorted((a, b) => a - b);
  return { attributes: saidOf(asked, kept), madeToOrder, makingDays, season: months.length === 12 ? [] : months, festivals: [...new Set(festivals)] };
}
