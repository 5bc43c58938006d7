import { expect, test } from 'vitest';
import { deadlineOf, deadlineWords } from './deadline.ts';

const NOW = new Date('2026-11-22T05:30:00Z');
const placed = { status: 'PLACED', acceptBy: new Date('2026-11-23T10:35:00Z'), promisedBy: new Date('2026-11-24') } as const;

test('a new order waits to be accepted, an accepted one to arrive, a finished one for nothing', () => {
  expect(deadlineOf(placed, NOW)).toEqual({ kind: 'accept', at: placed.acceptBy, late: false });
  expect(deadlineOf({ ...placed, status: 'PACKED' }, NOW)).toEqual({ kind: 'arrive', at: placed.promisedBy, late: false });
  for (const status of ['DELIVERED', 'CANCELLED', 'RETURNED', 'AWAITING_PAYMENT'] as const) expect(deadlineOf({ ...placed, status }, NOW)).toBeNull();
});

test('a promised day counts to its end in India', () => {
  const late = (now: string) => deadlineOf({ ...placed, status: 'DISPATCHED' }, new Date(now))?.late;
  expect(late('2026-11-24T23:59:00+05:30')).toBe(false);
  expect(late('2026-11-25T00:01:00+05:30')).toBe(true);
});

test('the deadline is said as people say it, in both languages', () => {
  const words = (status: 'PLACED' | 'PACKED', now: Date, language: 'en' | 'hi') => deadlineWords(deadlineOf({ ...placed, status }, now)!, now, language).replaceAll('\u202f', ' ');
  expect(words('PLACED', NOW, 'en')).toBe('tomorrow, 4:05 pm');
  expect(words('PLACED', placed.acceptBy, 'en')).toBe('today, 4:05 pm');
  expect(words('PLACED', NOW, 'hi')).toBe('कल, शाम 4:05');
  expect(words('PACKED', NOW, 'en')).toBe('24 November');
  expect(words('PACKED', new Date('2026-11-23T05:30:00Z'), 'hi')).toBe('कल');
});
