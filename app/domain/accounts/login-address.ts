import type { LoginKind } from '#app/generated/prisma/enums.ts';
import { formatMobile, parseMobile, type Mobile } from '#app/domain/registry/formats.ts';
import { err, ok, type Result } from '#app/lib/result.ts';

/** Where a code can be sent: a mobile number (+91…) or an e-mail address in small letters. */
export interface LoginAddress {
  readonly kind: LoginKind;
  readonly address: string;
}

const EMAIL = /^[a-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;

/** An e-mail address in small letters. Refuses what no Indian or international mail server would take. */
export function parseEmail(text: string): Result<string, 'email-invalid'> {
  const bare = text.normalize('NFKC').trim().toLowerCase();
  return bare.length <= 254 && EMAIL.test(bare) && !bare.includes('..') ? ok(bare) : err('email-invalid');
}

/** What somebody typed to sign in with: whatever holds an "@" is read as e-mail, the rest as a mobile number. */
export function parseLoginAddress(text: string): Result<LoginAddress, 'mobile-invalid' | 'email-invalid'> {
  if (text.includes('@')) {
    const email = parseEmail(text);
    return email.ok ? ok({ kind: 'EMAIL', address: email.value }) : email;
  }
  const mobile = parseMobile(text);
  return mobile.ok ? ok({ kind: 'PHONE', address: mobile.value }) : mobile;
}

/** The address as people read it: numbers in groups that stay on one line, e-mail as it is. */
export function showAddress({ kind, address }: LoginAddress): string {
  return kind === 'PHONE' ? formatMobile(address as Mobile).replaceAll(' ', '\u00a0') : address;
}
