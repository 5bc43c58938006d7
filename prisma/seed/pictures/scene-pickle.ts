import { blockPrint, checks, lyingCloth, turned } from './cloths.ts';
import { chilli, heap, lemonSlice, lemonHalf, mangoPiece, morsel, seeds } from './food.ts';
import { clothLid, jar, tinLid } from './jars.ts';
import { cotton, darker, indigo, lighter, madder, mix, neem, turmeric } from './palette.ts';
import { ellipse, many, oval, type Paper, rect, specks } from './paper.ts';
import { leaf } from './plants.ts';
import { boards, table, wall } from './surfaces.ts';
import { bowl, crock, plate, spoon } from './vessels.ts';

type Box = { left: number; top: number; width: number; height: number };

/** Fills a box with rows of pieces in oil, dark between them. */
function packed(paper: Paper, box: Box, oil: string, step: number, piece: (x: number, y: number) => string): string {
  const rows = Math.ceil(box.height / (step * 0.72)) + 1;
  const columns = Math.ceil(box.width / step) + 1;
  const ground = rect(box.left, box.top, box.width, box.height, `fill="${paper.linear([[0, oil], [1, darker(oil, 0.45)]])}"`);
  const spice = specks(90, ['#F2C14A', '#7A1F12', '#3A1A0C', '#E58A2A'], 0.85, () => oval(paper.between(box.left, box.left + box.width), paper.between(box.top, box.top + box.height), paper.between(2, 7), paper.between(2, 6)));
  return ground + many(rows * columns, (i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return piece(box.left + (column + (row % 2) * 0.5) * step + paper.between(-0.2, 0.2) * step, box.top + 24 + row * step * 0.72 + paper.between(-0.15, 0.15) * step);
  }) + spice + rect(box.left, box.top, box.width, box.height * 0.1, `fill="${lighter(oil, 0.2)}" opacity="0.55"`);
}

export function mangoPickle(paper: Paper): string {
  const print = turned(blockPrint(cotton, 'flower', madder, turmeric, 120), 12);
  const pieces = heap(paper, 1215, 1150, 225, 58, 150, 44, (x, y) => mangoPiece(paper, x, y, 74));
  return wall(paper, '#D9B98A') + table(paper, 940) +
    lyingCloth(paper, [[40, 1240], [250, 1180], [560, 1190], [900, 1180], [1090, 1260], [1080, 1400], [1010, 1530], [700, 1515], [350, 1550], [90, 1500], [30, 1370]], print, [[[250, 1190], [330, 1360], [260, 1540]], [[820, 1180], [780, 1340], [860, 1530]]]) +
    jar(paper, { x: 560, y: 1350, width: 640, height: 930, tint: '#C9701E', fill: 0.9, lid: clothLid(paper, turned(checks(cotton, madder, 54), 8)), label: { motif: 'mango', ink: madder, accent: turmeric, veg: true },
      contents: (box) => packed(paper, box, '#B4561A', 108, (x, y) => mangoPiece(paper, x, y, 76)) }) +
    bowl(paper, { x: 1215, y: 1160, rx: 280, depth: 170, colour: '#B98A3A', squash: 0.3, contents: ellipse(1215, 1170, 265, 74, 'fill="#A34A16"') + pieces + seeds(paper, 1215, 1110, 170, 60, 30, 16, ['#F2C14A', '#7A1F12']) }) +
    leaf(paper, 1540, 1430, 330, 190, '#567D33', 0.16) + leaf(paper, 1520, 1450, 300, 222, '#4A6E2E', 0.16) + mangoPiece(paper, 1070, 1500, 92, 20) + seeds(paper, 1200, 1500, 120, 28, 22, 20, ['#E8B93C', '#8C2A16', '#4A2412']);
}

export function chilliPickle(paper: Paper): string {
  const whole = (x: number, y: number, turn: number, size: number): string => chilli(paper, x, y, size, turn, paper.pick(['#A81F18', '#B92A1C', '#931A16']));
  return wall(paper, '#8FA3A0') + table(paper, 960, '#7A4A2E') +
    crock(paper, 1190, 1170, 480, 640, '#6B3A1E', '#E9DDC2') +
    jar(paper, { x: 540, y: 1330, width: 610, height: 900, tint: '#9A2416', fill: 0.9, lid: tinLid(paper), label: { motif: 'chilli', ink: indigo, accent: madder, veg: true, ground: '#FBF1DC' },
      contents: (box) => packed(paper, box, '#7E2A12', 130, (x, y) => chilli(paper, x - 60, y, 170, paper.between(40, 130), mix('#B3231B', '#7E1512', paper.random()))) }) +
    plate(paper, 1130, 1390, 360, 0.34, '#B9BEC2') + [[900, 1385, 8], [960, 1350, -6], [950, 1420, 14], [1060, 1385, -12], [1030, 1440, 4]].map(([x = 0, y = 0, turn = 0]) => whole(x, y, turn, 340)).join('') +
    seeds(paper, 1170, 1450, 170, 34, 40, 20, ['#E8B93C', '#7A3A14', '#F2D27A']) + whole(160, 1500, -8, 340) + seeds(paper, 330, 1440, 150, 26, 24, 18, ['#E8B93C', '#4A2412']);
}

