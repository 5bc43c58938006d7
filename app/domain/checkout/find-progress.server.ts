import { z } from 'zod';
import { sealedCookie } from '#app/domain/accounts/sealed-cookie.server.ts';
import { minutes } from '#app/lib/time.ts';

/** What the browser brings along from the order number to the code. */
export const findProgress = sealedCookie('find-order', z.object({ codeId: z.string(), number: z.string(), mobile: z.string() }), minutes(15));
