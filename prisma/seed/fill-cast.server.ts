import { createOfficer } from '#app/domain/accounts/create-officer.server.ts';
import type { Db } from '#app/lib/db.server.ts';
import { before, days } from '#app/lib/time.ts';
import { DEMO_PASSWORD, DEMO_TOTP_SECRET } from './demo-secrets.ts';
import { FEDERATIONS } from './federations.ts';
import type { SeedGroup, SeedMember } from './group.ts';
import { GROUPS } from './groups.ts';
import { BUYERS, OFFICERS } from './people.ts';

const FOUNDED = new Date('2025-04-01');

/** The demo's officers, federations, groups with their members, and buyers. Needs the basics. */
export async function fillCast(db: Db, now: Date): Promise<void> {
  const places = await db.place.findMany({ where: { kind: 'VILLAGE' }, select: { id: true, path: true, pin: true } });
  const village = (slug: string, within = '') => {
    const place = places.find(({ path }) => path.startsWith(within) && path.endsWith(`/${slug}/`));
    if (!place) throw new Error(`The demo names no village ${slug}`);
    return place;
  };
  for (const { village: slug, ...federation } of FEDERATIONS) {
    await db.federation.create({ data: { ...federation, placeId: village(slug).id } });
  }
  await fillOfficers(db, now);
  for (const group of GROUPS) await fillGroup(db, group, village(group.village, `${group.state}/${group.district}/`), now);
  for (const { email, relatedTo = [] } of OFFICERS) {
    for (const { group, note } of relatedTo) {
      await db.officerRelation.create({ data: { note, officer: { connect: { email } }, group: { connect: { slug: group } } } });
    }
  }
  for (const { mobile, email, address, ...buyer } of BUYERS) {
    await db.person.create({
      data: {
        ...buyer,
        addresses: { create: { ...address, name: buyer.name, phone: `+91${mobile}` } },
        logins: { create: [{ login: { create: { kind: 'PHONE', address: `+91${mobile}` } } }, { login: { create: { kind: 'EMAIL', address: email } } }] },
      },
    });
  }
}

async function fillOfficers(db: Db, now: Date): Promise<void> {
  for (const { area, name, nameHi, email, title, language } of OFFICERS) {
    const made = await createOfficer({ name, nameHi, email, title, language, areaPath: area, password: DEMO_PASSWORD, totpSecret: DEMO_TOTP_SECRET, now }, db);
    if (!made.ok) throw new Error(`The demo's officer ${email}: ${made.error}`);
  }
}

async function fillGroup(db: Db, seed: SeedGroup, place: { id: string; path: string; pin: string | null }, now: Date): Promise<void> {
  const { slug, nameEn, nameHi, storyEn, storyHi, status, address, makesFood, fssai, standing, bank, members } = seed;
  const group = await db.group.create({
    data: {
      slug, nameEn, nameHi, storyEn, storyHi, status, address, makesFood,
      fssai: fssai ?? null,
      placeId: place.id,
      pin: place.pin ?? '',
      formedOn: new Date(seed.formedOn),
      approvedAt: status === 'APPROVED' ? FOUNDED : null,
      bankAccounts: { create: { ...bank, inForceFrom: FOUNDED } },
      taxStandings: {
        create: {
          kind: standing.kind,
          pan: standing.pan,
          inForceFrom: FOUNDED,
          ...(standing.kind === 'OWN_GSTIN' ? { gstin: standing.gstin } : {}),
          ...(standing.kind === 'UNREGISTERED' ? { enrolmentNumber: standing.enrolmentNumber } : {}),
          ...(standing.kind === 'FEDERATION_GSTIN' ? { federation: { connect: { slug: standing.federation } } } : {}),
        },
      },
    },
  });
  const ids: string[] = [];
  for (const member of members) ids.push(await fillMember(db, group.id, member));
  const [president] = ids;
  if (!president) throw new Error(`The demo's group ${slug} has nobody in it`);
  await fillApplication(db, group.id, president, status, place.path, now);
}

async function fillMember(db: Db, groupId: string, member: SeedMember): Promise<string> {
  const address = `+91${member.mobile}`;
  const login = await db.login.upsert({ where: { address }, create: { kind: 'PHONE', address }, update: {} });
  const person = await db.person.create({
    data: {
      name: member.name,
      nameHi: member.nameHi,
      language: 'hi',
      logins: { create: { loginId: login.id } },
      memberships: { create: { groupId, role: member.role, joinedOn: FOUNDED } },
    },
  });
  return person.id;
}

/** Approved groups were approved by the officer of their district; the others wait. */
async function fillApplication(db: Db, groupId: string, submittedById: string, status: SeedGroup['status'], path: string, now: Date): Promise<void> {
  const district = `${path.split('/').slice(0, 2).join('/')}/`;
  const officer = await db.officer.findFirst({ where: { area: { path: district } }, select: { id: true } });
  await db.groupApplication.create({
    data: {
      groupId,
      submittedById,
      ...(status === 'APPROVED'
        ? { status, submittedAt: FOUNDED, decidedAt: FOUNDED, decidedById: officer?.id ?? null }
        : { submittedAt: before(now, days(3)) }),
    },
  });
}
