import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GroupOrderStatus } from '#app/generated/prisma/enums.ts';
import { cashStatus } from './cash-status.ts';
import { isOpen, orderStatus, showsAddress } from './order-status.ts';

const STATUSES = Object.values(GroupOrderStatus);
const parts = fc.array(fc.constantFrom(...STATUSES), { minLength: 1, maxLength: 5 });

test('an order is where its slowest parcel is, leaving out what was cancelled or came back', () => {
  expect(orderStatus(['DISPATCHED', 'ACCEPTED'])).toBe('ACCEPTED');
  expect(orderStatus(['DELIVERED', 'CANCELLED'])).toBe('DELIVERED');
  expect(orderStatus(['CANCELLED', 'RETURNED'])).toBe('RETURNED');
  expect(orderStatus(['CANCELLED', 'CANCELLED'])).toBe('CANCELLED');
  expect(orderStatus(['AWAITING_PAYMENT'])).toBe('AWAITING_PAYMENT');
});

test('it is always the status of one of its parcels, in whatever order they come', () => {
  fc.assert(fc.property(parts, (statuses) => {
    expect(statuses).toContain(orderStatus(statuses));
    expect(orderStatus([...statuses].reverse())).toBe(orderStatus(statuses));
  }));
});

test('cash is due while a parcel is under way, collected once one is delivered, closed when none was', () => {
  expect(cashStatus(['DELIVERED', 'DISPATCHED'])).toBe('CASH_DUE');
  expect(cashStatus(['DELIVERED', 'RETURNED', 'CANCELLED'])).toBe('CASH_COLLECTED');
  expect(cashStatus(['RETURNED', 'CANCELLED'])).toBe('CLOSED');
});

test('cash is settled exactly when no parcel is open', () => {
  fc.assert(fc.property(parts, (statuses) => {
    expect(cashStatus(statuses) === 'CASH_DUE').toBe(statuses.some(isOpen));
  }));
});

test('a group sees the address from acceptance on, and not of what is called off', () => {
  expect(STATUSES.filter(showsAddress)).toEqual(['ACCEPTED', 'PACKED', 'DISPATCHED', 'DELIVERED', 'RETURNED']);
});
