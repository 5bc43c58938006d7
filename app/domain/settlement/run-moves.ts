import type { PayoutRunStatus } from '#app/generated/prisma/enums.ts';

interface RunMove {
  readonly from: readonly PayoutRunStatus[];
  readonly to: PayoutRunStatus;
}

/** Every way a payout run changes. Guards the actions and draws the buttons. */
export const RUN_MOVES = {
  /** Ready for a second officer. */
  submit: { from: ['DRAFT'], to: 'AWAITING' },
  /** The second officer wants it changed. */
  'send-back': { from: ['AWAITING'], to: 'DRAFT' },
  /** By another officer than the one who prepared it. */
  approve: { from: ['AWAITING'], to: 'APPROVED' },
  /** Ordered at the bank: from here on it is not taken back. */
  export: { from: ['APPROVED'], to: 'EXPORTED' },
  /** The bank has answered for every payout. */
  close: { from: ['EXPORTED'], to: 'CLOSED' },
  /** Given up: everything in it is due again. */
  cancel: { from: ['DRAFT', 'AWAITING', 'APPROVED'], to: 'CANCELLED' },
} as const satisfies Record<string, RunMove>;

export type RunMoveName = keyof typeof RUN_MOVES;

/** What an officer does by a button; the run closes by itself. */
export const RUN_BUTTONS = ['submit', 'approve', 'export', 'send-back', 'cancel'] as const satisfies readonly RunMoveName[];
export type RunButton = (typeof RUN_BUTTONS)[number];

export function canMoveRun(status: PayoutRunStatus, move: RunMoveName): boolean {
  return (RUN_MOVES[move].from as readonly PayoutRunStatus[]).includes(status);
}

export function isRunButton(text: string): text is RunButton {
  return (RUN_BUTTONS as readonly string[]).includes(text);
}
