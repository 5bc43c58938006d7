import { beforeAll, expect, test } from 'vitest';
import { createOfficer } from '#app/domain/accounts/create-officer.server.ts';
import { makeOfficer } from '#app/domain/accounts/make-officer.server.ts';
import { passSecondFactor } from '#app/domain/accounts/pass-second-factor.server.ts';
import { SESSION_COOKIE } from '#app/domain/accounts/session-cookie.server.ts';
import { findSession, startSession } from '#app/domain/accounts/sessions.server.ts';
import { newTotpSecret, totpCode } from '#app/domain/accounts/totp.server.ts';
import { db } from '#app/lib/db.server.ts';
import { action as givePassword } from '#app/routes/account/officer.tsx';
import { action as giveCode, loader as codePage } from '#app/routes/account/officer-code.tsx';
import { action as confirmApp, loader as enrolPage } from '#app/routes/account/officer-enrol.tsx';
import { action as giveRecoveryCode } from '#app/routes/account/officer-recovery.tsx';
import { loader as recoveryCodesPage } from '#app/routes/account/officer-recovery-codes.tsx';
import { adminLoader } from '#app/routes/admin/scope.server.ts';
import { Browser } from '../support/form-browser.ts';
import { register } from '../support/sign-in.ts';

const PASSWORD = 'a long enough password';
const adminPage = adminLoader(async ({ scope }) => ({ area: scope.area.path }));
let officers = 0;

beforeAll(async () => {
  await db.place.create({ data: { kind: 'STATE', path: 'hp/', nameEn: 'Himachal Pradesh', nameHi: 'हिमाचल प्रदेश', stateCode: '02' } });
});

const details = () => ({ name: 'Vandana Katoch', email: `officer${(officers += 1)}@example.in`, title: 'District Project Officer', areaPath: 'hp/', password: PASSWORD, now: new Date() });

async function officer(totpSecret?: string) {
  const input = details();
  const made = await createOfficer({ ...input, ...(totpSecret ? { totpSecret } : {}) });
  if (!made.ok) throw new Error(made.error);
  return { email: input.email, ...made.value };
}

const withPassword = (browser: Browser, email: string, password = PASSWORD) => browser.post(givePassword, '/account/officer', { email, password });
const visitorOf = (browser: Browser) => findSession(browser.cookies.get(SESSION_COOKIE) ?? '', new Date());

test('password and the code of the app let an officer in, to where she was going', async () => {
  const secret = newTotpSecret();
  const { email, officerId, personId } = await officer(secret);
  const browser = new Browser();
  expect(await browser.get(adminPage, '/admin/groups?page=2')).toMatchObject({ location: '/account/officer?next=%2Fadmin%2Fgroups%3Fpage%3D2' });
  expect(await browser.post(givePassword, '/account/officer?next=%2Fadmin%2Fgroups', { email: email.toUpperCase(), password: PASSWORD })).toMatchObject({ status: 303, location: '/account/officer/code' });
  expect(await visitorOf(browser)).toMatchObject({ officerId: null, person: null, pendingOfficerId: officerId });
  expect((await browser.get(adminPage, '/admin')).location).toContain('/account/officer');
  expect(await browser.post(giveCode, '/account/officer/code', { code: totpCode(secret, new Date()) })).toMatchObject({ status: 303, location: '/admin/groups' });
  expect(await visitorOf(browser)).toMatchObject({ officerId, person: { id: personId }, pendingOfficerId: null });
  expect(await browser.get(adminPage, '/admin')).toMatchObject({ data: { area: 'hp/' } });
});

test('a wrong password, an unknown e-mail and a former officer get one answer', async () => {
  const { email } = await officer(newTotpSecret());
  const former = await officer(newTotpSecret());
  await db.officer.update({ where: { id: former.officerId }, data: { active: false } });
  for (const [address, password] of [[email, 'wrong password'], ['nobody@example.in', PASSWORD], [former.email, PASSWORD]] as const) {
    const refused = await withPassword(new Browser(), address, password);
    expect(refused).toMatchObject({ status: 422, data: { form: { values: { email: address }, errors: { password: ['officer-wrong'] } } } });
    expect(refused.data.form.values).not.toHaveProperty('password');
  }
});

