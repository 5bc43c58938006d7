import { inForce, type Dated } from '#app/lib/dated.ts';
import { basisPoints, type BasisPoints } from '#app/lib/money.ts';

/** A row of CommissionRate: of a group, of a category, or of neither. */
export interface CommissionRow extends Dated {
  readonly groupId: string | null;
  readonly categoryId: string | null;
  readonly rateBp: number;
}

/** The store's commission at `now`: the group's own rate before the category's before `general`, the setting's. */
export function commissionAt(rows: readonly CommissionRow[], goods: { readonly groupId: string; readonly categoryId: string }, general: number, now: Date): BasisPoints {
  const own = inForce(rows.filter(({ groupId }) => groupId === goods.groupId), now);
  const ofCategory = inForce(rows.filter(({ groupId, categoryId }) => groupId === null && categoryId === goods.categoryId), now);
  return basisPoints((own ?? ofCategory)?.rateBp ?? general);
}
