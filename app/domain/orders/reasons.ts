/** Reasons the shop itself gives for a move or a refund; what a group or an officer writes is kept as written. */
export const SHOP_REASONS = [
  'payment-expired', 'not-accepted', 'buyer-cancelled', 'paid-too-late', 'undelivered', 'refused', 'not-found', 'courier-failed',
  'return-damaged', 'return-wrong-item', 'return-not-as-described', 'return-no-longer-wanted',
] as const;

/** The courier's own fault: counts against nobody else. */
export const COURIER_FAILED = 'courier-failed' satisfies (typeof SHOP_REASONS)[number];

export type ShopReason = (typeof SHOP_REASONS)[number];

export function isShopReason(reason: string): reason is ShopReason {
  return (SHOP_REASONS as readonly string[]).includes(reason);
}
