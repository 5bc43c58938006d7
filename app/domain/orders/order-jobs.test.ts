import { expect, test } from 'vitest';
import { acceptBy, holdJob, holdUntil, placedJobs } from './order-jobs.ts';

const NOW = new Date('2026-11-22T05:30:00Z');
const RULES = { 'orders.remind-after-hours': 24, 'orders.cancel-after-hours': 72, 'stock.hold-minutes': 35 };

test('a placed order is told of once, and each part is reminded and given up by itself', () => {
  expect(placedJobs({ orderId: 'o', groupOrderIds: ['a', 'b'] }, NOW, RULES)).toEqual([
    { task: 'order-placed', payload: { orderId: 'o' }, key: 'order-placed:o' },
    { task: 'remind-group', payload: { groupOrderId: 'a' }, key: 'remind-group:a', runAt: '2026-11-23T05:30:00.000Z' },
    { task: 'cancel-unaccepted', payload: { groupOrderId: 'a' }, key: 'cancel-unaccepted:a', runAt: '2026-11-25T05:30:00.000Z' },
    { task: 'remind-group', payload: { groupOrderId: 'b' }, key: 'remind-group:b', runAt: '2026-11-23T05:30:00.000Z' },
    { task: 'cancel-unaccepted', payload: { groupOrderId: 'b' }, key: 'cancel-unaccepted:b', runAt: '2026-11-25T05:30:00.000Z' },
  ]);
  expect(acceptBy(NOW, RULES)).toEqual(new Date('2026-11-25T05:30:00Z'));
});

test('the hold ends by a job at the very moment it runs out', () => {
  const until = holdUntil(NOW, RULES);
  expect(until).toEqual(new Date('2026-11-22T06:05:00Z'));
  expect(holdJob('p', until)).toEqual({ task: 'release-hold', payload: { paymentId: 'p' }, key: 'release-hold:p', runAt: until.toISOString() });
});
