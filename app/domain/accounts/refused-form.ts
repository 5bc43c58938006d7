import type { FormState } from '#app/lib/forms.ts';

/** What an action answers with when a form was refused. */
export interface RefusedForm {
  readonly form: FormState;
  /** Seconds until trying again makes sense; null when nothing is in the way. */
  readonly wait: number | null;
}

export function secondsUntil(until: Date, now: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
}
