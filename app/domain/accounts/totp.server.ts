import { Secret, TOTP } from 'otpauth';
import { seal, unseal } from './seal.server.ts';

/** RFC 6238 as every authenticator app speaks it. */
const PERIOD_SECONDS = 30;
/** Steps before and after now that still count: clocks of phones are a little off. */
const TOLERANCE = 1;
const ISSUER = 'SHG Haat';

function totp(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS });
}

/** A fresh secret of 160 bits in base32, the way people type it into an app. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address behind the QR code. */
export function totpUri(secret: string, email: string): string {
  return totp(secret, email).toString();
}

/** The code an app shows at `now`: for tests and demo. */
export function totpCode(secret: string, now: Date): string {
  return totp(secret).generate({ timestamp: now.getTime() });
}

/** The 30-second step whose code this is; null when it is none of about now. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: TOLERANCE });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

/** A TOTP secret as it is kept. */
export function encryptSecret(secret: string): string {
  return seal('totp', secret);
}

/** The secret behind it. Throws when SESSION_SECRET is another one than it was kept under. */
export function decryptSecret(kept: string): string {
  const secret = unseal('totp', kept);
  if (secret === null) throw new Error('A TOTP secret was kept under another SESSION_SECRET');
  return secret;
}
