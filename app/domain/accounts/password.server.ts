import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

interface Cost {
  /** log2 of N. */
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

/** One of the settings the OWASP Password Storage Cheat Sheet gives for scrypt: 32 MB, a quarter of a second. */
const COST: Cost = { logN: 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

function derive(secret: string, salt: Buffer, { logN, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** logN;
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, HASH_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** What is kept of a password or PIN: "scrypt$logN$r$p$salt$hash", so that costs can rise without breaking old ones. */
export async function hashPassword(secret: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(secret, salt, COST);
  return format(salt, hash);
}

function format(salt: Buffer, hash: Buffer): string {
  return ['scrypt', COST.logN, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether this is the secret behind a hash of `hashPassword`. */
export async function matchesPassword(secret: string, kept: string): Promise<boolean> {
  const [scheme, logN, r, p, salt, hash] = kept.split('$');
  if (scheme !== 'scrypt' || !salt || !hash) throw new Error('Not a password hash of this shop');
  const derived = await derive(secret, Buffer.from(salt, 'base64url'), { logN: Number(logN), r: Number(r), p: Number(p) });
  const wanted = Buffer.from(hash, 'base64url');
  return derived.length === wanted.length && timingSafeEqual(derived, wanted);
}

const NOBODY = format(randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));

/** Takes as long as checking a password, and fails: so that an unknown e-mail can't be told from a wrong password. */
export async function matchesNobody(secret: string): Promise<false> {
  await matchesPassword(secret, NOBODY);
  return false;
}
