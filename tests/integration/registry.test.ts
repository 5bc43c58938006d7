import { beforeAll, expect, test } from 'vitest';
import { forgetInvitations } from '#app/domain/registry/forget-invitations.server.ts';
import { withdrawInvitation } from '#app/domain/registry/withdraw-invitation.server.ts';
import { addMember } from '#app/domain/registry/add-member.server.ts';
import { answerInvitation } from '#app/domain/registry/answer-invitation.server.ts';
import { applyGroup } from '#app/domain/registry/apply-group.server.ts';
import { decideApplication } from '#app/domain/registry/decide-application.server.ts';
import { declareRelation } from '#app/domain/registry/declare-relation.server.ts';
import { applicationSchema, type ApplicationForm } from '#app/domain/registry/forms.ts';
import { applicationQueue, groupFile } from '#app/domain/registry/queries.server.ts';
import { suspendGroup } from '#app/domain/registry/suspend-group.server.ts';
import { handOverRole, officeOf } from '#app/domain/registry/hand-over-role.server.ts';
import { db } from '#app/lib/db.server.ts';
import { action as applyAction } from '#app/routes/seller/apply-details.tsx';
import { action as withdrawByOfficer } from '#app/routes/admin/group-asked-withdraw.tsx';
import { action as addByOfficer } from '#app/routes/admin/group-member.tsx';
import { action as refuseAction } from '#app/routes/admin/application-refuse.tsx';
import { action as addByBearer, loader as membersPage } from '#app/routes/seller/members.tsx';
import type { FormState } from '#app/lib/forms.ts';
import { after, days } from '#app/lib/time.ts';
import { sellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { action as answerAsked } from '#app/routes/account/invitation-answer.ts';
import { loader as accountPage } from '#app/routes/account/home.tsx';
import { getPage, postForm } from '../support/route-call.ts';
import { createWorld, cookieOf, memberOf, newcomer, NOW, officerOf } from '../support/world.ts';

let mobiles = 9_100_000_000;
const nextMobile = () => String((mobiles += 1));
let dhaneta: string;

beforeAll(async () => {
  await createWorld();
  dhaneta = (await db.place.findFirstOrThrow({ where: { path: { endsWith: '/dhaneta/' }, kind: 'VILLAGE' } })).id;
});

function answers(changes: Record<string, string> = {}): Record<string, string> {
  return {
    placeId: dhaneta, nameHi: 'नई किरण समूह', nameEn: 'Nai Kiran Group', address: 'Ward 2, Dhaneta', pin: '177041', formedOn: '2020-02-29',
    makesFood: 'yes', fssai: '20625111000123', standing: 'UNREGISTERED', pan: 'AAEAN9001C', holder: 'Nai Kiran SHG', accountNumber: '123456789012', accountAgain: '123456789012',
    ifsc: 'DEMO0HP0101', presidentName: 'Kanta D.', presidentMobile: nextMobile(), secretaryName: 'Bimla S.', secretaryMobile: nextMobile(),
    treasurerName: 'Reeta K.', treasurerMobile: nextMobile(), myRole: 'PRESIDENT', agree: 'on', ...changes,
  };
}

const form = (changes: Record<string, string> = {}): ApplicationForm => applicationSchema.parse(answers(changes));

async function apply(changes: Record<string, string> = {}) {
  const mobile = nextMobile();
  const person = await newcomer('Kanta D.', mobile);
  const applied = await applyGroup(person, form({ presidentMobile: mobile, ...changes }), NOW);
  if (!applied.ok) throw new Error(applied.error);
  return { person, application: applied.value };
}

test('a group applies, the officer of its district approves, and its office bearers are told in their language', async () => {
  const { application } = await apply();
  const hamirpur = await officerOf('hamirpur');
  const queue = await applicationQueue(hamirpur, { status: 'OPEN', q: '', after: null });
  expect(queue.page.map(({ id }) => id)).toContain(application.id);

  const decided = await decideApplication(hamirpur, application.id, { to: 'APPROVED' }, NOW);

  expect(decided.ok).toBe(true);
  const group = await db.group.findUniqueOrThrow({ where: { id: application.groupId } });
  expect(group.status).toBe('APPROVED');
  expect(group.approvedAt).toEqual(NOW);
  const messages = await db.message.findMany({ where: { body: { contains: 'नई किरण समूह मंज़ूर' } } });
  expect(messages).toHaveLength(3);
  expect(await db.auditEntry.count({ where: { action: 'approve-group', subjectId: group.id, officerId: hamirpur.officer.id } })).toBe(1);
});

test('a refusal carries its reason, and the group mends and asks again', async () => {
  const { person, application } = await apply();
  const hamirpur = await officerOf('hamirpur');
  await decideApplication(hamirpur, application.id, { to: 'REFUSED', reason: 'The account number does not match the passbook.' }, NOW);

  const again = await applyGroup(person, form({ accountNumber: '999999999999', accountAgain: '999999999999' }), NOW);

  expect(again).toMatchObject({ ok: true, value: { groupId: application.groupId, status: 'OPEN' } });
  const file = await groupFile(hamirpur, application.groupId);
  expect(file?.status).toBe('APPLIED');
  expect(file?.bankAccounts[0]?.accountNumber).toBe('999999999999');
  expect(file?.applications).toHaveLength(2);
});

test('an officer of another district finds no such application', async () => {
  const { application } = await apply();
  const kangra = await officerOf('kangra');
  expect(await decideApplication(kangra, application.id, { to: 'APPROVED' }, NOW)).toEqual({ ok: false, error: 'not-found' });
  expect(await groupFile(kangra, application.groupId)).toBeNull();
});

test('the officer of the state decides for every district in it', async () => {
  const { application } = await apply();
  expect((await decideApplication(await officerOf('hp'), application.id, { to: 'APPROVED' }, NOW)).ok).toBe(true);
});

test('an officer never decides on a group she said she is related to', async () => {
  const { application } = await apply();
  const hamirpur = await officerOf('hamirpur');
  await declareRelation(hamirpur, application.groupId, 'My cousin is in it.', NOW);
  expect(await decideApplication(hamirpur, application.id, { to: 'APPROVED' }, NOW)).toEqual({ ok: false, error: 'related' });
  expect(await suspendGroup(hamirpur, application.groupId, 'suspend', 'Because I want to.', NOW)).toEqual({ ok: false, error: 'related' });
});

test('two officers who decide at the same moment decide once', async () => {
  const { application } = await apply();
  const [hamirpur, state] = await Promise.all([officerOf('hamirpur'), officerOf('hp')]);
  const outcomes = await Promise.all([
    decideApplication(hamirpur, application.id, { to: 'APPROVED' }, NOW),
    decideApplication(state, application.id, { to: 'REFUSED', reason: 'The papers are not complete.' }, NOW),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a second click on "send" makes one application', async () => {
  const mobile = nextMobile();
  const person = await newcomer('Kanta D.', mobile);
  const details = form({ presidentMobile: mobile });
  const outcomes = await Promise.all([applyGroup(person, details, NOW), applyGroup(person, details, NOW)]);
  expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.error)).sort()).toEqual(['already-open', 'ok']);
  expect(await db.groupApplication.count({ where: { submittedById: person.id } })).toBe(1);
});

