import { z } from 'zod';
import { sealedCookie } from './sealed-cookie.server.ts';
import { minutes } from '#app/lib/time.ts';

/** Where an officer wanted to go, kept between password and second factor. */
export const officerProgress = sealedCookie('officer', z.object({ next: z.string().nullable() }), minutes(30));

/** Carries fresh recovery codes to the page that shows them once. */
export const freshRecoveryCodes = sealedCookie('recovery', z.object({ officerId: z.string(), codes: z.array(z.string()) }), minutes(10));
