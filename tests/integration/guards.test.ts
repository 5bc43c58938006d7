import { beforeAll, expect, test } from 'vitest';
import { db } from '#app/lib/db.server.ts';
import { cookieOf, createWorld, memberOf, officerOf } from '../support/world.ts';
import { GUARDED_PAGES, moduleOf, type Handler, type Page } from '../support/routes.ts';

/** Things of one group, asked for by a member of another and by an officer of another district. */
let foreign: Record<string, string>;
let stranger: { seller: string; admin: string };

beforeAll(async () => {
  await createWorld({ goods: true });
  const { group, member } = await memberOf('kohbar-jitwarpur');
  const product = await db.product.findFirstOrThrow({ where: { groupId: group.id }, include: { variants: true } });
  const application = await db.groupApplication.findFirstOrThrow({ where: { groupId: group.id } });
  const complaint = await db.complaint.create({ data: { number: 'C1', token: 'c'.repeat(24), topic: 'OTHER', language: 'en', name: 'A', phone: '+919876543210', areaPath: 'br/', text: 'Late', resolveBy: new Date() } });
  const account = await db.ledgerAccount.create({ data: { kind: 'GROUP_PAYABLE', party: group.id } });
  const terms = { kind: 'FREE_DELIVERY' as const, startsAt: new Date(), endsAt: new Date(Date.now() + 1_000_000), createdAt: new Date() };
  const [own, area] = await Promise.all([
    db.coupon.create({ data: { ...terms, code: 'FOREIGN', funder: 'GROUP', groupId: group.id } }),
    db.coupon.create({ data: { ...terms, code: 'ELSEWHERE', funder: 'STORE', areaPath: 'br/darbhanga/' } }),
  ]);
  const coupons = [own.id, area.id] as const;
  const login = await db.login.findFirstOrThrow();
  const invitation = await db.invitation.create({ data: { groupId: group.id, loginId: login.id, name: 'Asha' } });
  foreign = {
    '/seller/goods/:id': product.id,
    '/seller/orders/:id': group.id,
    '/admin/applications/:id': application.id,
    '/admin/groups/:id': group.id,
    '/admin/orders/:id': group.id,
    '/seller/returns/:id': group.id,
    '/admin/returns/:id': group.id,
    ':how': 'sound',
    '/admin/complaints/:id': complaint.id,
    '/seller/reviews/:id': group.id,
    '/admin/reviews/:id': group.id,
    '/admin/payouts/:id': group.id,
    '/admin/ledger/:id': String(account.id),
    ':payoutId': group.id,
    ':paper': group.id,
    ':member': member.id,
    ':asked': invitation.id,
    '/seller/members/asked/:id': invitation.id,
    '/seller/coupons/:id': coupons[0],
    '/admin/coupons/:id': coupons[1],
    '/admin/reconciliation/:day': '2001-01-01',
    '/admin/settings/:key': 'no-such-rule',
    '/admin/payments/:id': group.id,
    '/admin/refunds/:id': group.id,
    '/admin/remittances/:id': group.id,
    ':credit': group.id,
    '/admin/registers/deposits/:id': group.id,
    ':courier': 'india-post',
    ':variantId': product.variants[0]?.id ?? '',
    ':imageId': group.id,
    ':move': 'accept',
  };
  stranger = {
    seller: await cookieOf({ personId: (await memberOf('kamal-pindaruch')).member.id }),
    admin: await cookieOf({ officerId: (await officerOf('hamirpur')).officer.id }),
  };
});

function paramsOf({ path }: Page): Record<string, string> {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  return Object.fromEntries(names.map((name) => {
    const value = foreign[path.slice(0, path.indexOf(`:${name}`) + name.length + 1)] ?? foreign[`:${name}`];
    if (!value) throw new Error(`The walk knows no ${name} for ${path}: name one of another group`);
    return [name, value];
  }));
}

/** What a handler answers, thrown or not: the status of a Response, or 200 for a page. */
async function ask(handler: Handler, page: Page, method: string, cookie?: string): Promise<{ status: number; location: string | null }> {
  const request = new Request(`http://localhost:3000${page.path}`, {
    method,
    headers: { ...(cookie ? { cookie } : {}), 'content-type': 'application/x-www-form-urlencoded' },
    ...(method === 'POST' ? { body: 'reason=A+reason+long+enough&note=cousin' } : {}),
  });
  const answer = await handler({ request, params: paramsOf(page), context: { clientAddress: '127.0.0.1', requestId: 'walk', nonce: '' } } as never).catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get('location') };
  if (answer instanceof Error) throw answer;
  const init = (answer as { init?: { status?: number } } | null)?.init;
  return { status: init?.status ?? 200, location: null };
}

test.each(GUARDED_PAGES.map((page) => [page.path, page] as const))('%s goes through its guard, which sends nobody to sign in', async (path, page) => {
  const { loader, action } = await moduleOf(page);
  for (const [handler, method] of [[loader, 'GET'], [action, 'POST']] as const) {
    if (!handler) continue;
    expect({ method, guard: handler.guard }).toEqual({ method, guard: path.split('/')[1] });
    const { status, location } = await ask(handler, page, method);
    expect({ method, status }).toEqual({ method, status: 302 });
    expect(location).toMatch(/^(?:\/hi)?\/account\/(?:sign-in|officer)\?next=/);
  }
});

const OWNED = GUARDED_PAGES.filter(({ path }) => path.includes(':'));

test.each(OWNED.map((page) => [page.path, page] as const))('%s is not there for the wrong group or the wrong area', async (path, page) => {
  const { loader, action, default: drawn } = await moduleOf(page);
  const cookie = path.startsWith('/seller') ? stranger.seller : stranger.admin;
  // Reading an address that only takes posts leads back to the thing's own page, which is walked as well.
  if (loader && drawn) expect(await ask(loader, page, 'GET', cookie)).toMatchObject({ status: 404 });
  if (action) expect(await ask(action, page, 'POST', cookie)).toMatchObject({ status: 404 });
});

test.each(GUARDED_PAGES.filter(({ path }) => path.startsWith('/admin')).map((page) => [page.path, page] as const))(
  '%s does not open to a member of a group',
  async (_path, page) => {
    const { loader, action } = await moduleOf(page);
    for (const [handler, method] of [[loader, 'GET'], [action, 'POST']] as const) {
      if (handler) expect(await ask(handler, page, method, stranger.seller)).toMatchObject({ status: 302 });
    }
  },
);
