import type { ProductStatus } from '#app/generated/prisma/enums.ts';

interface ProductMove {
  readonly from: readonly ProductStatus[];
  readonly to: ProductStatus;
  readonly by: 'group' | 'officer';
}

/**
 * Every way a listing changes its standing. Guards the actions and draws the buttons. `publish` is for groups whose
 * listings go straight into the shop; `submit`, `approve` and `refuse` are the way through an officer's hands.
 */
export const PRODUCT_MOVES = {
  publish: { from: ['DRAFT', 'REFUSED'], to: 'PUBLISHED', by: 'group' },
  submit: { from: ['DRAFT', 'REFUSED'], to: 'IN_REVIEW', by: 'group' },
  approve: { from: ['IN_REVIEW'], to: 'PUBLISHED', by: 'officer' },
  refuse: { from: ['IN_REVIEW'], to: 'REFUSED', by: 'officer' },
  hide: { from: ['PUBLISHED'], to: 'HIDDEN', by: 'group' },
  show: { from: ['HIDDEN'], to: 'PUBLISHED', by: 'group' },
  archive: { from: ['DRAFT', 'REFUSED', 'HIDDEN'], to: 'ARCHIVED', by: 'group' },
} as const satisfies Record<string, ProductMove>;

export type ProductMoveName = keyof typeof PRODUCT_MOVES;

/** The same table without its literal types, for lookups. */
const TABLE: Readonly<Record<ProductMoveName, ProductMove>> = PRODUCT_MOVES;

export function productMove(move: ProductMoveName): ProductMove {
  return TABLE[move];
}

/** Whether a listing in this status may make this move. */
export function canMoveProduct(status: ProductStatus, move: ProductMoveName): boolean {
  return TABLE[move].from.includes(status);
}
