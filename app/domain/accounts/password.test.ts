import { scrypt } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { hashPassword, matchesNobody, matchesPassword } from './password.server.ts';

vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  return { ...crypto, scrypt: vi.fn<typeof crypto.scrypt>(crypto.scrypt) };
});

/** What a check costs: length of the key, and N, r, p. */
const costs = () => vi.mocked(scrypt).mock.calls.map(([, , length, options]) => ({ length, options }));

beforeEach(() => {
  vi.mocked(scrypt).mockClear();
});

test('a password is known by its hash, and no other one is', async () => {
  const kept = await hashPassword('सही पासवर्ड 12');
  expect(await matchesPassword('सही पासवर्ड 12', kept)).toBe(true);
  expect(await matchesPassword('सही पासवर्ड 13', kept)).toBe(false);
  expect(await hashPassword('सही पासवर्ड 12')).not.toBe(kept);
});

test('a hash made at another cost is still understood', async () => {
  const cheap = 'scrypt$4$8$1$c2FsdHNhbHRzYWx0c2FsdA$IJlFc1vtYhpKhMOmh4Gj1oXyg-ClZ4YcX1Ckmfj6zKY';
  expect(await matchesPassword('not it', cheap)).toBe(false);
  expect(costs()[0]?.options).toMatchObject({ N: 16, r: 8, p: 1 });
});

test('an unknown officer costs as much as a wrong password', async () => {
  await matchesPassword('guess', await hashPassword('another one'));
  expect(await matchesNobody('guess')).toBe(false);
  const [, known, unknown] = costs();
  expect(unknown).toEqual(known);
});

test('what is no hash of ours is a fault, not a refusal', async () => {
  await expect(matchesPassword('guess', 'plain text')).rejects.toThrow('Not a password hash');
});
