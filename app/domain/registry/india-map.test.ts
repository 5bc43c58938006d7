import { expect, test } from 'vitest';
import { MAP_HEIGHT, MAP_OUTLINE, MAP_WIDTH, mapSpot } from './india-map.ts';
import { STATES } from './states.ts';

/** Even-odd rule: how often a ray to the right crosses the outline. */
function isInside({ x, y }: { x: number; y: number }): boolean {
  const corners = MAP_OUTLINE.split(' ').map((pair) => pair.split(',').map(Number) as [number, number]);
  return corners.filter(([ax, ay], index) => {
    const [bx, by] = corners[(index + 1) % corners.length]!;
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
  }).length % 2 === 1;
}

test('every state of the mainland has a spot inside the outline, and the outline fits the map', () => {
  for (const { code, nameEn } of STATES) {
    const spot = mapSpot(code, 'Nowhere');
    if (spot) expect([nameEn, isInside(spot), spot.vague]).toEqual([nameEn, true, true]);
  }
  expect(STATES.filter(({ code }) => !mapSpot(code, '')).map(({ nameEn }) => nameEn)).toHaveLength(4);
  for (const pair of MAP_OUTLINE.split(' ')) {
    const [x = -1, y = -1] = pair.split(',').map(Number);
    expect(x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= MAP_HEIGHT).toBe(true);
  }
});

test('a district we know is exact, and lies in the direction it should', () => {
  const [hamirpur, darbhanga] = [mapSpot('02', 'Hamirpur')!, mapSpot('10', 'Darbhanga')!];
  expect([hamirpur.vague, isInside(hamirpur), isInside(darbhanga)]).toEqual([false, true, true]);
  expect(darbhanga.x).toBeGreaterThan(hamirpur.x);
  expect(darbhanga.y).toBeGreaterThan(hamirpur.y);
});