test('a code of the app counts once, even typed twice at once', async () => {
  const secret = newTotpSecret();
  const { officerId } = await officer(secret);
  const now = new Date('2026-11-02T03:30:10Z');
  const enter = async (code: string, at = now) => {
    const { sessionId } = await startSession({ pendingOfficerId: officerId }, 'test', at);
    return passSecondFactor({ sessionId, officerId, factor: { kind: 'app', code }, device: 'test', now: at });
  };
  const code = totpCode(secret, now);
  const answers = await Promise.all([enter(code), enter(code), enter(code)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const earlier = totpCode(secret, new Date(now.getTime() - 30_000));
  expect(await enter(earlier)).toEqual({ ok: false, error: 'factor-wrong' });
  expect((await enter(totpCode(secret, new Date(now.getTime() + 30_000)))).ok).toBe(true);
  expect(await enter(totpCode(secret, new Date(now.getTime() + 120_000)), new Date(now.getTime() + 20_000))).toEqual({ ok: false, error: 'factor-wrong' });
  expect(await db.session.count({ where: { officerId, revokedAt: null } })).toBe(2);
});

test('the first sign-in sets up the app and shows ten recovery codes once; each lets her in once', async () => {
  const { email, officerId } = await officer();
  const browser = new Browser();
  expect(await withPassword(browser, email)).toMatchObject({ location: '/account/officer/enrol' });
  const { key, picture } = (await browser.get(enrolPage, '/account/officer/enrol')).data;
  expect((await browser.get(enrolPage, '/account/officer/enrol')).data.key).toBe(key);
  expect(picture.path).toMatch(/^M4 4h1v1h-1z/);
  const secret = key.replaceAll(' ', '');
  expect((await db.officer.findUniqueOrThrow({ where: { id: officerId } })).totpSecret).not.toContain(secret);
  expect(await browser.post(confirmApp, '/account/officer/enrol', { code: totpCode(secret, new Date(0)) })).toMatchObject({ status: 422, data: { form: { errors: { code: ['factor-wrong'] } } } });
  expect(await browser.get(codePage, '/account/officer/code')).toMatchObject({ location: '/account/officer/enrol' });
  const entered = await browser.post(confirmApp, '/account/officer/enrol', { code: totpCode(secret, new Date()) });
  expect(entered).toMatchObject({ status: 303, location: '/account/officer/recovery-codes' });
  const { codes } = (await browser.get(recoveryCodesPage, '/account/officer/recovery-codes')).data;
  expect(new Set(codes).size).toBe(10);
  expect(await browser.get(recoveryCodesPage, '/account/officer/recovery-codes')).toMatchObject({ location: '/admin' });

  const lost = new Browser();
  expect(await withPassword(lost, email)).toMatchObject({ location: '/account/officer/code' });
  expect(await lost.get(enrolPage, '/account/officer/enrol')).toMatchObject({ location: '/account/officer/code' });
  expect(await lost.post(giveRecoveryCode, '/account/officer/recovery', { code: codes[0]!.toLowerCase().replace('-', ' ') })).toMatchObject({ status: 303, location: '/admin' });
  const again = new Browser();
  await withPassword(again, email);
  expect(await again.post(giveRecoveryCode, '/account/officer/recovery', { code: codes[0]! })).toMatchObject({ status: 422, data: { form: { values: {}, errors: { code: ['recovery-wrong'] } } } });
  expect(await db.recoveryCode.count({ where: { officerId, usedAt: null } })).toBe(9);
});

test('a recovery code of another officer opens nothing', async () => {
  const first = await makeOfficer({ ...details(), withApp: true });
  const second = details();
  await makeOfficer({ ...second, withApp: true });
  const code = (first.ok && first.value.app?.recoveryCodes[0]) || '';
  const browser = new Browser();
  await withPassword(browser, second.email);
  expect(await browser.post(giveRecoveryCode, '/account/officer/recovery', { code })).toMatchObject({ status: 422 });
});

test('the second factor without the password leads back to the password', async () => {
  const browser = new Browser();
  for (const handler of [codePage, giveCode, enrolPage, confirmApp, giveRecoveryCode]) {
    expect(await browser.get<unknown>(handler, '/hi/account/officer/code')).toMatchObject({ status: 302, location: '/hi/account/officer' });
  }
});

test('a member’s session is no officer’s', async () => {
  const browser = new Browser();
  await register(browser, '9600000001', 'Asha');
  expect((await browser.get(adminPage, '/admin')).location).toContain('/account/officer');
});

test('a former officer is out at once', async () => {
  const secret = newTotpSecret();
  const { email, officerId } = await officer(secret);
  const browser = new Browser();
  await withPassword(browser, email);
  await browser.post(giveCode, '/account/officer/code', { code: totpCode(secret, new Date()) });
  await db.officer.update({ where: { id: officerId }, data: { active: false } });
  expect((await browser.get(adminPage, '/admin')).location).toContain('/account/officer');
});

test('passwords are not to be guessed, and whoever guesses keeps the officer’s own browser in', async () => {
  const secret = newTotpSecret();
  const { email } = await officer(secret);
  const hers = new Browser();
  await withPassword(hers, email);
  await hers.post(giveCode, '/account/officer/code', { code: totpCode(secret, new Date()) });
  const answers = await Promise.all(Array.from({ length: 20 }, () => withPassword(new Browser(), email, 'a wrong password')));
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(4);
  expect(await withPassword(hers, email)).toMatchObject({ status: 303 });
});

test('an officer needs a long password, a fresh e-mail and a known area', async () => {
  const input = details();
  expect(await createOfficer({ ...input, password: 'short' })).toEqual({ ok: false, error: 'password-short' });
  expect(await createOfficer({ ...input, email: 'nowhere' })).toEqual({ ok: false, error: 'email-invalid' });
  expect(await createOfficer({ ...input, areaPath: 'xx/' })).toEqual({ ok: false, error: 'area-unknown' });
  expect((await createOfficer(input)).ok).toBe(true);
  expect(await createOfficer({ ...input, email: input.email.toUpperCase() })).toEqual({ ok: false, error: 'email-taken' });
  const kept = await db.officer.findUniqueOrThrow({ where: { email: input.email } });
  expect(kept.passwordHash).toMatch(/^scrypt\$15\$8\$3\$/);
  expect(kept.totpSecret).toBeNull();
});