export function lemonPickle(paper: Paper): string {
  const wedge = (x: number, y: number): string => lemonHalf(paper, x, y, 96, mix('#D99A22', '#A85E14', paper.random()));
  return boards(paper, '#6F7F6A', 4) +
    lyingCloth(paper, [[-60, 240], [160, 150], [500, 190], [820, 150], [1010, 240], [960, 700], [1010, 1180], [900, 1400], [500, 1370], [160, 1420], [-60, 1380]], turned(checks('#F4E7C4', neem, 92), -10), [[[200, 180], [290, 620], [240, 1400]], [[800, 180], [860, 700], [790, 1380]]]) +
    plate(paper, 640, 790, 560, 1, '#C9973B') + ellipse(640, 800, 430, 425, `fill="${paper.radial([[0, '#C98420'], [0.8, '#9C5A14'], [1, '#7A4310']])}"`) + many(44, (i) => {
      const [angle, reach] = [i * 2.4, Math.sqrt((44 - i) / 44) * 360];
      return wedge(640 + Math.cos(angle) * reach, 790 + Math.sin(angle) * reach);
    }) + chilli(paper, 440, 830, 260, 30, '#A8322A') + chilli(paper, 690, 600, 250, -12, '#5C7A2A') + chilli(paper, 620, 960, 240, 190, '#A8322A') + seeds(paper, 640, 790, 370, 370, 150, 18, ['#F2D27A', '#6B2A12', '#E0A526', '#3A2412']) +
    spoon(paper, 1010, 1220, 120, 42, ellipse(0, 0, 92, 58, 'fill="#B3741E"') + lemonHalf(paper, -6, -4, 70, '#C9962A')) +
    lemonSlice(paper, 1350, 560, 190, 1) + lemonSlice(paper, 1470, 800, 160, 1) + morsel(paper, 1330, 250, 160, 146, '#D9BF2E', 0.5, 0.05) + leaf(paper, 1400, 330, 300, 64, '#4E7A34') + leaf(paper, 1390, 320, 250, 104, '#456C2F');
}

/** A jar before a wall with a heap of the same beside it: what most pickles look like at home. */
function jarAndBowl(paper: Paper, look: { wall: string; table: string; oil: string; lid: string; ink: string; kind: 'leaf' | 'sun' | 'flower'; bowl: string; step: number }, piece: (x: number, y: number) => string): string {
  return wall(paper, look.wall) + table(paper, 950, look.table) +
    bowl(paper, { x: 420, y: 1180, rx: 320, depth: 190, colour: look.bowl, squash: 0.32, contents: ellipse(420, 1190, 300, 92, `fill="${darker(look.oil, 0.3)}"`) + heap(paper, 420, 1170, 250, 66, 150, 40, piece) }) +
    jar(paper, { x: 1060, y: 1370, width: 620, height: 900, tint: look.oil, fill: 0.9, lid: clothLid(paper, turned(checks(cotton, look.lid, 48), 6)), label: { motif: look.kind, ink: look.ink, accent: turmeric, veg: true },
      contents: (box) => packed(paper, box, look.oil, look.step, piece) });
}

export function jackfruitPickle(paper: Paper): string {
  const chunk = (x: number, y: number): string => morsel(paper, x, y, 64, 46, mix('#D9A23A', '#A8641A', paper.random()), 0.5, 0.2) + ellipse(x + 8, y + 6, 20, 15, 'fill="#7A4A1E" opacity="0.55"');
  return jarAndBowl(paper, { wall: '#A9B48A', table: '#7D4F33', oil: '#A8621A', lid: neem, ink: neem, kind: 'leaf', bowl: '#8A5A36', step: 112 }, chunk) +
    leaf(paper, 180, 1480, 280, -14, '#4E7A34', 0.3) + chunk(600, 1500) + chunk(720, 1480) + seeds(paper, 480, 1520, 120, 24, 30, 20, ['#E8B93C', '#8C2A16', '#4A2412']);
}

export function garlicPickle(paper: Paper): string {
  const clove = (x: number, y: number): string => morsel(paper, x, y, 30, 48, mix('#EBCB8A', '#C98A3E', paper.random()), 0.6, 0.06);
  const bulb = (x: number, y: number, r: number): string => many(5, (i) => morsel(paper, x + (i - 2) * r * 0.34, y, r * 0.42, r * 0.9, mix('#F6EEE6', '#E3CFD6', (i % 2) * 0.8), 0.4, 0.04)) + ellipse(x, y - r * 0.95, r * 0.16, r * 0.34, 'fill="#D9C7A6"');
  return jarAndBowl(paper, { wall: '#C98A5E', table: '#5F3F2B', oil: '#B3521A', lid: madder, ink: madder, kind: 'flower', bowl: indigo, step: 88 }, clove) + bulb(1420, 1480, 96) + bulb(180, 1470, 80) + chilli(paper, 560, 1500, 240, 6);
}

export function winterPickle(paper: Paper): string {
  const kinds: readonly [readonly [string, number, number], ...(readonly [string, number, number])[]] = [['#E07A1E', 78, 24], ['#F2E9CC', 52, 46], ['#D9869A', 56, 42], ['#E8952E', 74, 22]];
  const cut = (x: number, y: number): string => {
    const [colour, rx, ry] = paper.pick(kinds);
    return morsel(paper, x, y, rx, ry, colour, 0.5, 0.16);
  };
  return jarAndBowl(paper, { wall: '#8FA6B5', table: '#9A6A42', oil: '#C2701E', lid: indigo, ink: indigo, kind: 'sun', bowl: '#B9BEC2', step: 106 }, cut) +
    many(3, (i) => morsel(paper, 150 + i * 70, 1500 - i * 16, 130, 36, '#E8791E', 0.5, 0.06)) + seeds(paper, 700, 1510, 130, 26, 40, 20, ['#E8B93C', '#4A2412', '#7A3A14']);
}
