import type { GroupOrderStatus } from '#app/generated/prisma/enums.ts';

/** Who may move a group order. The system is the shop itself: payments and deadlines. */
export type MoverKind = 'group' | 'officer' | 'buyer' | 'system';

interface Move {
  readonly from: readonly GroupOrderStatus[];
  readonly to: GroupOrderStatus;
  readonly by: readonly MoverKind[];
  /** What must be told with it. */
  readonly needs: 'nothing' | 'reason' | 'courier';
  /** What happens to the goods. */
  readonly stock: 'none' | 'hold' | 'release' | 'dispatch' | 'take-back';
}

/** Every way a group order changes. Guards the actions, draws the buttons and is the diagram of the docs. */
export const MOVES = {
  /** Paid for. */
  place: { from: ['AWAITING_PAYMENT'], to: 'PLACED', by: ['system'], needs: 'nothing', stock: 'none' },
  /** Not paid in time. */
  expire: { from: ['AWAITING_PAYMENT'], to: 'CANCELLED', by: ['system'], needs: 'nothing', stock: 'release' },
  /** Paid for after all, and the goods are still there. */
  revive: { from: ['CANCELLED'], to: 'PLACED', by: ['system'], needs: 'nothing', stock: 'hold' },
  accept: { from: ['PLACED'], to: 'ACCEPTED', by: ['group'], needs: 'nothing', stock: 'none' },
  pack: { from: ['ACCEPTED'], to: 'PACKED', by: ['group'], needs: 'nothing', stock: 'none' },
  dispatch: { from: ['PACKED'], to: 'DISPATCHED', by: ['group'], needs: 'courier', stock: 'dispatch' },
  deliver: { from: ['DISPATCHED'], to: 'DELIVERED', by: ['group'], needs: 'nothing', stock: 'none' },
  /** Brought back by the courier, undelivered. */
  return: { from: ['DISPATCHED'], to: 'RETURNED', by: ['group'], needs: 'nothing', stock: 'take-back' },
  decline: { from: ['PLACED', 'ACCEPTED', 'PACKED'], to: 'CANCELLED', by: ['group'], needs: 'reason', stock: 'release' },
  /** Left unaccepted too long. */
  lapse: { from: ['PLACED'], to: 'CANCELLED', by: ['system'], needs: 'nothing', stock: 'release' },
  stop: { from: ['PLACED', 'ACCEPTED', 'PACKED'], to: 'CANCELLED', by: ['officer'], needs: 'reason', stock: 'release' },
  /** Packed, and the buyer asked to cancel it. */
  callOff: { from: ['PACKED'], to: 'CANCELLED', by: ['group', 'officer'], needs: 'nothing', stock: 'release' },
  cancel: { from: ['AWAITING_PAYMENT', 'PLACED', 'ACCEPTED'], to: 'CANCELLED', by: ['buyer'], needs: 'nothing', stock: 'release' },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof MOVES;

/** The same table without its literal types, for lookups. */
const TABLE: Readonly<Record<MoveName, Move>> = MOVES;

export function moveNamed(move: MoveName): Move {
  return TABLE[move];
}

/** Whether `by` may make this move from this status. */
export function canMove(status: GroupOrderStatus, move: MoveName, by: MoverKind): boolean {
  return TABLE[move].from.includes(status) && TABLE[move].by.includes(by);
}

/** The moves `by` may make now, in the order of the table: the first is the next step. */
export function movesFrom(status: GroupOrderStatus, by: MoverKind): MoveName[] {
  return (Object.keys(TABLE) as MoveName[]).filter((move) => canMove(status, move, by));
}
