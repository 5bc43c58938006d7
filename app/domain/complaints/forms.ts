import { z } from 'zod';
import { parseEmail } from '#app/domain/accounts/login-address.ts';
import { parseMobile } from '#app/domain/registry/formats.ts';
import { parsed } from '#app/domain/registry/parsed.ts';
import { ComplaintTopic } from '#app/generated/prisma/enums.ts';
import { oneLine } from '#app/lib/one-line.ts';

export const TOPICS = Object.values(ComplaintTopic);

export const LONGEST_COMPLAINT = 3_000;
const text = (least: number, short: string) => z.string('required').trim().min(least, short).max(LONGEST_COMPLAINT, 'too-long');

/** What somebody writes who complains. The order's number may be missing, or mistyped: it is never a reason to refuse. */
export const complaintForm = z.object({
  topic: z.enum(ComplaintTopic, 'choose-one'),
  name: z.string('required').transform(oneLine).pipe(z.string('required').min(1, 'required').max(80, 'too-long').regex(/\p{L}/u, 'name-invalid')),
  mobile: z.string('required').pipe(parsed(parseMobile)),
  email: parsed(parseEmail).optional(),
  order: z.string().transform(oneLine).pipe(z.string().max(40, 'too-long')).optional(),
  text: text(10, 'complaint-short'),
});
export type ComplaintForm = z.output<typeof complaintForm>;

export const answerForm = z.object({ text: text(10, 'answer-short') });
