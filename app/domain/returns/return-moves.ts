import type { ReturnedGoods, ReturnStatus } from '#app/generated/prisma/enums.ts';

interface Move<State> {
  readonly from: State;
  readonly to: State;
}

/** Every way a request changes; made by compare-and-swap, so that the first answer counts. */
export const ANSWERS = {
  accept: { from: 'ASKED', to: 'ACCEPTED' },
  refuse: { from: 'ASKED', to: 'REFUSED' },
} as const satisfies Record<string, Move<ReturnStatus>>;

/** What becomes of goods that are expected back. Sound ones are stock again, food never. */
export const GOODS_MOVES = {
  sound: { from: 'EXPECTED', to: 'SOUND' },
  spoiled: { from: 'EXPECTED', to: 'SPOILED' },
} as const satisfies Record<string, Move<ReturnedGoods>>;

export type GoodsMove = keyof typeof GOODS_MOVES;

export function isGoodsMove(text: string | undefined): text is GoodsMove {
  return text !== undefined && Object.hasOwn(GOODS_MOVES, text);
}
