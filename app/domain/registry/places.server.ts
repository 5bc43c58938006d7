import type { PlaceKind } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';

export interface PlaceStep {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly nameEn: string;
  readonly nameHi: string;
}

const step = { id: true, kind: true, nameEn: true, nameHi: true } as const;
const MOST = 500;

/** The places directly below one; the states when `parentId` is null. */
export async function placesBelow(parentId: string | null): Promise<PlaceStep[]> {
  return db.place.findMany({ where: { parentId }, select: step, orderBy: { nameEn: 'asc' }, take: MOST });
}

/** The villages whose letters carry this PIN. */
export async function villagesOfPin(pin: string): Promise<(PlaceStep & { way: PlaceStep[] })[]> {
  const villages = await db.place.findMany({ where: { pin, kind: 'VILLAGE' }, select: { ...step, path: true }, orderBy: { nameEn: 'asc' }, take: MOST });
  const ways = await waysTo(villages.map(({ path }) => path));
  return villages.map(({ path, ...village }) => ({ ...village, way: ways.get(path) ?? [] }));
}

/** A place and all above it, from the state down; empty when there is no such place. */
export async function wayTo(placeId: string): Promise<PlaceStep[]> {
  const place = await db.place.findUnique({ where: { id: placeId }, select: { path: true } });
  return place ? ((await waysTo([place.path])).get(place.path) ?? []) : [];
}

/** For each path, the places along it from the state down. */
export async function waysTo(paths: readonly string[]): Promise<Map<string, PlaceStep[]>> {
  const above = (path: string) => path.split('/').slice(0, -1).map((_, index, parts) => `${parts.slice(0, index + 1).join('/')}/`);
  const places = await db.place.findMany({ where: { path: { in: [...new Set(paths.flatMap(above))] } }, select: { ...step, path: true } });
  const byPath = new Map(places.map(({ path, ...place }) => [path, place]));
  return new Map(paths.map((path) => [path, above(path).flatMap((part) => byPath.get(part) ?? [])]));
}

/** The place a group says it is in: a block or something smaller. Null for anything else. */
export async function placeForApplication(placeId: string) {
  if (!/^[0-9a-f-]{36}$/.test(placeId)) return null;
  const place = await db.place.findUnique({ where: { id: placeId, kind: { in: ['BLOCK', 'PANCHAYAT', 'VILLAGE'] } }, select: { ...step, path: true, pin: true, stateCode: true } });
  return place && { ...place, way: (await waysTo([place.path])).get(place.path) ?? [] };
}
