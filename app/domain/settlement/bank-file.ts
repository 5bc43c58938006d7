import { plainRupees } from '#app/lib/csv.ts';

export interface BankLine {
  readonly number: string;
  readonly channel: 'NEFT' | 'RTGS' | 'UPI';
  readonly amountPaise: bigint;
  readonly holder: string;
  readonly accountNumber: string;
  readonly ifsc: string;
}

type Row = readonly string[];

/** The file a bank's bulk upload takes: NEFT and RTGS, one row a payout. The reference comes back with the results. */
export function bankFile(payouts: readonly BankLine[]): Row[] {
  const rows = payouts.filter(({ channel }) => channel !== 'UPI').map(({ number, channel, amountPaise, holder, accountNumber, ifsc }) =>
    [channel, holder, accountNumber, ifsc, plainRupees(amountPaise), number, `SHG HAAT ${number}`]);
  return [['Type', 'Beneficiary name', 'Account number', 'IFSC', 'Amount', 'Reference', 'Remarks'], ...rows];
}

/** The payouts to make by UPI, each with the address that NPCI gives every bank account: account@ifsc.ifsc.npci. */
export function upiList(payouts: readonly BankLine[]): Row[] {
  const rows = payouts.filter(({ channel }) => channel === 'UPI').map(({ number, amountPaise, holder, accountNumber, ifsc }) =>
    [upiAddress(accountNumber, ifsc), holder, plainRupees(amountPaise), number]);
  return [['UPI address', 'Beneficiary name', 'Amount', 'Reference'], ...rows];
}

/** NPCI's UPI address of a bank account (UPI procedural guidelines: account number and IFSC as a virtual address). */
function upiAddress(accountNumber: string, ifsc: string): string {
  return `${accountNumber}@${ifsc.toLowerCase()}.ifsc.npci`;
}
