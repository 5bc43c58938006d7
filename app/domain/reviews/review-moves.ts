import type { ReviewStatus } from '#app/generated/prisma/enums.ts';

interface Move {
  readonly from: readonly ReviewStatus[];
  readonly to: ReviewStatus;
  readonly by: 'buyer' | 'officer';
}

/** Every way a review changes. Guards the actions and draws the buttons. Taking a review back deletes it, from any status. */
export const REVIEW_MOVES = {
  rewrite: { from: ['WAITING', 'PUBLISHED', 'REFUSED'], to: 'WAITING', by: 'buyer' },
  publish: { from: ['WAITING', 'REFUSED'], to: 'PUBLISHED', by: 'officer' },
  refuse: { from: ['WAITING', 'PUBLISHED'], to: 'REFUSED', by: 'officer' },
} as const satisfies Record<string, Move>;

export type ReviewMove = keyof typeof REVIEW_MOVES;

export function canMoveReview(status: ReviewStatus, move: ReviewMove): boolean {
  return (REVIEW_MOVES[move].from as readonly ReviewStatus[]).includes(status);
}
