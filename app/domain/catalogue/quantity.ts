import type { QuantityUnit } from '#app/generated/prisma/enums.ts';

export type { QuantityUnit };

/** A unit as it is shown to people. */
export type ShownUnit = 'g' | 'kg' | 'ml' | 'l' | 'cm' | 'm' | 'piece';

const SHOWN = {
  G: { small: 'g', large: 'kg', from: 1000 },
  ML: { small: 'ml', large: 'l', from: 1000 },
  CM: { small: 'cm', large: 'm', from: 100 },
  PIECE: { small: 'piece', large: 'piece', from: Infinity },
} as const satisfies Record<QuantityUnit, { small: ShownUnit; large: ShownUnit; from: number }>;

/** A stored quantity in the unit the law shows it in: 500 g stays, 1500 g is 1.5 kg, 250 cm is 2.5 m. */
export function inLargeUnit(netQuantity: number, unit: QuantityUnit): { readonly count: number; readonly shown: ShownUnit } {
  const { small, large, from } = SHOWN[unit];
  return netQuantity < from ? { count: netQuantity, shown: small } : { count: netQuantity / from, shown: large };
}
