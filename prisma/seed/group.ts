import type { GroupStatus, MemberRole } from '#app/generated/prisma/enums.ts';
import type { PictureName } from './pictures/names.ts';

/** Somebody of the demo's cast. No one real: first names with an initial, numbers from one block of 90000 0…. */
export interface SeedMember {
  readonly name: string;
  readonly nameHi: string;
  /** Ten digits. Some numbers stand with two persons, as phones are shared in a family. */
  readonly mobile: string;
  readonly role: MemberRole;
}

export interface SeedFederation {
  readonly slug: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly legalName: string;
  readonly address: string;
  readonly gstin: string;
  readonly pan: string;
  /** Where its office is. */
  readonly village: string;
}

export type SeedStanding =
  | { readonly kind: 'OWN_GSTIN'; readonly pan: string; readonly gstin: string }
  | { readonly kind: 'FEDERATION_GSTIN'; readonly pan: string; readonly federation: string }
  | { readonly kind: 'UNREGISTERED'; readonly pan: string; readonly enrolmentNumber: string };

export interface SeedGroup {
  readonly slug: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly storyEn: string;
  readonly storyHi: string;
  readonly status: Extract<GroupStatus, 'APPROVED' | 'APPLIED'>;
  readonly state: string;
  readonly district: string;
  readonly village: string;
  readonly address: string;
  readonly formedOn: string;
  readonly makesFood: boolean;
  readonly fssai?: string;
  readonly standing: SeedStanding;
  readonly bank: { readonly holder: string; readonly accountNumber: string; readonly ifsc: string };
  readonly picture: PictureName;
  readonly members: readonly SeedMember[];
}

/** The first three are president, secretary and treasurer; the number is the last four digits of hers. */
export function membersOf(...cast: readonly (readonly [name: string, nameHi: string, number: string])[]): SeedMember[] {
  const bearers = ['PRESIDENT', 'SECRETARY', 'TREASURER'] as const;
  return cast.map(([name, nameHi, number], index) => ({ name, nameHi, mobile: `900000${number}`, role: bearers[index] ?? 'MEMBER' }));
}

/** An account at a bank that does not exist. */
export function demoBank(holder: string, branch: string, serial: number): SeedGroup['bank'] {
  return { holder, accountNumber: String(serial).padStart(12, '0'), ifsc: `DEMO0${branch}` };
}
