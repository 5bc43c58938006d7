import { blockPrint, lyingCloth, turned } from './cloths.ts';
import { chilli, mound, powder, rhizome, seeds } from './food.ts';
import { brass, clay, cotton, darker, indigo, lighter, madder, mix, neem, steel, turmeric } from './palette.ts';
import { blob, ellipse, group, many, oval, path, type Paper, place, specks } from './paper.ts';
import { leaf, marigold } from './plants.ts';
import { boards, shadow, stone, table, wall } from './surfaces.ts';
import { bowl, katori, plate, pouch, sheen } from './vessels.ts';

export function turmericPowder(paper: Paper): string {
  return wall(paper, indigo) + table(paper, 950, '#6F4630') +
    pouch(paper, { x: 440, y: 1180, width: 560, height: 860, colour: '#EADFC4', label: { motif: 'flower', ink: indigo, accent: turmeric, veg: true } }) +
    bowl(paper, { x: 1040, y: 1090, rx: 390, depth: 250, colour: clay, squash: 0.28, contents: ellipse(1040, 1095, 372, 100, `fill="${darker('#D98A12', 0.3)}"`) + powder(paper, 1040, 1100, 362, 330, '#E39A12', 0.27) }) +
    rhizome(paper, 170, 1440, 320, -6) + rhizome(paper, 420, 1500, 280, 8, '#A8682A') + rhizome(paper, 1230, 1500, 250, -12) + [[760, 1500], [850, 1470], [800, 1540]].map(([x = 0, y = 0]) => ellipse(x + 5, y + 8, 52, 22, 'fill="#1A0E08" opacity="0.4"') + ellipse(x, y, 52, 23, `fill="${paper.radial([[0, '#F9B52E'], [0.8, '#EC9414'], [0.9, '#8A5A22'], [1, '#6B4218']])}"`)).join('');
}

export function masalaDabba(paper: Paper): string {
  const spices: readonly ((x: number, y: number, r: number) => string)[] = [
    (x, y, r) => mound(paper, x, y, r, '#E39A12'), (x, y, r) => mound(paper, x, y, r, '#B3281C'), (x, y, r) => mound(paper, x, y, r, '#A8884A'),
    (x, y, r) => ellipse(x, y, r, r, 'fill="#6B4A22"') + seeds(paper, x, y, r, r, 260, 30, ['#A87A3E', '#8A5E2A', '#C29A5A'], 0.28),
    (x, y, r) => ellipse(x, y, r, r, 'fill="#1E1410"') + seeds(paper, x, y, r, r, 330, 18, ['#3A2620', '#55382C', '#2A1A16'], 0.95),
    (x, y, r) => ellipse(x, y, r, r, 'fill="#8A7032"') + seeds(paper, x, y, r, r, 230, 28, ['#C9AE62', '#B0944A', '#DCC582'], 0.85),
    (x, y, r) => ellipse(x, y, r, r, 'fill="#3F4A22"') + seeds(paper, x, y, r, r, 110, 60, ['#8FA35A', '#A8B86E', '#6F8342'], 0.4),
  ];
  const cups = spices.map((fill, i) => {
    const angle = (i - 1) * (Math.PI / 3) + 0.3;
    const [x, y] = i === 0 ? [720, 860] : [720 + Math.cos(angle) * 370, 860 + Math.sin(angle) * 370];
    return katori(paper, x, y, 178, steel, fill(x, y, 172));
  });
  const star = (x: number, y: number, turn: number): string => place(many(8, (i) => path('M0 0Q-24 -44 0 -92Q24 -44 0 0Z', `fill="${paper.linear([[0, '#8A4A22'], [1, '#4A2412']])}" transform="rotate(${i * 45})"`) + place(ellipse(0, -52, 8, 13, 'fill="#C98A4A"'), 0, 0, i * 45)), x, y, turn);
  return stone(paper, '#5A4038') + lyingCloth(paper, [[900, -60], [1300, -70], [1700, -40], [1680, 700], [1700, 1660], [1340, 1640], [1240, 900], [1100, 400]], turned(blockPrint(madder, 'lotus', cotton, turmeric, 190), 15), [[[1420, -60], [1480, 700], [1400, 1600]]]) +
    plate(paper, 720, 860, 640, 1, steel) + cups.join('') + star(1400, 320, 12) + star(1500, 1230, 40) + chilli(paper, 1290, 1470, 260, -34) + leaf(paper, 80, 330, 330, -36, '#7A8A4E', 0.17) + leaf(paper, 130, 250, 300, -8, '#6F7F42', 0.17) +
    many(6, (i) => place(ellipse(0, 0, 34, 16, 'fill="#8FA35A"') + path('M-30 0H30', 'stroke="#5F7032" stroke-width="3"'), 180 + i * 62, 1500 + (i % 2) * 38, i * 37));
}

