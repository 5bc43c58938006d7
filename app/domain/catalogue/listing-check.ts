import type { ProductStatus } from '#app/generated/prisma/enums.ts';
import { declarationsOf, isDeclared, type Declaration, type Declared } from './declarations.ts';

/** The screens of a listing, in their order. Each is also where that part is changed later. */
export const LISTING_STEPS = ['photos', 'name', 'size', 'stock', 'details', 'check'] as const;
export type ListingStep = (typeof LISTING_STEPS)[number];

/** What a listing must have before anybody can buy, and `fssai`, which the group itself must have to sell food. */
export type Missing = 'photo' | 'name' | 'size' | 'fssai' | Declaration;

/** What the check looks at. */
export interface Checked extends Declared {
  readonly status: ProductStatus;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly photos: number;
  readonly activeSizes: number;
  readonly category: { readonly food: boolean; readonly required: readonly string[] };
  readonly groupFssai: string | null;
}

/** Everything that is asked of this listing. */
function asked({ category }: Checked): Missing[] {
  return ['photo', 'name', 'size', ...(category.food ? (['fssai'] as const) : []), ...declarationsOf(category.required)];
}

function has(product: Checked, what: Missing): boolean {
  switch (what) {
    case 'photo': return product.photos > 0;
    case 'name': return product.nameEn !== '' || product.nameHi !== '';
    case 'size': return product.activeSizes > 0;
    // Food Safety and Standards Act 2006, s. 31: nobody sells food without a licence or registration.
    case 'fssai': return product.groupFssai !== null;
    default: return isDeclared(product, what);
  }
}

/** What is still missing, in the order of the screens. A listing goes into the shop when nothing is. */
export function missingOf(product: Checked): Missing[] {
  return asked(product).filter((what) => !has(product, what));
}

/** How far a listing is, for the meter. */
export function progressOf(product: Checked): { readonly done: number; readonly of: number } {
  const all = asked(product);
  return { done: all.filter((what) => has(product, what)).length, of: all.length };
}

/** The screen on which it can be given; none for what the group's papers lack. */
export function stepFor(what: Missing): ListingStep | null {
  if (what === 'fssai') return null;
  return what === 'photo' ? 'photos' : what === 'name' || what === 'size' ? what : 'details';
}

/**
 * Where a member goes on after a screen: a new listing to the next screen that has a question left, all others back to
 * the whole. `stocked` says whether any stock was ever entered.
 */
export function stepAfter(step: ListingStep, product: Checked, stocked: boolean): ListingStep {
  if (product.status !== 'DRAFT') return 'check';
  const open = new Set(missingOf(product).map(stepFor));
  const later = LISTING_STEPS.slice(LISTING_STEPS.indexOf(step) + 1);
  return later.find((next) => (next === 'stock' ? !stocked && product.activeSizes > 0 : open.has(next))) ?? 'check';
}
