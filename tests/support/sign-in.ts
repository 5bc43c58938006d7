import { action as sendCode } from '#app/routes/account/sign-in.tsx';
import { action as typeCode } from '#app/routes/account/code.tsx';
import { action as introduce } from '#app/routes/account/new.tsx';
import { db } from '#app/lib/db.server.ts';
import type { Answer, Browser } from './form-browser.ts';

/** The code in the newest message to a number or e-mail. */
export async function codeSentTo(address: string): Promise<string> {
  const { body } = await db.message.findFirstOrThrow({ where: { address }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  const code = /\b\d{6}\b/.exec(body)?.[0];
  if (!code) throw new Error('No code in the newest message');
  return code;
}

/** Six digits that are not the code. */
export const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** Asks for a code and types it. */
export async function signIn(browser: Browser, mobile: string): Promise<Answer> {
  await browser.post(sendCode, '/account/sign-in', { address: mobile });
  return browser.post(typeCode, '/account/code', { code: await codeSentTo(`+91${mobile}`) });
}

/** Signs in with a fresh number as a new person. */
export async function register(browser: Browser, mobile: string, name: string): Promise<Answer> {
  await signIn(browser, mobile);
  return browser.post(introduce, '/account/new', { name, language: 'hi', agree: 'on' });
}
