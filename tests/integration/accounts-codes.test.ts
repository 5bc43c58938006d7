import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCode } from '#app/domain/accounts/check-code.server.ts';
import { countAttempt } from '#app/domain/accounts/count-attempt.server.ts';
import { issueCode, type CodeRequest } from '#app/domain/accounts/issue-code.server.ts';
import { LIMITS } from '#app/domain/accounts/limits.ts';
import { tidyAccounts } from '#app/domain/accounts/tidy-accounts.server.ts';
import { db } from '#app/lib/db.server.ts';
import { after, days, minutes, seconds } from '#app/lib/time.ts';
import { codeSentTo, otherThan } from '../support/sign-in.ts';

const NOW = new Date('2026-11-02T03:30:00Z');
let numbers = 9_700_000_000;
let clients = 0;
const freshNumber = () => `+91${(numbers += 1)}`;
const freshClient = () => `10.0.${(clients += 1) >> 8}.${clients & 255}`;

const request = (address: string, changes: Partial<CodeRequest> = {}): CodeRequest => ({
  kind: 'PHONE', address, purpose: 'SIGN_IN', language: 'en', clientAddress: freshClient(), now: NOW, ...changes,
});

async function codeFor(address: string, now = NOW) {
  const sent = await issueCode(request(address, { now }));
  if (!sent.ok) throw new Error(sent.error);
  return { codeId: sent.value.codeId, code: await codeSentTo(address) };
}

const check = (codeId: string, code: string, now = NOW) => checkCode({ codeId, purpose: 'SIGN_IN', code, clientAddress: freshClient(), now });

test('a code is accepted once, when it is right, in time, and among the first five tries', async () => {
  const tries = fc.array(fc.record({ right: fc.boolean(), minute: fc.integer({ min: 0, max: 12 }) }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(tries, async (list) => {
      const { codeId, code } = await codeFor(freshNumber());
      let counted = 0;
      let used = false;
      for (const { right, minute } of [...list].sort((a, b) => a.minute - b.minute)) {
        const open = !used && counted < 5 && minute < 10;
        const answer = await check(codeId, right ? code : otherThan(code), after(NOW, minutes(minute)));
        expect(answer.ok).toBe(open && right);
        if (open) counted += 1;
        used ||= answer.ok;
      }
    }),
    { numRuns: 25 },
  );
});

test('a code is for one purpose', async () => {
  const { codeId, code } = await codeFor(freshNumber());
  expect(await checkCode({ codeId, purpose: 'FIND_ORDER', code, clientAddress: freshClient(), now: NOW })).toEqual({ ok: false, error: 'code-spent' });
});

test('the database keeps neither the code nor the client address', async () => {
  const address = freshNumber();
  const { code, codeId } = await codeFor(address);
  await check(codeId, otherThan(code));
  const [codes, counts] = await Promise.all([db.signInCode.findMany({ where: { address } }), db.attemptCount.findMany()]);
  expect(JSON.stringify(codes)).not.toContain(code);
  expect(JSON.stringify(counts)).not.toContain(address);
  expect(counts.some(({ key }) => /\d+\.\d+\.\d+/.test(key))).toBe(false);
});

test('the sixth code for a number in a quarter of an hour waits, and says until when', async () => {
  const address = freshNumber();
  for (let sent = 0; sent < LIMITS['code-for-number'].count; sent += 1) expect((await issueCode(request(address))).ok).toBe(true);
  const before = await db.message.count();
  expect(await issueCode(request(address))).toEqual({ ok: false, error: 'wait', until: after(NOW, minutes(15)) });
  expect(await db.message.count()).toBe(before);
  expect((await issueCode(request(address, { now: after(NOW, minutes(15)) }))).ok).toBe(true);
});

test('trying on while it is shut keeps a number shut no longer', async () => {
  const address = freshNumber();
  for (let tried = 0; tried < 20; tried += 1) await issueCode(request(address, { now: after(NOW, seconds(tried * 40)) }));
  expect((await issueCode(request(address, { now: after(NOW, minutes(15)) }))).ok).toBe(true);
});

test('a stranger who uses up a number does not keep its owner out of her own browser', async () => {
  const address = freshNumber();
  for (let sent = 0; sent < 40; sent += 1) await issueCode(request(address));
  expect(await issueCode(request(address))).toMatchObject({ ok: false, error: 'wait' });
  expect((await issueCode(request(address, { knownDevice: 'her-phone' }))).ok).toBe(true);
});

test('wrong codes by strangers leave the code of the owner as it was', async () => {
  const address = freshNumber();
  const hers = await codeFor(address);
  const theirs = await issueCode(request(address));
  if (!theirs.ok) throw new Error(theirs.error);
  for (let tried = 0; tried < 6; tried += 1) await check(theirs.value.codeId, otherThan(hers.code));
  expect((await check(hers.codeId, hers.code)).ok).toBe(true);
});

test('one client that asks for the codes of many numbers has to wait', async () => {
  const clientAddress = freshClient();
  for (let sent = 0; sent < LIMITS['code-for-client'].count; sent += 1) expect((await issueCode(request(freshNumber(), { clientAddress }))).ok).toBe(true);
  expect(await issueCode(request(freshNumber(), { clientAddress }))).toMatchObject({ ok: false, error: 'wait' });
  expect((await issueCode(request(freshNumber()))).ok).toBe(true);
});

test('one client that types codes over and over has to wait', async () => {
  const clientAddress = freshClient();
  const { codeId, code } = await codeFor(freshNumber());
  const attempt = (text: string) => checkCode({ codeId, purpose: 'SIGN_IN', code: text, clientAddress, now: NOW });
  for (let tried = 0; tried < LIMITS['code-tries-by-client'].count; tried += 1) expect(await attempt(otherThan(code))).not.toHaveProperty('until');
  expect(await attempt(code)).toEqual({ ok: false, error: 'wait', until: after(NOW, minutes(15)) });
});

test('attempts made at once are all counted', async () => {
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => countAttempt('code-for-number', 'at-once', NOW)));
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(LIMITS['code-for-number'].count);
});

test('twenty guesses at once are five guesses', async () => {
  const { codeId, code } = await codeFor(freshNumber());
  const answers = await Promise.all(Array.from({ length: 20 }, () => check(codeId, otherThan(code))));
  expect(answers.every(({ ok }) => !ok)).toBe(true);
  expect((await db.signInCode.findUniqueOrThrow({ where: { id: codeId } })).attempts).toBe(5);
});

test('what is over is forgotten, what is not stays', async () => {
  const address = freshNumber();
  await codeFor(address);
  const later = after(NOW, days(60));
  await tidyAccounts(after(NOW, minutes(5)));
  expect(await db.signInCode.count({ where: { address } })).toBe(1);
  await tidyAccounts(later);
  expect(await db.signInCode.count({ where: { address } })).toBe(0);
  expect(await db.attemptCount.count()).toBe(0);
});
