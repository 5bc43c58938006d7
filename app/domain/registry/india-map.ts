import type { StateCode } from './states.ts';

/** Degrees: east of Greenwich, north of the equator. */
type Point = readonly [east: number, north: number];

/**
 * The outline of India, drawn by hand in 90 points after its official boundary. A locator, not a survey: good for telling
 * where in the country a place is, and for nothing else.
 */
const OUTLINE: readonly Point[] = [
  [68.2, 23.7], [68.9, 24.3], [70.1, 24.3], [71.0, 24.6], [70.3, 25.7], [70.1, 26.6], [69.5, 27.0], [70.4, 28.0], [71.9, 27.9], [72.9, 29.0], [73.9, 30.0],
  [74.6, 31.1], [75.3, 32.3], [74.6, 32.8], [74.0, 33.3], [73.5, 34.3], [72.6, 35.8], [72.6, 36.3], [73.8, 36.9], [74.6, 37.1], [75.8, 36.7], [76.2, 36.9],
  [77.8, 35.6], [78.1, 35.5], [79.5, 35.9], [80.3, 35.5], [80.2, 34.6], [79.5, 34.0], [78.8, 33.5], [79.3, 32.6], [78.5, 32.6], [78.8, 31.3], [79.6, 30.9],
  [81.0, 30.2], [80.1, 28.8], [81.9, 27.9], [83.3, 27.4], [84.7, 27.2], [86.0, 26.6], [88.1, 26.4], [88.1, 27.9], [88.9, 27.9], [88.9, 26.9], [89.8, 26.7],
  [92.0, 26.9], [91.6, 27.8], [93.3, 28.5], [94.5, 29.2], [96.1, 29.4], [97.3, 28.3], [97.0, 27.3], [95.3, 26.6], [94.7, 25.2], [94.1, 23.9], [93.3, 24.0],
  [93.2, 22.2], [92.6, 22.0], [92.3, 23.6], [91.7, 23.1], [91.2, 24.0], [92.4, 24.9], [92.2, 25.1], [89.9, 25.3], [89.8, 26.0], [88.7, 26.3], [88.2, 25.8],
  [88.9, 25.2], [88.1, 24.5], [88.8, 23.2], [89.0, 21.9], [88.0, 21.7], [87.0, 21.4], [86.8, 20.3], [85.4, 19.8], [83.9, 18.2], [82.3, 16.7], [81.2, 15.9],
  [80.2, 15.6], [80.1, 14.0], [80.3, 13.1], [79.8, 11.9], [79.8, 10.3], [79.0, 9.3], [78.2, 8.9], [77.5, 8.1], [76.6, 8.9], [76.0, 10.5], [75.3, 11.9],
  [74.5, 13.8], [73.8, 15.6], [73.2, 17.3], [72.8, 19.1], [72.8, 20.6], [72.6, 21.6], [72.1, 21.2], [70.9, 20.7], [69.2, 22.1], [70.2, 22.8], [68.9, 23.0],
];

/** About the middle of each state and union territory. */
const STATES: Readonly<Partial<Record<StateCode, Point>>> = {
  '01': [75.0, 33.8], '02': [77.2, 31.9], '03': [75.4, 31.0], '04': [76.8, 30.7], '05': [79.2, 30.1], '06': [76.2, 29.2], '07': [77.1, 28.6], '08': [73.8, 26.6],
  '09': [80.9, 26.9], '10': [85.6, 25.7], '11': [88.5, 27.5], '12': [94.6, 28.1], '13': [94.5, 26.1], '14': [93.9, 24.8], '15': [92.9, 23.3], '16': [91.7, 23.7],
  '17': [91.3, 25.5], '18': [92.9, 26.3], '19': [87.9, 23.3], '20': [85.4, 23.6], '21': [84.4, 20.5], '22': [82.0, 21.5], '23': [78.3, 23.5], '24': [71.7, 22.7],
  '27': [76.0, 19.5], '29': [76.0, 14.7], '30': [74.0, 15.4], '32': [76.4, 10.4], '33': [78.5, 11.1], '36': [79.0, 17.8], '37': [79.9, 15.9], '38': [77.6, 34.2],
};

/** Districts we know the place of, by state and English name; others are shown by their state. */
const DISTRICTS: Readonly<Record<string, Point>> = {
  '02/Hamirpur': [76.5, 31.7], '02/Kangra': [76.3, 32.1], '02/Mandi': [76.9, 31.6], '02/Una': [76.3, 31.5], '02/Bilaspur': [76.8, 31.3],
  '09/Jaunpur': [82.7, 25.7], '09/Varanasi': [83.0, 25.3], '09/Azamgarh': [83.2, 26.1], '09/Ghazipur': [83.6, 25.6], '09/Lucknow': [80.9, 26.8],
  '10/Darbhanga': [85.9, 26.2], '10/Madhubani': [86.1, 26.4], '10/Samastipur': [85.8, 25.9], '10/Muzaffarpur': [85.4, 26.1], '10/Patna': [85.1, 25.6],
};

const SCALE = 8;
const [WEST, NORTH] = [67.4, 37.8];
/** A degree of longitude at 23° north is that much of a degree of latitude. */
const NARROWING = 0.92;

const x = ([east]: Point) => Math.round((east - WEST) * NARROWING * SCALE * 10) / 10;
const y = ([, north]: Point) => Math.round((NORTH - north) * SCALE * 10) / 10;

export const MAP_WIDTH = 222;
export const MAP_HEIGHT = 242;

/** The outline as the `points` of an SVG polygon. */
export const MAP_OUTLINE = OUTLINE.map((point) => `${x(point)},${y(point)}`).join(' ');

export interface MapSpot {
  readonly x: number;
  readonly y: number;
  /** Only the state is known. */
  readonly vague: boolean;
}

/** Where a district lies on the map; by its state where we don't know better; null for neither. */
export function mapSpot(stateCode: string, districtEn: string): MapSpot | null {
  const exact = DISTRICTS[`${stateCode}/${districtEn}`];
  const point = exact ?? STATES[stateCode as StateCode];
  return point ? { x: x(point), y: y(point), vague: exact === undefined } : null;
}