test('somebody in an approved group cannot apply for another', async () => {
  const { member } = await memberOf('kohbar-jitwarpur');
  expect(await applyGroup(member, form(), NOW)).toEqual({ ok: false, error: 'already-member' });
});

test('one number may serve office bearers of two groups', async () => {
  const shared = nextMobile();
  await apply({ secretaryMobile: shared });
  await apply({ treasurerMobile: shared });
  const login = await db.login.findUniqueOrThrow({ where: { address: `+91${shared}` }, include: { persons: true } });
  expect(login.persons).toHaveLength(2);
});

test('a suspended group comes back with a reason written down both times', async () => {
  const { group } = await memberOf('kohbar-jitwarpur');
  const madhubani = await officerOf('madhubani');
  expect((await suspendGroup(madhubani, group.id, 'suspend', 'Complaints about late parcels.', NOW)).ok).toBe(true);
  expect(await suspendGroup(madhubani, group.id, 'suspend', 'Complaints about late parcels.', NOW)).toEqual({ ok: false, error: 'not-allowed' });
  expect((await suspendGroup(madhubani, group.id, 'reinstate', 'The parcels were sent.', NOW)).ok).toBe(true);
  const entries = await db.auditEntry.findMany({ where: { subjectId: group.id, officerId: madhubani.officer.id }, orderBy: { id: 'asc' } });
  expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
    ['suspend-group', 'Complaints about late parcels.'],
    ['reinstate-group', 'The parcels were sent.'],
  ]);
});

