import { z } from 'zod';
import { STATES } from '#app/domain/registry/states.ts';
import { oneLine } from '#app/lib/one-line.ts';

const STATE_CODES: readonly string[] = STATES.map(({ code }) => code);
const text = (longest: number) => z.string().transform(oneLine).refine((typed) => typed.length <= longest, 'too-long');

/** A rule of reach: a PIN or its beginning, or a state with or without a district. One of the two, never both. */
export const reachRuleForm = z
  .object({
    pinPrefix: text(20).transform((typed) => typed.replaceAll(' ', '')).pipe(z.string().regex(/^[1-9][0-9]{0,5}$/, 'pin-prefix-invalid')).optional(),
    stateCode: text(2).refine((code) => STATE_CODES.includes(code), 'state-required').optional(),
    district: text(60).optional(),
    reach: z.enum(['CASH', 'PREPAID', 'NONE'], 'choose-one'),
    from: z.iso.date('date-invalid'),
    note: text(200).optional(),
  })
  .superRefine(({ pinPrefix, stateCode, district }, context) => {
    if (pinPrefix && stateCode) context.addIssue({ code: 'custom', path: ['stateCode'], message: 'pin-or-state' });
    if (!pinPrefix && !stateCode) context.addIssue({ code: 'custom', path: ['pinPrefix'], message: 'pin-or-state' });
    if (district && !stateCode) context.addIssue({ code: 'custom', path: ['stateCode'], message: 'state-required' });
  });

export type ReachRuleForm = z.output<typeof reachRuleForm>;
