import { expect, test } from 'vitest';
import { mayRewrite } from './edit-window.ts';
import { canMoveReview, REVIEW_MOVES } from './review-moves.ts';

const createdAt = new Date('2026-11-01T10:00:00Z');
const on = (day: string) => new Date(`2026-${day}T10:00:00Z`);

test('a review may be changed while it waits, and for thirty days whatever was decided', () => {
  expect(mayRewrite({ status: 'WAITING', createdAt }, 30, on('12-30'))).toBe(true);
  expect(mayRewrite({ status: 'PUBLISHED', createdAt }, 30, on('12-01'))).toBe(true);
  expect(mayRewrite({ status: 'PUBLISHED', createdAt }, 30, on('12-02'))).toBe(false);
  expect(mayRewrite({ status: 'REFUSED', createdAt }, 0, on('11-02'))).toBe(false);
});

test('only officers show a review, and nobody shows one twice', () => {
  expect(Object.entries(REVIEW_MOVES).filter(([, { to }]) => to === 'PUBLISHED').map(([, { by }]) => by)).toEqual(['officer']);
  expect(canMoveReview('PUBLISHED', 'publish')).toBe(false);
  expect(canMoveReview('PUBLISHED', 'refuse')).toBe(true);
  expect(canMoveReview('REFUSED', 'refuse')).toBe(false);
});
