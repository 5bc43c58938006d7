import { after, minutes, type Duration } from '#app/lib/time.ts';

/** How long webhook and return page get before we ask for ourselves. */
export const PATIENCE = minutes(3);
const LONGEST = minutes(24);

/** When a payment page is asked about again after `asked` questions that decided nothing: 3, 6, 12, then every 24 minutes. */
export function askAgainAt(asked: number, now: Date): Date {
  return after(now, Math.min(PATIENCE * 2 ** Math.min(asked, 10), LONGEST) as Duration);
}
