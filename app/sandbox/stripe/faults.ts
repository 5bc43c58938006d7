/** Ways to make the stand-in misbehave as the real service and the line to it sometimes do. Counts run down to 0. */
export interface Faults {
  /** Milliseconds to wait before working on a request. */
  answerAfter: number;
  /** How many coming POSTs fail with a 500 before doing anything. */
  failNext: number;
  /** How many coming POSTs do their work and then fail with a 500, which is kept for their key like any answer. */
  failAfterWork: number;
  /** How many coming requests lose their connection before anything is done. */
  cutBeforeWork: number;
  /** How many coming requests do their work and lose the connection in the middle of the answer. */
  cutAfterWork: number;
  /** How many coming events are never sent. */
  dropWebhooks: number;
  /** How many events that were taken are sent once more. */
  duplicateWebhooks: number;
  /** Milliseconds every event waits before it is sent. */
  delayWebhooks: number;
  /** Milliseconds within which events overtake each other at random. */
  reorderWebhooks: number;
}

export const NO_FAULTS: Readonly<Faults> = {
  answerAfter: 0,
  failNext: 0,
  failAfterWork: 0,
  cutBeforeWork: 0,
  cutAfterWork: 0,
  dropWebhooks: 0,
  duplicateWebhooks: 0,
  delayWebhooks: 0,
  reorderWebhooks: 0,
};

type Counted = 'failNext' | 'failAfterWork' | 'cutBeforeWork' | 'cutAfterWork' | 'dropWebhooks' | 'duplicateWebhooks';

/** Whether the fault strikes now; each strike uses one up. */
export function strikes(faults: Faults, fault: Counted): boolean {
  if (faults[fault] <= 0) return false;
  faults[fault] -= 1;
  return true;
}

/** Reads faults as the control address takes them: names it knows, whole numbers; null for anything else. */
export function readFaults(given: unknown): Partial<Faults> | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  const entries = Object.entries(given);
  const fine = entries.every(([name, value]) => Object.hasOwn(NO_FAULTS, name) && Number.isSafeInteger(value) && Number(value) >= 0);
  return fine ? (Object.fromEntries(entries) as Partial<Faults>) : null;
}
