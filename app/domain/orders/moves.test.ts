import { expect, test } from 'vitest';
import { GroupOrderStatus } from '#app/generated/prisma/enums.ts';
import { MOVES, canMove, movesFrom, moveNamed, type MoveName, type MoverKind } from './moves.ts';

const NAMES = Object.keys(MOVES) as MoveName[];
const STATUSES = Object.values(GroupOrderStatus);
const KINDS: readonly MoverKind[] = ['group', 'officer', 'buyer', 'system'];

test('what each may do, from each status', () => {
  const table = Object.fromEntries(KINDS.map((by) => [by, Object.fromEntries(STATUSES.map((status) => [status, movesFrom(status, by)]).filter(([, moves]) => moves!.length > 0))]));
  expect(table).toEqual({
    group: {
      PLACED: ['accept', 'decline'],
      ACCEPTED: ['pack', 'decline'],
      PACKED: ['dispatch', 'decline', 'callOff'],
      DISPATCHED: ['deliver', 'return'],
    },
    officer: { PLACED: ['stop'], ACCEPTED: ['stop'], PACKED: ['stop', 'callOff'] },
    buyer: { AWAITING_PAYMENT: ['cancel'], PLACED: ['cancel'], ACCEPTED: ['cancel'] },
    system: { AWAITING_PAYMENT: ['place', 'expire'], PLACED: ['lapse'], CANCELLED: ['revive'] },
  });
});

test('whoever calls off somebody else’s order gives a reason', () => {
  for (const name of ['decline', 'stop'] as const) expect(MOVES[name].needs).toBe('reason');
});

test('every move that ends before dispatch lets the held stock go, and none after does', () => {
  for (const name of NAMES) {
    const move = moveNamed(name);
    if (move.to === 'CANCELLED') expect(move.stock).toBe('release');
    if (move.stock === 'release') expect(move.from).not.toContain('DISPATCHED');
  }
});

test('nothing moves out of delivered or returned', () => {
  for (const name of NAMES) for (const by of KINDS) for (const status of ['DELIVERED', 'RETURNED'] as const) expect(canMove(status, name, by)).toBe(false);
});
