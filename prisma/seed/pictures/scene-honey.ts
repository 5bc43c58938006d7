import { checks, lyingCloth, turned } from './cloths.ts';
import { litchi } from './food.ts';
import { clothLid, jar, tinLid } from './jars.ts';
import { cotton, darker, indigo, ink, lighter, madder, mix, neem, turmeric } from './palette.ts';
import { ellipse, group, many, n, oval, path, type Paper, place, rect, specks } from './paper.ts';
import { branch, flower, leaf, mustard } from './plants.ts';
import { shadow, table, wall } from './surfaces.ts';
import { plate, pool, stick } from './vessels.ts';

const honey = (paper: Paper, light: string, deep: string) => (box: { left: number; top: number; width: number; height: number }): string =>
  rect(box.left, box.top, box.width, box.height, `fill="${paper.linear([[0, light], [0.5, mix(light, deep, 0.5)], [1, deep]])}"`) +
  ellipse(box.left + box.width * 0.66, box.top + box.height * 0.75, box.width * 0.42, box.height * 0.26, `fill="${paper.radial([[0, lighter(light, 0.45), 0.85], [1, light, 0]])}"`) +
  many(14, () => ellipse(box.left + paper.random() * box.width, box.top + paper.between(0.02, 0.4) * box.height, paper.between(3, 8), paper.between(3, 8), `fill="none" stroke="${lighter(light, 0.7)}" stroke-width="2.5" opacity="0.6"`));

/** A turned wooden dipper lying with its head at (x, y), honey on it. */
function dipper(paper: Paper, x: number, y: number, turn: number, amber: string): string {
  const wood = '#B8834A';
  const rings = many(6, (i) => ellipse(-40 + i * 34, 0, 15, 74 - Math.abs(i - 2.5) * 11, `fill="${paper.linear([[0, lighter(wood, 0.4)], [0.5, wood], [1, darker(wood, 0.45)]])}" stroke="${darker(wood, 0.5)}" stroke-width="2"`));
  return place(stick(130, 0, 680, -10, 34, wood) + ellipse(50, 30, 130, 66, `fill="${ink}" opacity="0.25"`) + rings +
    path('M-70 10Q-84 -70 20 -66Q110 -74 140 -30Q150 30 120 62Q60 96 -20 84Q-66 70 -70 10Z', `fill="${paper.linear([[0, lighter(amber, 0.5), 0.55], [0.5, amber, 0.55], [1, darker(amber, 0.15), 0.85]])}"`) +
    path('M-40 -30Q0 -56 60 -52', 'fill="none" stroke="#FFF8E0" stroke-width="11" stroke-linecap="round" opacity="0.85"'), x, y, turn);
}

export function litchiHoney(paper: Paper): string {
  return wall(paper, '#CFC3A4') + table(paper, 950, '#7D4F33') +
    branch(paper, 1640, 800, 620, 168, 6, '#4A7236', 0.34) +
    jar(paper, { x: 580, y: 1330, width: 640, height: 880, tint: '#E0961A', fill: 0.92, lid: tinLid(paper, '#3A3632'), label: { motif: 'bee', ink: '#6B3A12', accent: turmeric, veg: true, ground: '#FFF8E6' }, contents: honey(paper, '#F6BE45', '#C9780F') }) +
    plate(paper, 1180, 1370, 390, 0.36, '#8FA9B5') + pool(paper, 1110, 1380, 210, 58, '#E0961A') + dipper(paper, 1070, 1325, -24, '#E89E1E') +
    [[1240, 960, 72], [1370, 985, 78], [1490, 960, 72], [1310, 860, 68], [1440, 850, 70]].map(([x = 0, y = 0, r = 0]) => litchi(paper, x, y, r)).join('') + litchi(paper, 250, 1500, 84) + litchi(paper, 420, 1530, 74) + leaf(paper, 330, 1450, 230, -24, '#4A7236', 0.2);
}

export function mustardHoney(paper: Paper): string {
  return wall(paper, '#86A8B8') + table(paper, 980, '#C79A66') + many(5, (i) => mustard(paper, 1180 + i * 95, 1120, 720 + (i % 2) * 110, -104 + i * 9)) +
    lyingCloth(paper, [[120, 1230], [480, 1180], [900, 1200], [1150, 1230], [1180, 1400], [1060, 1520], [600, 1500], [220, 1540], [90, 1400]], turned(checks(cotton, turmeric, 80), -6), [[[360, 1200], [420, 1360], [350, 1530]], [[930, 1200], [900, 1360], [960, 1510]]]) +
    jar(paper, { x: 640, y: 1370, width: 740, height: 740, tint: '#E3C067', fill: 0.9, lid: clothLid(paper, turned(checks('#F6E9C4', neem, 60), 12)), label: { motif: 'flower', ink: neem, accent: turmeric, veg: true }, labelHeight: 0.46, contents: honey(paper, '#F7E3A4', '#DDAE48') }) +
    stick(1190, 1440, 1580, 1330, 40, '#A87444') + place(ellipse(0, 0, 120, 66, `fill="${paper.linear([[0, '#D3A46A'], [1, '#7A4E28']])}"`) + pool(paper, -4, -6, 92, 46, '#EBCB72'), 1150, 1452, -16) + [[1330, 1500], [230, 1240], [1450, 1460]].map(([x = 0, y = 0]) => flower(paper, x, y, 40, '#F0C419', 4, '#9A8A1C')).join('');
}

