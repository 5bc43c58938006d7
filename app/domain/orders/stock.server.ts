import type { MovementKind } from '#app/generated/prisma/enums.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';

/** How a movement changes the numbers of a variant, by the piece. */
const CHANGES = {
  HELD: { onHand: 0, held: 1 },
  RELEASED: { onHand: 0, held: -1 },
  DISPATCHED: { onHand: -1, held: -1 },
  RETURNED: { onHand: 1, held: 0 },
} as const satisfies Partial<Record<MovementKind, { onHand: number; held: number }>>;

interface MoveStock {
  readonly groupOrderId: string;
  readonly kind: keyof typeof CHANGES;
  readonly personId: string | null;
  readonly at: Date;
  /** Leaves out what can't be sold a second time. */
  readonly withoutFood?: boolean;
}

/** Writes the movements of everything in a group order. Variants come in one order always, so that no two wait for each other. */
export async function moveStock(tx: DbOrTransaction, { groupOrderId, kind, personId, at, withoutFood = false }: MoveStock): Promise<void> {
  const lines = await tx.orderLine.groupBy({
    by: ['variantId'],
    where: { groupOrderId, ...(withoutFood ? { product: { category: { food: false } } } : {}) },
    _sum: { quantity: true },
    orderBy: { variantId: 'asc' },
  });
  const { onHand, held } = CHANGES[kind];
  await tx.stockMovement.createMany({
    data: lines.map(({ variantId, _sum: { quantity } }) => ({
      variantId, kind, groupOrderId, personId, at, onHandChange: onHand * (quantity ?? 0), heldChange: held * (quantity ?? 0),
    })),
  });
}

interface RestockPiece {
  readonly variantId: string;
  readonly quantity: number;
}

/** Puts pieces of a group order that came back sound on hand again. The caller leaves out food. */
export async function restock(tx: DbOrTransaction, groupOrderId: string, pieces: readonly RestockPiece[], personId: string, at: Date): Promise<void> {
  const kind = 'RETURNED' as const;
  const { onHand, held } = CHANGES[kind];
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of pieces) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  const rows = [...sums].filter(([, quantity]) => quantity > 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  await tx.stockMovement.createMany({ data: rows.map(([variantId, quantity]) => ({ variantId, kind, groupOrderId, personId, at, onHandChange: onHand * quantity, heldChange: held * quantity })) });
}

/** Locks all goods of an order before several of its parts move at once, in the order everybody takes them. */
export async function lockGoods(tx: DbOrTransaction, orderId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM "Variant" WHERE "id" IN (
      SELECT line."variantId" FROM "OrderLine" line JOIN "GroupOrder" part ON part."id" = line."groupOrderId" WHERE part."orderId" = ${orderId}::uuid
    ) ORDER BY "id" FOR UPDATE`;
}

/** Locks the goods of a group order and tells whether all of them are free to be held again, from a group that may sell. */
export async function canHoldAgain(tx: DbOrTransaction, groupOrderId: string): Promise<boolean> {
  const variants = await tx.$queryRaw<{ free: boolean }[]>`
    WITH wanted AS (
      SELECT "variantId" AS id, sum("quantity") AS quantity FROM "OrderLine" WHERE "groupOrderId" = ${groupOrderId}::uuid GROUP BY 1
    )
    SELECT variant."onHand" - variant."held" >= wanted.quantity AND variant."active" AND grp."status" = 'APPROVED' AS free
    FROM "Variant" variant
      JOIN wanted ON wanted.id = variant."id"
      JOIN "Product" product ON product."id" = variant."productId"
      JOIN "Group" grp ON grp."id" = product."groupId"
    ORDER BY variant."id" FOR UPDATE OF variant`;
  return variants.every(({ free }) => free);
}