test('groups that share a bank account are shown to the officer', async () => {
  const { application } = await apply({ accountNumber: '777777777777', accountAgain: '777777777777' });
  await apply({ accountNumber: '777777777777', accountAgain: '777777777777', nameEn: 'Twin Group', pan: 'AAEAT9002C', fssai: '20625111000999' });
  const file = await groupFile(await officerOf('hamirpur'), application.groupId);
  expect(file?.twins).toContainEqual(expect.objectContaining({ nameEn: 'Twin Group', shared: 'bank' }));
});

test.each([
  ['formedOn', '2099-01-01', 'date-future'],
  ['formedOn', 'yesterday', 'date-invalid'],
  ['pin', '012345', 'pin-invalid'],
  ['presidentMobile', '12345', 'mobile-invalid'],
  ['ifsc', 'SBI123', 'ifsc-invalid'],
  ['accountAgain', '1', 'account-differs'],
  ['accountNumber', '12', 'account-invalid'],
  ['fssai', '', 'fssai-required'],
  ['fssai', '99', 'fssai-invalid'],
  ['pan', 'NOPE', 'pan-invalid'],
  ['standing', 'KING', 'choose-one'],
  ['agree', '', 'agree-required'],
  ['address', 'x'.repeat(301), 'too-long'],
  ['presidentName', '', 'required'],
  ['placeId', '<script>', 'place-required'],
])('an application with %s = "%s" is refused beside the field, with everything typed still there', async (field, value, code) => {
  const person = await newcomer('Kanta D.', nextMobile());
  const sent = answers({ [field]: value });
  const response = await post(applyAction, '/seller/apply/details', await cookieOf({ personId: person.id }), sent);
  expect(response.init?.status).toBe(422);
  expect(response.data.form.errors[field]).toContain(code);
  expect(response.data.form.values).toMatchObject(Object.fromEntries(Object.entries(sent).filter(([, typed]) => typed !== '')));
  expect(await db.groupApplication.count({ where: { submittedById: person.id } })).toBe(0);
});

test('the same field sent twice is refused without an error', async () => {
  const person = await newcomer('Kanta D.', nextMobile());
  const body = new URLSearchParams(answers());
  body.append('pin', '177001');
  const response = await postBody(applyAction, '/seller/apply/details', await cookieOf({ personId: person.id }), body);
  expect(response.init?.status).toBe(422);
});

test('a refusal without a reason is not made', async () => {
  const { application } = await apply();
  const { officer } = await officerOf('hamirpur');
  const response = await post(refuseAction, '/admin', await cookieOf({ officerId: officer.id }), { reason: '  ' }, { id: application.id });
  expect(response.data.form.errors['reason']).toBeDefined();
  expect((await db.groupApplication.findUniqueOrThrow({ where: { id: application.id } })).status).toBe('OPEN');
});

type Action = (args: never) => Promise<unknown>;
interface Refused {
  readonly data: { readonly form: { readonly errors: Record<string, string[]>; readonly values: Record<string, unknown> } };
  readonly init: ResponseInit | null;
}

async function postBody(action: Action, path: string, cookie: string, body: URLSearchParams, params = {}): Promise<Refused> {
  const request = new Request(`http://localhost:3000${path}`, { method: 'POST', headers: { cookie }, body });
  return (await action({ request, params, context: {} } as never)) as Refused;
}

function post(action: Action, path: string, cookie: string, fields: Record<string, string>, params = {}): Promise<Refused> {
  return postBody(action, path, cookie, new URLSearchParams(fields), params);
}

