/** Where money from the shop's bank goes: a UPI id, or else a bank account with its holder and IFSC. */
export type PayTo = { readonly upiId: string } | { readonly holder: string; readonly accountNumber: string; readonly ifsc: string };
