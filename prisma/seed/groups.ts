import type { SeedGroup } from './group.ts';
import { BIHAR_GROUPS } from './groups-bihar.ts';
import { HIMACHAL_GROUPS } from './groups-himachal.ts';
import { UTTAR_PRADESH_GROUPS } from './groups-uttar-pradesh.ts';

const ALL = [...HIMACHAL_GROUPS, ...UTTAR_PRADESH_GROUPS, ...BIHAR_GROUPS] as const;

export type GroupSlug = (typeof ALL)[number]['slug'];

/** Twelve approved groups in six districts, in all three tax standings, and two that wait for an officer. */
export const GROUPS: readonly (SeedGroup & { readonly slug: GroupSlug })[] = ALL;
