import { z } from 'zod';
import { oneLine } from '#app/lib/one-line.ts';
import { amountOf } from './typed-amount.ts';

const MOST_PARCELS = 1_000;
const words = (longest: number) => z.string().transform(oneLine).refine((text) => text.length <= longest, 'too-long');

/** Rupees as typed, in paise; nothing typed is nothing. */
const rupees = z.string().optional().transform((text, context) => {
  const paise = text === undefined ? 0n : amountOf(text);
  if (paise === null || paise < 0n) {
    context.addIssue({ code: 'custom', message: 'amount-invalid' });
    return z.NEVER;
  }
  return paise;
});

/** What a courier handed over, and for which parcels. */
export const remittanceForm = z.object({
  /** Made by the page, so that sending it twice records it once. */
  id: z.uuid(),
  courier: z.string('required').transform(oneLine).pipe(z.string().min(1, 'required').max(60, 'too-long')),
  reference: z.string('required').transform((text) => oneLine(text).toUpperCase()).pipe(z.string().min(4, 'required').max(40, 'too-long')),
  receivedOn: z.iso.date('date-invalid'),
  received: rupees,
  charges: rupees,
  /** What becomes of a difference; asked where there is one. */
  fate: z.enum(['OWED', 'WRITTEN_OFF']).optional(),
  note: words(300).optional(),
  creditId: z.uuid().optional(),
  parcel: z.array(z.uuid()).min(1, 'parcel-required').max(MOST_PARCELS, 'too-many-parcels'),
});

export type RemittanceForm = z.output<typeof remittanceForm>;

/** How an owed difference ended. */
export const differenceForm = z.object({ fate: z.enum(['MADE_GOOD', 'WRITTEN_OFF'], 'choose-one'), note: z.string('reason-required').transform(oneLine).pipe(z.string().min(3, 'reason-required').max(300, 'too-long')) });
