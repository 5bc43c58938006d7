import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { env } from './env.server.ts';

/** A random token of 256 bits for cookies and links. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a random token: enough to find it, useless to whoever reads the table. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** A hash that can't be guessed through without SESSION_SECRET: for short codes and for numbers in limits. */
export function keyedHash(purpose: string, text: string): string {
  return createHmac('sha256', env().SESSION_SECRET).update(`${purpose}\0${text}`).digest('base64url');
}

/** Compares without telling by time how much was right. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a as Buffer, b as Buffer);
}