test('a bearer without a plain member in her group adds one, who is told, and hands her office over to her', async () => {
  const { person, application: { groupId } } = await apply();
  const bearer = await cookieOf({ personId: person.id });
  expect((await officeOf(person.id))?.heirs).toEqual([]);
  const mobile = nextMobile();
  const add = (fields: Record<string, string>, cookie = bearer) => postForm<{ form: FormState }>(addByBearer, '/seller/members', fields, { cookie });
  expect(await add({ name: ' ', mobile: '12345' })).toMatchObject({ status: 422, data: { form: { values: { mobile: '12345' }, errors: { name: ['required'], mobile: ['mobile-invalid'] } } } });
  // Pressed twice at once: one member.
  expect((await Promise.all([1, 2].map(() => add({ name: 'Sunita D.', mobile })))).map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await add({ name: 'sunita d.', mobile })).toMatchObject({ status: 409, data: { form: { errors: { '': ['member-known'] } } } });
  expect(await add({ name: 'Her daughter', mobile })).toMatchObject({ status: 303, location: '/seller/members?added' });
  expect((await getPage<{ members: { role: string; person: { name: string } }[] }>(membersPage, '/seller/members?added', { cookie: bearer })).data).toMatchObject({ added: true, members: [{ role: 'PRESIDENT' }, { role: 'SECRETARY' }, { role: 'TREASURER' }, { person: { name: 'Sunita D.' } }, { person: { name: 'Her daughter' } }] });
  expect((await db.message.findMany({ where: { address: `+91${mobile}` } })).map(({ body }) => body)[0]).toContain('नई किरण समूह की सदस्य हैं');
  expect(await db.auditEntry.count({ where: { action: 'add-member', subjectId: groupId, personId: person.id } })).toBe(2);

  const { heirs } = (await officeOf(person.id))!;
  expect(heirs.map((heir) => heir.person.name)).toEqual(['Sunita D.', 'Her daughter']);
  expect(await handOverRole(person.id, heirs[0]!.id, NOW)).toEqual({ ok: true });
  expect(await add({ name: 'Too late', mobile: nextMobile() }), 'a member without an office').toMatchObject({ status: 303, location: '/seller/shares' });
  expect(await addMember({ kind: 'bearer', scope: (await sellerScope({ ...person, nameHi: null, language: 'hi' } as never))! }, { name: 'Too late', mobile: '+919000000000' as never }, NOW)).toEqual({ ok: false, error: 'not-bearer' });
});

