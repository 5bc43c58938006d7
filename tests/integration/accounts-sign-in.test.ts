import { expect, onTestFinished, test, vi } from 'vitest';
import { findSession } from '#app/domain/accounts/sessions.server.ts';
import { SESSION_COOKIE } from '#app/domain/accounts/session-cookie.server.ts';
import { db } from '#app/lib/db.server.ts';
import { loader as agreePage, action as agree } from '#app/routes/account/agree.tsx';
import { action as codeAgain } from '#app/routes/account/code-again.tsx';
import { action as typeCode, loader as codePage } from '#app/routes/account/code.tsx';
import { action as withdraw } from '#app/routes/account/consent-withdraw.ts';
import { loader as accountPage } from '#app/routes/account/home.tsx';
import { action as introduce, loader as newPage } from '#app/routes/account/new.tsx';
import { action as savePin } from '#app/routes/account/pin.tsx';
import { action as removePin } from '#app/routes/account/pin-remove.ts';
import { action as saveProfile } from '#app/routes/account/profile.tsx';
import { action as closeOne } from '#app/routes/account/session-close.ts';
import { loader as sessionsPage } from '#app/routes/account/sessions.tsx';
import { action as closeOthers } from '#app/routes/account/sessions-close-others.ts';
import { action as sendCode } from '#app/routes/account/sign-in.tsx';
import { action as signOut } from '#app/routes/account/sign-out.ts';
import { loader as whoPage } from '#app/routes/account/who.tsx';
import { action as choose } from '#app/routes/account/who-person.tsx';
import { Browser } from '../support/form-browser.ts';
import { codeSentTo, otherThan, register, signIn } from '../support/sign-in.ts';

let numbers = 9_800_000_000;
const freshNumber = () => String((numbers += 1));
const tokenOf = (browser: Browser) => browser.cookies.get(SESSION_COOKIE) ?? '';
const visitorOf = (browser: Browser) => findSession(tokenOf(browser), new Date());

test('a new number gets a code, says her name, agrees, and comes back to where she was going', async () => {
  const browser = new Browser();
  const mobile = freshNumber();
  expect(await browser.post(sendCode, '/hi/account/sign-in?next=%2Fhi%2Fcheckout', { address: mobile })).toMatchObject({ status: 303, location: '/hi/account/code' });
  expect(tokenOf(browser)).toBe('');
  expect(await browser.post(typeCode, '/hi/account/code', { code: await codeSentTo(`+91${mobile}`) })).toMatchObject({ status: 303, location: '/hi/account/new' });
  expect((await visitorOf(browser))?.person).toBeNull();
  expect(await browser.get(accountPage, '/hi/account')).toMatchObject({ location: '/hi/account/who' });
  expect(await browser.post(introduce, '/hi/account/new', { name: ' आशा देवी ', language: 'hi', agree: 'on' })).toMatchObject({ status: 303, location: '/hi/checkout' });
  const visitor = await visitorOf(browser);
  expect(visitor?.person).toMatchObject({ name: 'आशा देवी', language: 'hi' });
  const [consent] = await db.consent.findMany({ where: { personId: visitor?.person?.id ?? '' } });
  expect(consent).toMatchObject({ purpose: 'privacy-notice', language: 'hi', withdrawnAt: null });
  expect(consent?.wording).toContain('शिकायत अधिकारी');
});

test('without agreement, a name or a language no person is made, and what was typed stays', async () => {
  const browser = new Browser();
  await signIn(browser, freshNumber());
  const before = await db.person.count();
  const refused = await browser.post(introduce, '/account/new', { name: 'Asha', language: 'fr' });
  expect(refused).toMatchObject({ status: 422, data: { form: { values: { name: 'Asha' }, errors: { language: ['language-missing'], agree: ['consent-missing'] } } } });
  for (const name of ['', 'A', '12345', 'a'.repeat(81), 'Asha\u0000Devi', '<script>', 'Asha\nDevi']) {
    expect((await browser.post(introduce, '/account/new', { name, language: 'en', agree: 'on' })).status).toBe(422);
  }
  expect(await db.person.count()).toBe(before);
});

test('a known and an unknown number get the same answer', async () => {
  const known = freshNumber();
  await register(new Browser(), known, 'Asha');
  const answers = [];
  for (const mobile of [known, freshNumber()]) {
    const browser = new Browser();
    answers.push({ answer: await browser.post(sendCode, '/account/sign-in', { address: mobile }), cookies: [...browser.cookies.keys()] });
  }
  expect(answers[0]).toEqual(answers[1]);
});

