import { z } from 'zod';
import { sealedCookie } from '#app/domain/accounts/sealed-cookie.server.ts';
import { minutes } from '#app/lib/time.ts';

/** What a guest's browser brings along from her number to the code. */
export const eraseProgress = sealedCookie('erase-guest', z.object({ codeId: z.string(), mobile: z.string() }), minutes(15));
