import type { GroupOrderStatus } from '#app/generated/prisma/enums.ts';

/** The tabs of a group's queue: what is to be done, in the order it is done. */
export const TABS = {
  accept: ['PLACED'],
  pack: ['ACCEPTED'],
  dispatch: ['PACKED'],
  way: ['DISPATCHED'],
  done: ['DELIVERED', 'RETURNED', 'CANCELLED'],
} as const satisfies Record<string, readonly GroupOrderStatus[]>;

export type Tab = keyof typeof TABS;
export const TAB_NAMES = Object.keys(TABS) as Tab[];

export function isTab(text: string): text is Tab {
  return Object.hasOwn(TABS, text);
}

/** The tab an order stands under. */
export function tabOf(status: GroupOrderStatus): Tab {
  return TAB_NAMES.find((tab) => (TABS[tab] as readonly GroupOrderStatus[]).includes(status)) ?? 'accept';
}