test('a number that serves one person without a PIN lets her in with the code alone', async () => {
  const mobile = freshNumber();
  await register(new Browser(), mobile, 'Asha');
  const browser = new Browser();
  expect(await signIn(browser, mobile)).toMatchObject({ status: 303, location: '/account' });
  expect(await browser.get(accountPage, '/account')).toMatchObject({ data: { person: { name: 'Asha' }, shared: false } });
});

test('several persons on one number pick their name, and type a PIN where they set one', async () => {
  const mobile = freshNumber();
  const asha = new Browser();
  await register(asha, mobile, 'Asha');
  expect(await asha.post(savePin, '/account/pin', { pin: '1234' })).toMatchObject({ status: 422, data: { form: { values: {}, errors: { pin: ['person-pin-easy'] } } } });
  await asha.post(savePin, '/account/pin', { pin: '4071' });

  const browser = new Browser();
  expect(await signIn(browser, mobile)).toMatchObject({ location: '/account/who' });
  expect(await browser.get(newPage, '/account/new')).toMatchObject({ data: { shared: true } });
  await browser.post(introduce, '/account/new', { name: 'Sunita', language: 'hi', agree: 'on' });
  expect((await visitorOf(browser))?.person?.name).toBe('Sunita');

  await signIn(browser, mobile);
  const { persons } = (await browser.get(whoPage, '/account/who')).data;
  expect(persons).toMatchObject([{ name: 'Asha', hasPin: true }, { name: 'Sunita', hasPin: false }]);
  expect(JSON.stringify(persons)).not.toContain('scrypt');
  const at = (person: { id: string }, fields = {}) => browser.post(choose, `/account/who/${person.id}`, fields, { person: person.id });
  expect(await at(persons[0]!)).toMatchObject({ status: 422, data: { form: { errors: { pin: ['required'] } } } });
  expect(await at(persons[0]!, { pin: '4072' })).toMatchObject({ status: 422, data: { form: { values: {}, errors: { pin: ['pin-wrong'] } } } });
  expect((await visitorOf(browser))?.person).toBeNull();
  const pending = tokenOf(browser);
  expect(await at(persons[0]!, { pin: '4071' })).toMatchObject({ status: 303, location: '/account' });
  expect((await visitorOf(browser))?.person?.name).toBe('Asha');
  expect(await findSession(pending, new Date())).toBeNull();

  await asha.post(removePin, '/account/pin/remove');
  expect(await at(persons[1]!)).toMatchObject({ location: '/account' });
  expect(await at(persons[0]!)).toMatchObject({ location: '/account' });
});

test('PINs are not to be guessed: after six tries even the right one waits', async () => {
  const mobile = freshNumber();
  const asha = new Browser();
  await register(asha, mobile, 'Asha');
  await asha.post(savePin, '/account/pin', { pin: '4071' });
  const browser = new Browser();
  await signIn(browser, mobile);
  const [person] = (await browser.get(whoPage, '/account/who')).data.persons;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01T10:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
  await db.session.updateMany({ where: { login: { address: `+91${mobile}` } }, data: { expiresAt: new Date('2030-01-02') } });
  const guess = (pin: string) => browser.post(choose, `/account/who/${person!.id}`, { pin }, { person: person!.id });
  for (const pin of ['4072', '4073', '4074', '4075', '4076', '4077']) expect((await guess(pin)).status).toBe(422);
  const locked = await guess('4071');
  expect(locked.status).toBe(429);
  expect(locked.data.wait).toBe(15 * 60);
  vi.setSystemTime(new Date('2030-01-01T10:15:00Z'));
  expect(await guess('4071')).toMatchObject({ location: '/account' });
});

test('a person whom the number does not serve is not there', async () => {
  const stranger = new Browser();
  await register(stranger, freshNumber(), 'Somebody');
  const browser = new Browser();
  await register(browser, freshNumber(), 'Asha');
  const id = (await visitorOf(stranger))?.person?.id ?? '';
  for (const person of [id, 'x', '00000000-0000-0000-0000-000000000000', "' or 1=1 --"]) {
    expect(await browser.post(choose, '/account/who/x', {}, { person })).toMatchObject({ status: 404 });
  }
  expect((await visitorOf(browser))?.person?.name).toBe('Asha');
});

