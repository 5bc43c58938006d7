import { setTimeout as wait } from 'node:timers/promises';
import { officerScope, type OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { sellerScope, type SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { SESSION_COOKIE } from '#app/domain/accounts/session-cookie.server.ts';
import { openSession } from '#app/domain/accounts/sessions.server.ts';
import type { MemberRole } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { fillBasics } from '../../prisma/seed/fill-basics.server.ts';
import { fillCast } from '../../prisma/seed/fill-cast.server.ts';
import { fillGoods } from '../../prisma/seed/fill-goods.server.ts';
import type { GroupSlug } from '../../prisma/seed/groups.ts';
import { filledOnce } from './copy-database.ts';

/** The moment at which the tests' stories begin. */
export const NOW = new Date('2026-11-02T09:00:00+05:30');

/** The demo's places, officers, groups and members in this file's database. The same cast plays in the demo. */
export async function createWorld({ goods = false } = {}): Promise<void> {
  await filledOnce(env().DATABASE_URL, goods ? 'world_with_goods' : 'world', async () => {
    await fillBasics(db);
    await fillCast(db, NOW);
    if (goods) await fillGoods(db, NOW);
  });
  await reconnected();
}

/** The connections of this process were cut: waits until all of them are there again. */
async function reconnected(): Promise<void> {
  for (let attempts = 0; ; attempts += 1) {
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => db.$queryRaw`SELECT 1`));
    if (asked.every(({ status }) => status === 'fulfilled')) return;
    if (attempts > 100) throw new Error('The database does not come back');
    await wait(20);
  }
}

/** The officer of an area, as the wrappers hand her to a handler: `officerOf('hamirpur')`. */
export async function officerOf(area: string): Promise<OfficerScope> {
  const { id } = await db.officer.findUniqueOrThrow({ where: { email: `officer.${area}@demo.shg-haat.example` } });
  const scope = await officerScope(id);
  if (!scope) throw new Error(`No officer of ${area}`);
  return scope;
}

/** An office bearer of a group, as the wrappers hand her to a handler. */
export async function memberOf(group: GroupSlug, role: MemberRole = 'PRESIDENT'): Promise<SellerScope> {
  const { person } = await db.membership.findFirstOrThrow({ where: { role, leftOn: null, group: { slug: group } }, include: { person: true } });
  const scope = await sellerScope(person);
  if (!scope) throw new Error(`Nobody of ${group}`);
  return scope;
}

/** The Cookie header of somebody who has signed in. */
export async function cookieOf(owner: { personId: string; loginId?: string } | { officerId: string }): Promise<string> {
  return `${SESSION_COOKIE}=${await openSession(owner, 'test', new Date())}`;
}

/** Somebody with a number and no group. */
export async function newcomer(name: string, mobile: string): Promise<{ id: string; name: string; nameHi: null; language: 'hi' }> {
  const person = await db.person.create({ data: { name, logins: { create: { login: { create: { kind: 'PHONE', address: `+91${mobile}` } } } } } });
  return { id: person.id, name, nameHi: null, language: 'hi' };
}