export function panchPhoron(paper: Paper): string {
  const leafPlate = many(18, (i) => leaf(paper, 800, 820, 700, i * 20 + 6, mix('#5C7A3A', '#7F9A4E', (i % 3) / 3), 0.26)) + ellipse(800, 820, 470, 470, `fill="${paper.radial([[0, '#A3B86C', 0.5], [1, '#5C7A3A', 0.15]])}"`) +
    many(60, (i) => place(path('M-14 0H14', `stroke="${lighter('#C9B46A', 0.2)}" stroke-width="5" stroke-linecap="round"`), 800 + Math.cos(i / 9.55) * 500, 820 + Math.sin(i / 9.55) * 500, (i / 9.55) * 57.3 + 60));
  const kinds: readonly [readonly [string, ...string[]], number, number, number][] = [
    [['#A87A3E', '#8A5E2A', '#C29A5A'], 30, 0.28, 210], [['#2A1E1A', '#3A2A24', '#1E1614'], 17, 0.7, 330], [['#C9A23A', '#B58A26', '#DDBB58'], 24, 0.62, 250], [['#9CAF5A', '#B6C474', '#7F9440'], 36, 0.26, 190], [['#6B3A24', '#552A1A', '#7F4A2E'], 20, 0.95, 300],
  ];
  const heaps = kinds.map(([colours, length, slender, count], i) => {
    const angle = i * ((2 * Math.PI) / 5) - Math.PI / 2;
    const [x, y] = [800 + Math.cos(angle) * 270, 820 + Math.sin(angle) * 270];
    return ellipse(x + 14, y + 22, 164, 158, 'fill="#1A1408" opacity="0.4"') + ellipse(x, y, 150, 146, `fill="${darker(colours[0], 0.35)}"`) + seeds(paper, x, y, 162, 158, count, length, colours, slender) + seeds(paper, x, y, 100, 96, Math.round(count / 2.4), length, colours, slender);
  });
  return boards(paper, '#A8623C', 5) + shadow(paper, 800, 850, 640, 630, 0.4) + leafPlate + heaps.join('') + marigold(800, 820, 92) + chilli(paper, 140, 1360, 280, 24, madder) + chilli(paper, 120, 1440, 270, 6, '#931A16') + seeds(paper, 1390, 1430, 130, 90, 70, 26, ['#A87A3E', '#C9A23A', '#2A1E1A', '#9CAF5A', '#6B3A24']) + leaf(paper, 1580, 120, 260, 130, neem);
}

/** Turmeric ground on a stone: a scene of work. */
export function grindingStone(paper: Paper): string {
  const slab = path('M360 330Q420 180 800 190Q1180 180 1230 340L1300 1230Q1300 1440 800 1450Q300 1440 290 1230Z', `fill="${paper.linear([[0, '#9A948C'], [0.5, '#77716A'], [1, '#57524C']], 60)}"`);
  const pecks = specks(420, ['#B5AFA6', '#4A4640'], 0.5, () => oval(paper.between(350, 1250), paper.between(250, 1390), paper.between(3, 8), paper.between(2, 6)));
  const lump = blob(paper, 800, 800, 420, 300, 0.12, 13);
  const paste = path(lump, 'fill="#3A2408" opacity="0.5" transform="translate(10 18)"') + path(lump, `fill="${paper.radial([[0, '#F6BE3A'], [0.6, '#E39A14'], [1, '#A8640C']], 0.4, 0.35, 0.7)}"`) + specks(240, ['#F9CF5E', '#C97F10', '#E8A01A', '#A8640C'], 0.7, () => {
    const [angle, reach] = [paper.between(0, 6.3), Math.sqrt(paper.random())];
    return oval(800 + Math.cos(angle) * reach * 400, 800 + Math.sin(angle) * reach * 290, paper.between(4, 16), paper.between(3, 9));
  });
  const roller = place(ellipse(10, 60, 520, 110, 'fill="#1A100A" opacity="0.4"') + path('M-470 -70Q-540 -50 -540 0Q-540 50 -470 70Q0 130 470 70Q540 50 540 0Q540 -50 470 -70Q0 -130 -470 -70Z', `fill="${sheen(paper, '#6A655F')}"`) + path('M-470 -70Q-540 -50 -540 0Q-540 50 -470 70Q0 130 470 70Q540 50 540 0Q540 -50 470 -70Q0 -130 -470 -70Z', `fill="${paper.linear([[0, '#fff', 0.3], [0.4, '#fff', 0], [1, '#000', 0.5]])}"`) +
    many(60, () => ellipse(paper.between(-440, 440), paper.between(-70, 70), 5, 4, 'fill="#3A3632" opacity="0.5"')) + path('M-120 82Q0 104 160 80', 'stroke="#E8A01A" stroke-width="26" fill="none" stroke-linecap="round" opacity="0.8"'), 800, 730, -7);
  const side = path('M290 1230Q300 1440 800 1450Q1300 1440 1300 1230V1290Q1300 1510 800 1520Q300 1510 290 1290Z', 'fill="#3A3632"');
  return stone(paper, '#A0714F') + shadow(paper, 800, 900, 560, 620, 0.5) + side + group(slab + pecks, '') + paste + roller + katori(paper, 1400, 300, 190, brass, mound(paper, 1400, 300, 190, '#E39A12')) + katori(paper, 200, 1330, 180, brass, mound(paper, 200, 1330, 180, '#B3281C')) +
    rhizome(paper, 80, 300, 240, 20) + rhizome(paper, 60, 430, 210, -14, '#A8682A') + rhizome(paper, 1330, 1330, 230, 14) + leaf(paper, 1330, 1480, 230, -10, neem);
}