test('a wrong code is refused beside the field, five times; then the right one is spent too', async () => {
  const browser = new Browser();
  const mobile = freshNumber();
  await browser.post(sendCode, '/account/sign-in', { address: mobile });
  const code = await codeSentTo(`+91${mobile}`);
  for (let tries = 1; tries <= 5; tries += 1) {
    const expected = tries < 5 ? 'code-wrong' : 'code-spent';
    expect(await browser.post(typeCode, '/account/code', { code: otherThan(code) })).toMatchObject({ status: 422, data: { form: { values: {}, errors: { code: [expected] } } } });
  }
  expect(await browser.post(typeCode, '/account/code', { code })).toMatchObject({ status: 422, data: { form: { errors: { code: ['code-spent'] } } } });
  expect(tokenOf(browser)).toBe('');
});

test('what is no code costs no try', async () => {
  const browser = new Browser();
  const mobile = freshNumber();
  await browser.post(sendCode, '/account/sign-in', { address: mobile });
  for (const code of ['', '12345', '1234567', 'abcdef', '٠٠٠٠٠٠', '123456\u0000', "1' or '1"]) {
    expect((await browser.post(typeCode, '/account/code', { code })).status).toBe(422);
  }
  const code = await codeSentTo(`+91${mobile}`);
  const devanagari = [...code].map((digit) => String.fromCharCode(0x0966 + Number(digit))).join('');
  expect(await browser.post(typeCode, '/account/code', { code: ` ${devanagari.slice(0, 3)} ${devanagari.slice(3)} ` })).toMatchObject({ location: '/account/new' });
});

