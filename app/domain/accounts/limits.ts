import { days, hours, minutes, type Duration } from '#app/lib/time.ts';

interface Limit {
  readonly count: number;
  readonly window: Duration;
}

/**
 * How often something may be tried in a window. Windows are fixed and end by themselves, so trying on keeps nobody
 * out for longer. Limits of client addresses are wide: mobile networks in India put thousands behind one.
 */
export const LIMITS = {
  'code-for-number': { count: 5, window: minutes(15) },
  'code-for-number-a-day': { count: 30, window: days(1) },
  'code-for-client': { count: 40, window: minutes(15) },
  'code-tries-by-client': { count: 60, window: minutes(15) },
  'pin-of-person': { count: 6, window: minutes(15) },
  'pin-of-person-a-day': { count: 30, window: days(1) },
  'pin-tries-by-client': { count: 60, window: minutes(15) },
  'review-of-line': { count: 30, window: days(1) },
  'member-asked-of-number': { count: 5, window: days(1) },
  'member-asked-by-group': { count: 30, window: days(1) },
  'complaint-by-client': { count: 20, window: hours(1) },
  'officer-password': { count: 8, window: minutes(15) },
  'officer-password-by-client': { count: 40, window: minutes(15) },
  'officer-second-factor': { count: 8, window: minutes(15) },
  'officer-second-factor-a-day': { count: 60, window: days(1) },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** Counts older than this are of no window any more. */
export const LONGEST_WINDOW = hours(48);
