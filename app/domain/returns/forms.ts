import { z } from 'zod';
import type { PayTo } from '#app/domain/payments/pay-to.ts';
import { latinDigits } from '#app/domain/registry/digits.ts';
import { parseIfsc } from '#app/domain/registry/formats.ts';
import { ReturnReason } from '#app/generated/prisma/enums.ts';
import { oneLine } from '#app/lib/one-line.ts';
import type { Pieces } from './pieces.ts';

export const LONGEST_NOTE = 1_000;
const note = z.string().trim().max(LONGEST_NOTE, 'too-long');
const reasonText = z.string('reason-required').trim().min(1, 'reason-required').max(500, 'too-long');

/** Pieces by the id of their line, as fields named `pieces.ID`; what is left empty is none. */
const pieces = z.record(z.string(), z.string().optional()).optional().transform((typed, context): Pieces => {
  const counts = Object.entries(typed ?? {}).map(([id, text]) => [id, latinDigits(text ?? '').trim() || '0'] as const);
  const bad = counts.filter(([, text]) => !/^\d{1,4}$/.test(text));
  for (const [id] of bad) context.issues.push({ code: 'custom', message: 'count-invalid', path: [id], input: typed });
  return bad.length > 0 ? z.NEVER : Object.fromEntries(counts.map(([id, text]) => [id, Number(text)]));
});

/** A virtual payment address as NPCI writes it: name@handle. */
const UPI_ID = /^[a-z0-9._-]{2,100}@[a-z][a-z0-9.]{1,40}$/i;

const payFields = {
  upi: z.string().optional().transform((text) => latinDigits(text ?? '').replaceAll(/\s/g, '').toLowerCase()),
  holder: z.string().optional().transform((text) => oneLine(text ?? '')),
  account: z.string().optional().transform((text) => latinDigits(text ?? '').replaceAll(/[\s-]/g, '')),
  ifsc: z.string().optional().transform((text) => (text ?? '').trim()),
};
const paid = z.object(payFields);

function payTo({ upi, holder, account, ifsc }: z.output<typeof paid>, ask: (field: string, code: string) => void): PayTo | null {
  if (upi !== '') {
    if (UPI_ID.test(upi)) return { upiId: upi };
    ask('upi', 'upi-invalid');
    return null;
  }
  if (holder === '' && account === '' && ifsc === '') {
    ask('upi', 'pay-to-required');
    return null;
  }
  const branch = parseIfsc(ifsc);
  const problems = [
    ...(holder === '' || holder.length > 80 ? [['holder', 'required'] as const] : []),
    ...(/^\d{9,18}$/.test(account) ? [] : [['account', 'account-invalid'] as const]),
    ...(branch.ok ? [] : [['ifsc', 'ifsc-invalid'] as const]),
  ];
  for (const [field, code] of problems) ask(field, code);
  return problems.length > 0 || !branch.ok ? null : { holder, accountNumber: account, ifsc: branch.value };
}

/** Fields plus, for a cash order, where the money goes. */
function withPayTo<Shape extends z.ZodRawShape>(shape: Shape, cash: boolean) {
  return z.object({ ...shape, ...payFields }).transform((form, context) => {
    const fields = form as unknown as z.output<typeof paid>;
    const to = cash ? payTo(fields, (field, code) => context.issues.push({ code: 'custom', message: code, path: [field], input: fields })) : null;
    return { ...form, payTo: to };
  });
}

/** What a buyer asks to return and why; `cash` asks where the money goes. */
export const returnForm = (cash: boolean) => withPayTo({ pieces, reason: z.enum(ReturnReason, 'choose-one'), note: note.optional() }, cash);

/** Where an officer sends a refund that could not go the way it went before. */
export const payToForm = withPayTo({}, true);

/** Why a packed parcel is to be cancelled. */
export const cancelForm = z.object({ note: note.optional() });

/** What an officer gives back of a parcel by herself. */
export const refundForm = (cash: boolean) => withPayTo({ pieces, shipping: z.string().optional().transform((tick) => tick === 'on'), reason: reasonText }, cash);

/** What is accepted of a return, and whether the goods are wanted back. */
export const answerForm = z.object({
  pieces,
  shipping: z.string().optional().transform((tick) => tick === 'on'),
  goods: z.enum(['EXPECTED', 'KEPT'], 'choose-one').optional(),
  answer: note.optional(),
});
export type Answer = z.output<typeof answerForm>;

export const answerCancelForm = z.object({ accept: z.enum(['yes', 'no'], 'choose-one'), answer: note.optional() });

const utr = z.string('required').transform((text) => latinDigits(text).replaceAll(/\s/g, '').toUpperCase()).refine((text) => /^[A-Z0-9/-]{6,40}$/.test(text), 'utr-invalid');

/** What the bank said of one refund it sent back, in a field named `failure.ID`. */
export const failureForm = (refundId: string) => z.object({ failure: z.object({ [refundId]: reasonText }, 'reason-required') }).transform((form) => form.failure[refundId] ?? '');

/** The bank's reference (UTR) of one refund, in a field named `utr.ID`: a page has many of them. */
export const utrForm = (refundId: string) => z.object({ utr: z.object({ [refundId]: utr }, 'required') }).transform((form) => form.utr[refundId] ?? '');
