import { seconds } from '#app/lib/time.ts';

/** What all calls to the payment provider together may take of one page: with the rest of it, five seconds at most. */
export const BUYERS_PATIENCE = seconds(4);
