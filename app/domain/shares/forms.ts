import { z } from 'zod';
import { ShareBasis } from '#app/generated/prisma/enums.ts';

/** "2.5" or "२.५" in whole parts of the unit (grams of a kilo, minutes of an hour); null for what is no such number. At most three decimals. */
function inParts(text: string, perUnit: number): number | null {
  const latin = text.trim().replaceAll(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966));
  return /^\d{1,5}(\.\d{1,3})?$/.test(latin) ? Math.round(Number(latin) * perUnit) : null;
}

/** An amount that may be left empty, which is nothing. */
const amount = (perUnit: number) => z.string().optional().transform((text, context) => {
  const parts = text ? inParts(text, perUnit) : 0;
  if (parts !== null) return parts;
  context.issues.push({ code: 'custom', message: 'quantity-invalid', input: text });
  return z.NEVER;
});

const percent = z.string('required').transform((text, context) => {
  const basisPoints = inParts(text, 100);
  if (basisPoints !== null && basisPoints <= 10_000) return basisPoints;
  context.issues.push({ code: 'custom', message: 'percent-invalid', input: text });
  return z.NEVER;
});

/** What a member made: kilos become grams, hours minutes. `about` is a lot's id, or "month". */
export const workForm = z.object({ kilos: amount(1_000), pieces: amount(1), hours: amount(60), about: z.union([z.literal('month'), z.uuid('choose-one')], 'choose-one') })
  .transform(({ kilos, pieces, hours, about }) => ({ grams: kilos, pieces, minutes: hours, about }));
export type WorkForm = z.output<typeof workForm>;

/** The voted rule. Percents become basis points. */
export const ruleForm = z.object({
  fund: percent,
  basis: z.enum(ShareBasis, 'choose-one'),
  meetingOn: z.iso.date('date-invalid'),
}).transform(({ fund, basis, meetingOn }) => ({ fundBp: fund, basis, meetingOn }));
export type RuleForm = z.output<typeof ruleForm>;
