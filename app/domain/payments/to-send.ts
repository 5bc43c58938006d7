/** Whole paise of a refund that are sent: all but what the buyer has by a dispute that the shop lost. */
export function toSend({ amountPaise, metPaise }: { readonly amountPaise: number; readonly metPaise: number }): number {
  return amountPaise - metPaise;
}