/** A slab of comb lying flat: six-sided cells, some capped. */
function comb(paper: Paper, x: number, y: number, columns: number, rows: number, size: number): string {
  const kept = Array.from({ length: columns * rows }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const ragged = Math.abs(column - columns / 2 + 0.5) / columns + Math.abs(row - rows / 2 + 0.5) / rows + paper.between(-0.06, 0.06);
    return { whole: ragged <= 0.78, cx: (column + (row % 2) * 0.5 - columns / 2) * size * 1.74, cy: (row - rows / 2) * size * 1.5 };
  }).filter(({ whole }) => whole);
  const hex = (cx: number, cy: number, r: number): string => `M${many(6, (k) => `${k ? 'L' : ''}${n(cx + Math.sin((k * Math.PI) / 3) * r)} ${n(cy + Math.cos((k * Math.PI) / 3) * r)}`)}Z`;
  const edge = many(6, (layer) => kept.map(({ cx, cy }) => path(hex(cx + 22 - layer * 4, cy + 84 - layer * 14, size * 1.04), `fill="${mix('#6B3208', '#C9862A', layer / 6)}"`)).join(''));
  const cells = kept.map(({ cx, cy }) => {
    const capped = paper.random() < 0.2;
    const amber = mix('#D98A16', '#8F4A0C', paper.random());
    return path(hex(cx, cy, size * 1.02), 'fill="#E3B04A"') + path(hex(cx, cy, size * 0.82), `fill="${capped ? paper.radial([[0, '#F4DDA0'], [1, '#D3A54E']]) : paper.linear([[0, darker(amber, 0.4)], [1, lighter(amber, 0.35)]], 60)}"`) +
      (capped ? '' : ellipse(cx - size * 0.22, cy - size * 0.3, size * 0.2, size * 0.12, 'fill="#FFF4CF" opacity="0.75"'));
  });
  return group(edge + cells.join(''), `transform="translate(${n(x)} ${n(y)}) skewX(-14) scale(1 0.66)"`);
}

export function forestHoney(paper: Paper): string {
  return wall(paper, '#4C6350') + table(paper, 930, '#5F3F2B') +
    jar(paper, { x: 1090, y: 1240, width: 600, height: 860, tint: '#8F4E10', fill: 0.92, lid: clothLid(paper, turned(checks('#E9DDC2', '#6B3A12', 50), -10)), label: { motif: 'leaf', ink: indigo, accent: '#D9A441', veg: true, ground: '#F6EBD2' }, contents: honey(paper, '#B9691A', '#5F2C08') }) +
    plate(paper, 560, 1340, 500, 0.4, '#E4DCCB') + pool(paper, 600, 1400, 350, 92, '#B86A14') + comb(paper, 540, 1290, 9, 8, 46) + shadow(paper, 1330, 1490, 20, 8, 0.1) +
    branch(paper, 1640, 1540, 480, 190, 8, '#5E7E46', 0.24) + flower(paper, 1260, 1470, 56, '#E9E2F0', 5, turmeric) + flower(paper, 1380, 1420, 48, '#D9C3DC', 5, turmeric) + flower(paper, 1190, 1400, 40, madder, 5, turmeric);
}

/** Bee boxes in a mustard field: a scene of work. */
export function beeField(paper: Paper): string {
  const box = (x: number, y: number, s: number, colour: string): string => place(
    shadow(paper, 10, 20, 230, 50) + rect(-200, -230, 400, 230, `fill="${paper.linear([[0, lighter(colour, 0.3)], [1, darker(colour, 0.3)]], 10)}"`) + rect(-200, -440, 400, 200, `fill="${paper.linear([[0, lighter(colour, 0.35)], [1, darker(colour, 0.25)]], 10)}"`) + rect(-200, -246, 400, 12, `fill="${darker(colour, 0.6)}"`) +
      rect(-226, -486, 452, 54, `rx="6" fill="${paper.linear([[0, '#D3C9B4'], [1, '#8F8470']])}"`) + rect(-90, -34, 180, 22, 'rx="8" fill="#2A1A10"') + rect(-226, -10, 452, 24, 'fill="#7A5230"') + rect(-46, -350, 92, 26, 'rx="12" fill="#2A1A10" opacity="0.7"') +
      rect(-168, 10, 28, 70, 'fill="#5F3F2B"') + rect(140, 10, 28, 70, 'fill="#5F3F2B"'), x, y, 0, s);
  const sky = rect(0, 0, 1600, 900, `fill="${paper.linear([[0, '#9DBCCB'], [0.7, '#E9DFC0'], [1, '#F2DFA4']])}"`);
  const hills = path('M0 560Q220 430 460 520T900 470T1300 520T1600 440V760H0Z', 'fill="#8CA69A"') + path('M0 640Q300 540 640 610T1200 590T1600 560V780H0Z', `fill="${mix(neem, '#8CA69A', 0.4)}"`);
  const field = rect(0, 690, 1600, 910, `fill="${paper.linear([[0, '#D9B52E'], [0.4, '#B99A2A'], [1, '#6F7A2E']])}"`) + many(6, (row) => specks(150, ['#F2CB2E', '#8FA33A', '#E3B51E', '#F7DC62'], 1, () => {
    const depth = (row + paper.random()) / 6;
    const r = 3 + depth * 13;
    return oval(paper.between(0, 1600), 690 + depth ** 1.3 * 900, r, r * 0.8);
  }));
  const bees = many(14, () => place(ellipse(0, 0, 12, 8, `fill="${turmeric}"`) + rect(-3, -8, 5, 16, `fill="${ink}"`) + ellipse(-2, -10, 9, 5, 'fill="#fff" opacity="0.7"'), paper.between(200, 1400), paper.between(520, 1050), paper.between(-40, 40)));
  return sky + hills + field + box(1180, 960, 0.7, '#8FA9B5') + box(820, 1010, 0.82, '#E3D3A8') + box(420, 1160, 1.12, '#7F9A78') + bees + many(7, (i) => mustard(paper, 760 + i * 140, 1680, 560 + (i % 3) * 90, -104 + i * 5));
}
