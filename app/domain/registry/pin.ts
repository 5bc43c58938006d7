import { err, ok, type Result } from '#app/lib/result.ts';
import { bareCode } from './digits.ts';

/** Six digits, the first from 1 to 9 (India Post). Well formed, not necessarily in use. */
export type Pin = string & { readonly __pin: unique symbol };

/** Accepts "177 001" and Devanagari digits; refuses whatever has not six digits or begins with 0. */
export function parsePin(text: string): Result<Pin, 'pin-invalid'> {
  const bare = bareCode(text);
  return /^[1-9][0-9]{5}$/.test(bare) ? ok(bare as Pin) : err('pin-invalid');
}
