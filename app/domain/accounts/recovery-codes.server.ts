import { randomInt } from 'node:crypto';
import { bareCode } from '#app/domain/registry/digits.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { keyedHash } from '#app/lib/secrets.server.ts';

const COUNT = 10;
/** No letters and digits that are taken for one another on paper. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const LENGTH = 10;

function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`;
}

const codeHash = (officerId: string, code: string) => keyedHash('recovery-code', `${officerId}\0${bareCode(code)}`);

/** Gives an officer ten fresh recovery codes in place of all earlier ones. They are shown now or never: hashes are kept. */
export async function replaceRecoveryCodes(officerId: string, on: DbOrTransaction): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await on.recoveryCode.deleteMany({ where: { officerId } });
  await on.recoveryCode.createMany({ data: codes.map((code) => ({ officerId, codeHash: codeHash(officerId, code) })) });
  return codes;
}

/** Uses up a recovery code; answers whether it was hers and unused. */
export async function useRecoveryCode(officerId: string, code: string, now: Date, on: DbOrTransaction = db): Promise<boolean> {
  const { count } = await on.recoveryCode.updateMany({ where: { officerId, codeHash: codeHash(officerId, code), usedAt: null }, data: { usedAt: now } });
  return count === 1;
}
