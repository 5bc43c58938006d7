import { z } from 'zod';
import { oneLine } from '#app/lib/one-line.ts';

export const LONGEST_TITLE = 80;
export const LONGEST_REVIEW = 2_000;
export const LONGEST_REPLY = 1_000;
export const LONGEST_SHOWN_NAME = 30;

/** A number to call, in any grouping, an address of mail or of a web page: what everybody reads must not carry them. */
const CONTACT = /(?:\+?[0-9०-९][\s.-]?){10,}|[\w.+-]+@[\w-]+\.\w|https?:|www\./i;
const open = (text: string): boolean => !CONTACT.test(text);
const words = (longest: number) => z.string().trim().max(longest, 'too-long').refine(open, 'no-contacts');

/** What a buyer writes of goods she received. */
export const reviewForm = z.object({
  stars: z.enum(['1', '2', '3', '4', '5'], 'stars-required').transform(Number),
  title: z.string().transform(oneLine).pipe(words(LONGEST_TITLE)).optional(),
  text: words(LONGEST_REVIEW).optional(),
  shownName: z.string('required').transform(oneLine).pipe(z.string().min(1, 'required').max(LONGEST_SHOWN_NAME, 'too-long').regex(/^[\p{L}\p{M}.' -]*$/u, 'shown-name-letters').regex(/\p{L}/u, 'shown-name-letters')),
});
export type ReviewForm = z.output<typeof reviewForm>;

/** A group's answer. */
export const replyForm = z.object({ reply: z.string('required').trim().min(3, 'required').max(LONGEST_REPLY, 'too-long').refine(open, 'no-contacts') });

/** Which text an officer has read. */
export const versionForm = z.object({ version: z.coerce.number('invalid').int().min(1).max(2_000_000_000) });

/** Why something is not shown: its writer reads it. */
export const reviewReason = z.object({ reason: z.string('reason-required').trim().min(10, 'review-reason-short').max(500, 'too-long') });