test('who has an account on the number is asked, and neither doubled nor seized: until she says yes she is no member', async () => {
  const { person, application: { groupId } } = await apply();
  const bearer = await cookieOf({ personId: person.id });
  const add = (name: string, mobile: string) => postForm<{ form: FormState }>(addByBearer, '/seller/members', { name, mobile }, { cookie: bearer });
  const listed = async () => (await getPage<{ members: object[]; invitations: { id: string; name: string }[] }>(membersPage, '/seller/members', { cookie: bearer })).data;
  const before = await db.person.count();
  const meera = await knownOn(nextMobile());
  // Pressed twice at once: one question.
  expect((await Promise.all([1, 2].map(() => add('Meera D.', meera.mobile)))).map(({ status, location }) => location ?? status).sort()).toEqual(['/seller/members?asked', 409]);
  expect(await db.person.count(), 'nobody is made of her a second time').toBe(before + 1);
  expect(await listed()).toMatchObject({ members: { length: 3 }, invitations: [{ name: 'Meera D.' }] });
  expect((await db.message.findMany({ where: { address: `+91${meera.mobile}` } })).map(({ body }) => body)).toEqual([expect.stringContaining('/hi/account')]);
  expect(await sellerScope(meera.person)).toBeNull();
  const asked = async ({ cookie }: Known) => (await getPage<{ invitations: { id: string; group: object }[] }>(accountPage, '/account', { cookie })).data.invitations;
  const answer = (who: Known, id: string, words: string) => postForm(answerAsked, `/account/invitations/${id}/${words}`, {}, { params: { id, answer: words }, cookie: who.cookie });
  const [first] = await asked(meera);

  const stranger = await knownOn(nextMobile());
  expect(await asked(stranger)).toEqual([]);
  for (const words of ['yes', 'other', 'no']) expect(await answer(stranger, first!.id, words), `a stranger says ${words}`).toMatchObject({ status: 404 });
  expect(await answer(meera, first!.id, 'perhaps')).toMatchObject({ status: 404 });
  const others = await memberOf('maithili-dekuli', 'PRESIDENT');
  const bearing = (scope: SellerScope) => ({ kind: 'bearer', scope }) as const;
  expect(await withdrawInvitation(bearing(others), first!.id)).toEqual({ ok: false, error: 'not-found' });
  expect(await withdrawInvitation(bearing({ ...(await sellerScope(nameOf(person)))!, role: 'MEMBER' }), first!.id)).toEqual({ ok: false, error: 'not-bearer' });

  // Two answers at once: one counts.
  expect((await Promise.all([1, 2].map(() => answer(meera, first!.id, 'yes')))).map(({ status, location }) => location ?? status).sort()).toEqual(['/account?done=joined', 404]);
  expect(await sellerScope(meera.person)).toMatchObject({ role: 'MEMBER', group: { id: groupId } });
  expect(await db.auditEntry.count({ where: { action: 'join-group', subjectId: groupId, personId: meera.person.id } })).toBe(1);

  // Refused, taken back, and somebody else on the same phone.
  await add('Radha D.', stranger.mobile);
  expect(await answer(stranger, (await asked(stranger))[0]!.id, 'no')).toMatchObject({ location: '/account?done=invitation-refused' });
  await add('Radha D.', stranger.mobile);
  expect(await withdrawInvitation(bearing((await sellerScope(nameOf(person)))!), (await listed()).invitations[0]!.id)).toEqual({ ok: true });
  expect(await asked(stranger)).toEqual([]);
  // Not answered for a month.
  await add('Radha D.', stranger.mobile);
  await forgetInvitations(after(new Date(), days(29)));
  expect(await asked(stranger)).toHaveLength(1);
  await forgetInvitations(after(new Date(), days(31)));
  expect(await asked(stranger)).toEqual([]);
  await add('Radha D.', stranger.mobile);
  expect(await answer(stranger, (await asked(stranger))[0]!.id, 'other')).toMatchObject({ location: '/account?done=other-joined' });
  expect(await sellerScope(stranger.person)).toBeNull();
  expect((await db.person.findMany({ where: { logins: { some: { login: { address: `+91${stranger.mobile}` } } } }, orderBy: { id: 'asc' }, select: { name: true } })).map(({ name }) => name)).toEqual(['Buyer', 'Radha D.']);
  expect(await add('Her daughter', meera.mobile), 'whoever the number serves is in a group').toMatchObject({ location: '/seller/members?added' });

  // She is in one group only: another of hers is refused to her.
  const second = await apply();
  expect(await addMember({ kind: 'bearer', scope: (await sellerScope(nameOf(second.person)))! }, { name: 'buyer', mobile: `+91${meera.mobile}` as never }, NOW)).toEqual({ ok: true, value: 'asked' });
  expect(await answer(meera, (await asked(meera))[0]!.id, 'yes')).toMatchObject({ location: '/account' });
  expect(await sellerScope(meera.person)).toMatchObject({ group: { id: groupId } });
  expect(await db.membership.count({ where: { groupId: second.application.groupId, role: 'MEMBER' } })).toBe(0);
});

test('whoever was in a group that was refused is asked like anybody, and leaves it by saying yes to another', async () => {
  const [refused, other] = [await apply(), await apply()];
  const known = await knownOn(nextMobile());
  await db.membership.create({ data: { personId: known.person.id, groupId: refused.application.groupId, role: 'MEMBER', joinedOn: new Date('2025-01-01') } });
  await decideApplication(await officerOf('hamirpur'), refused.application.id, { to: 'REFUSED', reason: 'The account number does not match the passbook.' }, NOW);
  const scope = (await sellerScope(nameOf(other.person)))!;
  expect(await addMember({ kind: 'bearer', scope }, { name: 'Buyer, in other letters', mobile: `+91${known.mobile}` as never }, NOW)).toEqual({ ok: true, value: 'asked' });
  const { group, invitations } = (await getPage<{ group: object; invitations: { id: string }[] }>(accountPage, '/account', { cookie: known.cookie })).data;
  expect(group).toMatchObject({ status: 'REFUSED' });
  expect(await answerInvitation({ personId: known.person.id, loginId: (await db.login.findFirstOrThrow({ where: { address: `+91${known.mobile}` } })).id }, invitations[0]!.id, 'yes', NOW)).toEqual({ ok: true });
  expect(await sellerScope(known.person)).toMatchObject({ group: { id: other.application.groupId } });
  expect(await db.membership.count({ where: { personId: known.person.id, leftOn: null } })).toBe(1);
});

