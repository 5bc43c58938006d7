/** Reasons the shop itself gives for a move or a refund; what a group or an officer writes is kept as written. */
export const SHOP_REASONS = ['payment-expired', 'not-accepted', 'buyer-cancelled', 'paid-too-late', 'undelivered'] as const;

export type ShopReason = (typeof SHOP_REASONS)[number];

export function isShopReason(reason: string): reason is ShopReason {
  return (SHOP_REASONS as readonly string[]).includes(reason);
}
