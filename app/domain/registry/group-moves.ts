import type { GroupStatus } from '#app/generated/prisma/enums.ts';

interface GroupMove {
  readonly from: readonly GroupStatus[];
  readonly to: GroupStatus;
}

/** Every way a group's standing in the shop changes. Guards the actions and draws the officer's buttons. */
export const GROUP_MOVES = {
  approve: { from: ['APPLIED'], to: 'APPROVED' },
  refuse: { from: ['APPLIED'], to: 'REFUSED' },
  reapply: { from: ['REFUSED'], to: 'APPLIED' },
  suspend: { from: ['APPROVED'], to: 'SUSPENDED' },
  reinstate: { from: ['SUSPENDED'], to: 'APPROVED' },
} as const satisfies Record<string, GroupMove>;

export type GroupMoveName = keyof typeof GROUP_MOVES;

/** Whether a group in this status may make this move. */
export function canMove(status: GroupStatus, move: GroupMoveName): boolean {
  return (GROUP_MOVES[move].from as readonly GroupStatus[]).includes(status);
}
