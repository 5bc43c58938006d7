import { DEMO_PASSWORD } from '../../prisma/seed/demo-secrets.ts';
import { GROUPS } from '../../prisma/seed/groups.ts';
import { BUYERS, OFFICERS } from '../../prisma/seed/people.ts';

/** How a visitor of the demo signs in as each of its users, line by line. */
export function demoSignIns(url: string): readonly string[] {
  const [buyer] = BUYERS;
  const [group] = GROUPS;
  const member = group?.members[0];
  const officer = OFFICERS.find(({ area }) => area === 'hp/') ?? OFFICERS[0];
  return [
    `Sign in at ${url}/account/sign-in with a number; its code arrives at ${url}/dev/outbox`,
    ...(buyer ? [`  buyer    ${buyer.mobile}  ${buyer.name}`] : []),
    ...(member ? [`  member   ${member.mobile}  ${member.name}, ${group.nameEn}`] : []),
    `Officers sign in at ${url}/account/officer`,
    ...(officer ? [`  officer  ${officer.email}  password "${DEMO_PASSWORD}", code from: npm run demo:code`] : []),
  ];
}
