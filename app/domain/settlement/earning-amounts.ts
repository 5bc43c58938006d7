import type { SettledAmounts } from '#app/domain/ledger/reversal.ts';

/** The columns of an Earning; `sign` −1 for what is taken back. */
export function earningAmounts({ items, tax, shipping, groupShipping, commission, commissionTax, tcs, tds, share }: SettledAmounts, sign: 1 | -1) {
  const signed = (amount: number) => (amount === 0 ? 0 : sign * amount);
  return {
    itemsPaise: signed(items), taxPaise: signed(tax), shippingPaise: signed(shipping), groupShippingPaise: signed(groupShipping), commissionPaise: signed(commission), commissionTaxPaise: signed(commissionTax),
    tcsPaise: signed(tcs), tdsPaise: signed(tds), sharePaise: signed(share),
  };
}
