import { z } from 'zod';
import { bareCode } from '#app/domain/registry/digits.ts';
import { parsed } from '#app/domain/registry/parsed.ts';
import { LANGUAGES } from '#app/i18n/languages.ts';
import { err, ok } from '#app/lib/result.ts';
import { parseEmail, parseLoginAddress } from './login-address.ts';
import { parsePersonPin } from './pin.ts';

const text = z.string({ error: 'required' });

/** Six digits, however they were typed or pasted. */
const code = text.pipe(parsed((typed) => {
  const digits = bareCode(typed);
  return /^[0-9]{6}$/.test(digits) ? ok(digits) : err('code-shape');
}));

/** Letters of any script with what stands between them in names; no control characters, no digits alone. */
const name = text.trim().min(2, 'name-invalid').max(80, 'name-invalid').regex(/^[\p{L}\p{M}\p{N}\p{Zs}.,'’()\u200c\u200d-]*$/u, 'name-invalid').regex(/\p{L}/u, 'name-invalid');
const language = z.enum(LANGUAGES, { error: 'language-missing' });
const agree = z.literal('on', { error: 'consent-missing' });
/** Long texts are cut off by the checks of their verbs; here only what no password is. */
const password = text.max(1_000, 'too-long');

export const signInForm = z.object({ address: text.pipe(parsed(parseLoginAddress)) });
export const codeForm = z.object({ code });
/** Typed to get in: any digits will do, they are right or wrong. */
export const pinForm = z.object({ pin: text.max(20, 'pin-wrong') });
export const newPinForm = z.object({ pin: text.pipe(parsed(parsePersonPin)) });
export const profileForm = z.object({ name, language });
export const newPersonForm = z.object({ name, language, agree });
export const agreeForm = z.object({ agree });
export const officerForm = z.object({ email: text.pipe(parsed(parseEmail)), password });
export const recoveryForm = z.object({ code: text.max(40, 'recovery-wrong') });
