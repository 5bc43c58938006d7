/**
 * What must be named when food contains it (Food Safety and Standards (Labelling and Display) Regulations 2020,
 * reg. 5(14)), and mustard and sesame, which pickle and laddoo are full of and doctors warn of too. A product keeps them as
 * codes, so that every reader gets them in her own language; anything else that a group wants to warn of stands beside them in
 * its own words.
 */
export const ALLERGENS = ['gluten', 'milk', 'peanuts', 'soy', 'egg', 'fish', 'crustaceans', 'sulphite', 'mustard', 'sesame'] as const;
export type Allergen = (typeof ALLERGENS)[number];

/** Stands alone: the group says that there are none. */
export const NO_ALLERGENS = 'none';

export interface AllergenList {
  readonly known: readonly (Allergen | typeof NO_ALLERGENS)[];
  /** In the group's own words; empty when there are no others. */
  readonly others: string;
}

const CODES: readonly string[] = [...ALLERGENS, NO_ALLERGENS];

/** Reads a product's allergens. */
export function readAllergens(stored: string): AllergenList {
  const parts = stored.split(',').map((part) => part.trim()).filter(Boolean);
  return {
    known: parts.filter((part): part is AllergenList['known'][number] => CODES.includes(part)),
    others: parts.filter((part) => !CODES.includes(part)).join(', '),
  };
}

/** Writes them as a product keeps them: "gluten, milk, garlic". */
export function writeAllergens({ known, others }: AllergenList): string {
  return [...known, others.trim()].filter(Boolean).join(', ');
}

/** As a label says them; `word` gives the name of a code in the reader's language. */
export function allergenWords(stored: string, word: (code: Allergen | typeof NO_ALLERGENS) => string): string {
  const { known, others } = readAllergens(stored);
  return [...known.map(word), others].filter(Boolean).join(', ');
}
