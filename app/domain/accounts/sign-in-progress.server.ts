import { z } from 'zod';
import { minutes } from '#app/lib/time.ts';
import { sealedCookie } from './sealed-cookie.server.ts';

/** What the browser brings along from the number to the open session. It stands in no address and no log. */
const progress = z.object({
  /** Where the code went. */
  codeId: z.string(),
  kind: z.enum(['PHONE', 'EMAIL']),
  address: z.string(),
  /** When the code was sent, in milliseconds. */
  sentAt: z.number(),
  /** The page of this shop she wanted; null for her account. */
  next: z.string().nullable(),
});

export const signInProgress = sealedCookie('sign-in', progress, minutes(30));

/** The name she picked in a session, PIN and all, while she has yet to agree to the privacy notice. */
export const chosenName = sealedCookie('chosen', z.object({ sessionId: z.string(), personId: z.string() }), minutes(30));
