import type { GroupOrderStatus } from '#app/generated/prisma/enums.ts';
import { formatDay, formatMoment, formatTime } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/languages.ts';
import { translate } from '#app/i18n/translate.ts';
import { after, days, indianDay } from '#app/lib/time.ts';
import { isOpen } from './order-status.ts';

interface Timed {
  readonly status: GroupOrderStatus;
  readonly acceptBy: Date | null;
  /** A day, kept as midnight UTC. */
  readonly promisedBy: Date;
}

export interface Deadline {
  readonly kind: 'accept' | 'arrive';
  readonly at: Date;
  readonly late: boolean;
}

/** What an open order waits for: to be accepted, then to arrive. Null when nothing is to be done any more. */
export function deadlineOf({ status, acceptBy, promisedBy }: Timed, now: Date): Deadline | null {
  if (status === 'PLACED' && acceptBy) return { kind: 'accept', at: acceptBy, late: acceptBy <= now };
  // The promised day counts to its end.
  return isOpen(status) ? { kind: 'arrive', at: promisedBy, late: promisedBy.toISOString().slice(0, 10) < indianDay(now) } : null;
}

/** The same in words: "today, 4:05 pm" or "24 Nov, 4:05 pm" for a moment, "tomorrow" or "24 November" for a day. */
export function deadlineWords({ kind, at }: Deadline, now: Date, language: Language): string {
  const t = translate(language);
  const day = kind === 'accept' ? indianDay(at) : at.toISOString().slice(0, 10);
  const near = day === indianDay(now) ? t('common.today') : day === indianDay(after(now, days(1))) ? t('common.tomorrow') : null;
  if (kind === 'arrive') return near ?? formatDay(at, language);
  return near ? `${near}, ${formatTime(at, language)}` : formatMoment(at, language);
}
