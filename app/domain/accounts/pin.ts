import { err, ok, type Result } from '#app/lib/result.ts';
import { latinDigits } from '#app/domain/registry/digits.ts';

const RISING = '01234567890';
const FALLING = [...RISING].reverse().join('');

/** The PIN of a person on a shared number: 4 to 6 digits. Refuses what a neighbour tries first: 0000, 1234, 9876. */
export function parsePersonPin(text: string): Result<string, 'person-pin-shape' | 'person-pin-easy'> {
  const digits = latinDigits(text.trim());
  if (!/^[0-9]{4,6}$/.test(digits)) return err('person-pin-shape');
  if (/^(.)\1+$/.test(digits) || RISING.includes(digits) || FALLING.includes(digits)) return err('person-pin-easy');
  return ok(digits);
}