test('however often a group asks a number and takes it back, the number hears of it five times a day', async () => {
  const { person, application: { groupId } } = await apply();
  const scope = (await sellerScope(nameOf(person)))!;
  const known = await knownOn(nextMobile());
  const ask = (now: Date) => addMember({ kind: 'bearer', scope }, { name: 'Buyer', mobile: `+91${known.mobile}` as never }, now);
  const takeBack = async () => withdrawInvitation({ kind: 'bearer', scope }, (await db.invitation.findFirstOrThrow({ where: { groupId } })).id);
  for (let times = 0; times < 5; times += 1) {
    expect(await ask(NOW)).toEqual({ ok: true, value: 'asked' });
    expect(await takeBack()).toEqual({ ok: true });
  }
  expect(await ask(NOW)).toEqual({ ok: false, error: 'asked-too-often' });
  expect(await db.message.count({ where: { address: `+91${known.mobile}` } })).toBe(5);
  expect(await ask(after(NOW, days(1)))).toEqual({ ok: true, value: 'asked' });
});

interface Known {
  readonly mobile: string;
  readonly person: SellerScope['member'];
  readonly cookie: string;
}

/** Somebody with an account, signed in by a code to her number. */
async function knownOn(mobile: string): Promise<Known> {
  const login = await db.login.create({ data: { kind: 'PHONE', address: `+91${mobile}`, verifiedAt: NOW } });
  const person = await db.person.create({ data: { name: 'Buyer', logins: { create: { loginId: login.id } } } });
  return { mobile, person, cookie: await cookieOf({ personId: person.id, loginId: login.id }) };
}

const nameOf = (person: { id: string; name: string }): SellerScope['member'] => ({ id: person.id, name: person.name, nameHi: null, language: 'hi' });

test('an officer adds members in her area only, to no group she is related to, and not more than a group may have', async () => {
  const { application: { groupId } } = await apply();
  const hamirpur = await officerOf('hamirpur');
  const add = async (who: string) => postForm<{ form: FormState }>(addByOfficer, `/admin/groups/${groupId}/members`, { name: 'Sunita D.', mobile: nextMobile() }, { params: { id: groupId }, cookie: await cookieOf({ officerId: (await officerOf(who)).officer.id }) });
  expect(await add('kangra')).toMatchObject({ status: 404 });
  expect(await add('hamirpur')).toMatchObject({ status: 303, location: `/admin/groups/${groupId}` });
  expect(await db.auditEntry.count({ where: { action: 'add-member', subjectId: groupId, officerId: hamirpur.officer.id } })).toBe(1);
  const { heirs } = (await officeOf((await db.membership.findFirstOrThrow({ where: { groupId, role: 'TREASURER' } })).personId))!;
  expect(heirs.map(({ person }) => person.name)).toEqual(['Sunita D.']);
  const known = await knownOn(nextMobile());
  expect(await addMember({ kind: 'officer', scope: hamirpur, groupId }, { name: 'Buyer', mobile: `+91${known.mobile}` as never }, NOW)).toEqual({ ok: true, value: 'asked' });
  const { id: asked } = await db.invitation.findFirstOrThrow({ where: { groupId } });
  const withdraw = async (who: string) => postForm(withdrawByOfficer, `/admin/groups/${groupId}/asked/${asked}/withdraw`, {}, { params: { id: groupId, asked }, cookie: await cookieOf({ officerId: (await officerOf(who)).officer.id }) });
  expect(await withdraw('kangra')).toMatchObject({ status: 404 });
  expect(await withdraw('hamirpur')).toMatchObject({ status: 303, location: `/admin/groups/${groupId}` });
  expect(await withdraw('hamirpur')).toMatchObject({ status: 404 });
  expect(await db.auditEntry.count({ where: { action: 'withdraw-invitation', subjectId: groupId, officerId: hamirpur.officer.id } })).toBe(1);
  await db.setting.create({ data: { key: 'groups.most-members', value: 5, inForceFrom: new Date('2025-01-02') } });
  expect(await add('hamirpur')).toMatchObject({ status: 303 });
  expect(await add('hamirpur')).toMatchObject({ status: 409, data: { form: { errors: { '': ['group-full'] } } } });
  await declareRelation(hamirpur, groupId, 'My cousin is in it.', NOW);
  expect(await add('hamirpur')).toMatchObject({ status: 409, data: { form: { errors: { '': ['related'] } } } });
});