test('a code works once, and not after ten minutes', async () => {
  const mobile = freshNumber();
  const browser = new Browser();
  await browser.post(sendCode, '/account/sign-in', { address: mobile });
  const waiting = browser.copy();
  const code = await codeSentTo(`+91${mobile}`);
  await browser.post(typeCode, '/account/code', { code });
  expect(await waiting.post(typeCode, '/account/code', { code })).toMatchObject({ status: 422, data: { form: { errors: { code: ['code-spent'] } } } });

  const late = new Browser();
  await late.post(sendCode, '/account/sign-in', { address: mobile });
  await db.signInCode.updateMany({ where: { address: `+91${mobile}`, usedAt: null }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await late.post(typeCode, '/account/code', { code: await codeSentTo(`+91${mobile}`) })).toMatchObject({ status: 422, data: { form: { errors: { code: ['code-spent'] } } } });
});

test('one code typed in ten windows at once opens one session', async () => {
  const mobile = freshNumber();
  const browser = new Browser();
  await browser.post(sendCode, '/account/sign-in', { address: mobile });
  const code = await codeSentTo(`+91${mobile}`);
  const windows = Array.from({ length: 10 }, () => browser.copy());
  const answers = await Promise.all(windows.map((window) => window.post(typeCode, '/account/code', { code })));
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(await db.session.count({ where: { login: { address: `+91${mobile}` } } })).toBe(1);
});

test('a code works only in the browser that asked for it', async () => {
  const mobile = freshNumber();
  await new Browser().post(sendCode, '/account/sign-in', { address: mobile });
  const code = await codeSentTo(`+91${mobile}`);
  const thief = new Browser();
  expect(await thief.post(typeCode, '/account/code', { code })).toMatchObject({ location: '/account/sign-in' });
  await thief.post(sendCode, '/account/sign-in', { address: freshNumber() });
  expect((await thief.post(typeCode, '/account/code', { code })).status).toBe(422);
});

test('a double click on "create my account" makes one person', async () => {
  const mobile = freshNumber();
  const browser = new Browser();
  await signIn(browser, mobile);
  const fields = { name: 'Asha', language: 'en', agree: 'on' };
  const answers = await Promise.all([browser.copy(), browser.copy()].map((window) => window.post(introduce, '/account/new', fields)));
  expect(answers.map(({ location }) => location).sort()).toEqual(['/account', '/account/sign-in']);
  expect(await db.loginPerson.count({ where: { login: { address: `+91${mobile}` } } })).toBe(1);
});

test('a new code waits half a minute, then takes the place of the old one', async () => {
  const mobile = freshNumber();
  const browser = new Browser();
  await browser.post(sendCode, '/account/sign-in', { address: mobile });
  const old = await codeSentTo(`+91${mobile}`);
  const soon = await browser.post(codeAgain, '/account/code/again');
  expect(soon.status).toBe(429);
  expect(soon.data.wait).toBeLessThanOrEqual(30);
  const { signInProgress } = await import('#app/domain/accounts/sign-in-progress.server.ts');
  const request = new Request('http://localhost:3000/', { headers: { cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; ') } });
  const progress = signInProgress.read(request, new Date());
  const cookie = signInProgress.write({ ...progress!, sentAt: Date.now() - 31_000 }, new Date());
  browser.cookies.set('sign-in', /=([^;]*)/.exec(cookie)?.[1] ?? '');
  expect(await browser.post(codeAgain, '/account/code/again')).toMatchObject({ status: 303, location: '/account/code?again' });
  const fresh = await codeSentTo(`+91${mobile}`);
  if (fresh !== old) expect((await browser.post(typeCode, '/account/code', { code: old })).status).toBe(422);
  expect(await browser.post(typeCode, '/account/code', { code: fresh })).toMatchObject({ location: '/account/new' });
});

test('what the browser keeps between number and code shows neither, and can not be changed', async () => {
  const mobile = freshNumber();
  const browser = new Browser();
  await browser.post(sendCode, '/account/sign-in', { address: mobile });
  const kept = browser.cookies.get('sign-in') ?? '';
  expect(Buffer.from(kept, 'base64url').toString('latin1')).not.toContain(mobile);
  expect(await browser.get(codePage, '/account/code')).toMatchObject({ data: { address: expect.stringContaining(mobile.slice(5)) } });
  browser.cookies.set('sign-in', kept.slice(0, -4) + (kept.endsWith('AAAA') ? 'BBBB' : 'AAAA'));
  expect(await browser.get(codePage, '/account/code')).toMatchObject({ location: '/account/sign-in' });
  for (const junk of ['', 'x', 'null', '%00', 'a'.repeat(5_000)]) {
    browser.cookies.set('sign-in', junk);
    expect(await browser.get(codePage, '/account/code')).toMatchObject({ location: '/account/sign-in' });
  }
});

test.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)'])('signing in leads to %j never', async (next) => {
  const mobile = freshNumber();
  await register(new Browser(), mobile, 'Asha');
  const browser = new Browser();
  await browser.post(sendCode, `/account/sign-in?next=${encodeURIComponent(next)}`, { address: mobile });
  expect(await browser.post(typeCode, '/account/code', { code: await codeSentTo(`+91${mobile}`) })).toMatchObject({ location: '/account' });
});

test('hostile numbers are refused with everything typed still there', async () => {
  const browser = new Browser();
  for (const address of ['123', '+1 202 555 0100', "9876543210'; drop table \"Login\"", '<script>alert(1)</script>', 'a@b', 'x'.repeat(100_000), '९८७६५']) {
    const refused = await browser.post(sendCode, '/account/sign-in', { address });
    expect(refused.status).toBe(422);
    expect(refused.data.form.values).toEqual({ address });
  }
  expect((await browser.post(sendCode, '/account/sign-in', {})).data.form.errors).toEqual({ address: ['required'] });
});

test('signing in again kills the token before, signing out the token now', async () => {
  const mobile = freshNumber();
  const browser = new Browser();
  await register(browser, mobile, 'Asha');
  const first = tokenOf(browser);
  await signIn(browser, mobile);
  const second = tokenOf(browser);
  expect(second).not.toBe(first);
  expect(await findSession(first, new Date())).toBeNull();
  expect(await findSession(second, new Date())).not.toBeNull();
  await browser.post(signOut, '/hi/account/sign-out');
  expect(tokenOf(browser)).toBe('');
  expect(await findSession(second, new Date())).toBeNull();
});

test('sessions are listed by device, ended one by one or all but this, and only by their owner', async () => {
  const mobile = freshNumber();
  const [phone, tablet, desk] = [new Browser(), new Browser(), new Browser()];
  await register(phone, mobile, 'Asha');
  await signIn(tablet, mobile);
  await signIn(desk, mobile);
  const { sessions } = (await phone.get(sessionsPage, '/account/sessions')).data;
  expect(sessions).toHaveLength(3);
  expect(sessions.filter(({ here }) => here)).toHaveLength(1);
  expect(sessions[0]?.device).toBe('Chrome, Android');
  const tabletId = (await visitorOf(tablet))?.sessionId ?? '';

  const stranger = new Browser();
  await register(stranger, freshNumber(), 'Somebody');
  await stranger.post(closeOne, `/account/sessions/${tabletId}/close`, {}, { id: tabletId });
  expect(await visitorOf(tablet)).not.toBeNull();
  expect(await phone.post(closeOne, '/account/sessions/x/close', {}, { id: 'x' })).toMatchObject({ status: 404 });

  await phone.post(closeOne, `/account/sessions/${tabletId}/close`, {}, { id: tabletId });
  expect(await visitorOf(tablet)).toBeNull();
  await phone.post(closeOthers, '/account/sessions/close-others');
  expect(await visitorOf(desk)).toBeNull();
  expect(await visitorOf(phone)).not.toBeNull();
});

test('an account page sends a stranger to sign in and brings her back', async () => {
  expect(await new Browser().get(sessionsPage, '/hi/account/sessions')).toMatchObject({ status: 302, location: '/hi/account/sign-in?next=%2Fhi%2Faccount%2Fsessions' });
});

test('taking the consent back signs her out everywhere, and the account opens again only with a new one', async () => {
  const mobile = freshNumber();
  const [phone, tablet] = [new Browser(), new Browser()];
  await register(phone, mobile, 'Asha');
  await signIn(tablet, mobile);
  const [consent] = (await phone.get(accountPage, '/account')).data.consents;
  const stranger = new Browser();
  await register(stranger, freshNumber(), 'Somebody');
  expect(await stranger.post(withdraw, '/account/consents/x/withdraw', {}, { id: consent!.id })).toMatchObject({ status: 404 });
  expect(await phone.post(withdraw, '/account/consents/x/withdraw', {}, { id: consent!.id })).toMatchObject({ location: '/account/withdrawn' });
  expect(await visitorOf(tablet)).toBeNull();

  expect(await signIn(tablet, mobile)).toMatchObject({ location: '/account/agree' });
  expect((await visitorOf(tablet))?.person).toBeNull();
  expect(await tablet.get(agreePage, '/account/agree')).toMatchObject({ data: { name: 'Asha' } });
  expect(await tablet.post(agree, '/account/agree')).toMatchObject({ status: 422, data: { form: { errors: { agree: ['consent-missing'] } } } });
  expect(await tablet.post(agree, '/account/agree', { agree: 'on' })).toMatchObject({ status: 303, location: '/account' });
  expect((await visitorOf(tablet))?.person?.name).toBe('Asha');
  expect(await db.consent.count({ where: { person: { name: 'Asha', logins: { some: { login: { address: `+91${mobile}` } } } } } })).toBe(2);
});

test('nobody agrees for somebody she has not chosen in this session', async () => {
  const mobile = freshNumber();
  await register(new Browser(), mobile, 'Asha');
  await db.consent.updateMany({ where: { person: { logins: { some: { login: { address: `+91${mobile}` } } } } }, data: { withdrawnAt: new Date() } });
  const browser = new Browser();
  await signIn(browser, mobile);
  browser.cookies.delete('chosen');
  expect(await browser.post(agree, '/account/agree', { agree: 'on' })).toMatchObject({ location: '/account/who' });
  expect((await visitorOf(browser))?.person).toBeNull();
});

test('a change of language is kept and leads to the page in that language', async () => {
  const browser = new Browser();
  await register(browser, freshNumber(), 'Asha');
  expect(await browser.post(saveProfile, '/hi/account/profile', { name: 'Asha Devi', language: 'en' })).toMatchObject({ location: '/account?done=profile' });
  expect((await visitorOf(browser))?.person).toMatchObject({ name: 'Asha Devi', language: 'en' });
  expect((await browser.post(saveProfile, '/account/profile', { name: '', language: 'en' })).status).toBe(422);
});

test('the half-open session between code and name ends by itself after a quarter of an hour', async () => {
  const browser = new Browser();
  await signIn(browser, freshNumber());
  expect(await findSession(tokenOf(browser), new Date(Date.now() + 14 * 60_000))).not.toBeNull();
  expect(await findSession(tokenOf(browser), new Date(Date.now() + 16 * 60_000))).toBeNull();
});
