import { z } from 'zod';
import { oneLine } from '#app/lib/one-line.ts';

const RUPEES = /^(\d{1,10})(?:\.(\d{1,2}))?$/;

/** Rupees as typed, in paise. */
const rupees = z.string('amount-invalid').transform((text, context) => {
  const match = RUPEES.exec(text.normalize('NFKC').replaceAll(/[\s,₹]/g, ''));
  const paise = match ? BigInt(match[1] ?? '0') * 100n + BigInt((match[2] ?? '').padEnd(2, '0') || '0') : 0n;
  if (paise > 0n) return paise;
  context.addIssue({ code: 'custom', message: 'amount-invalid' });
  return z.NEVER;
});

/** A tax that was paid in to the state. */
export const depositForm = z.object({
  /** Made by the page, so that sending it twice records it once. */
  id: z.uuid(),
  tax: z.enum(['GST', 'TCS', 'TDS'], 'choose-one'),
  amount: rupees,
  paidOn: z.iso.date('date-invalid'),
  reference: z.string('required').transform((text) => oneLine(text).toUpperCase()).pipe(z.string().min(4, 'required').max(40, 'too-long')),
});

export type DepositForm = z.output<typeof depositForm>;
