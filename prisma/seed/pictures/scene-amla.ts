import { blockPrint, lyingCloth, turned } from './cloths.ts';
import { amla, candy, heap, morsel, mound, seeds } from './food.ts';
import { clothLid, jar } from './jars.ts';
import { cotton, darker, indigo, lighter, madder, mix, neem, turmeric } from './palette.ts';
import { ellipse, many, type Paper, rect } from './paper.ts';
import { branch } from './plants.ts';
import { boards, table, wall } from './surfaces.ts';
import { bowl, katori, plate, pouch, spoon } from './vessels.ts';

const honeyed = (paper: Paper): string => mix('#CF9230', '#A86A1E', paper.random());
const salted = (paper: Paper): string => mix('#A8702A', '#8A4F1E', paper.random());

export function amlaCandy(paper: Paper): string {
  const pieces = heap(paper, 1130, 1120, 330, 88, 210, 64, (x, y) => candy(paper, x, y, 88, honeyed(paper)));
  const window = many(34, (i) => candy(paper, -80 + (i % 6) * 32, -90 + Math.floor(i / 6) * 34, 40, honeyed(paper), 6));
  return wall(paper, '#7D9A72') + table(paper, 960, '#A87142') +
    pouch(paper, { x: 460, y: 1300, width: 680, height: 1060, label: { motif: 'amla', ink: neem, accent: '#B9C75A', veg: true }, window }) +
    bowl(paper, { x: 1130, y: 1130, rx: 400, depth: 230, colour: '#5F7FA0', squash: 0.32, contents: ellipse(1130, 1135, 378, 114, 'fill="#8A5A1E"') + pieces }) +
    branch(paper, 1600, 1590, 560, 192, 10) + amla(paper, 1330, 1480, 70) + amla(paper, 1460, 1510, 64) + amla(paper, 1200, 1530, 66) + candy(paper, 900, 1480, 92, '#CF9230') + candy(paper, 740, 1520, 84, '#B57A24');
}

export function spicedAmla(paper: Paper): string {
  const pieces = heap(paper, 650, 890, 375, 355, 70, 74, (x, y) => candy(paper, x, y, 104, salted(paper), 16, paper.pick(['#3A2420', '#E9DCC4', '#5B3A22'])));
  return boards(paper, '#3F4A63', 4) + plate(paper, 650, 850, 520, 1, '#B9BEC2') + pieces + seeds(paper, 650, 850, 340, 340, 60, 20, ['#B98A4E', '#8A6232']) +
    katori(paper, 1310, 360, 200, '#C9973B', mound(paper, 1310, 360, 200, '#8F7A78')) + katori(paper, 1360, 860, 160, '#C9973B', rect(1180, 680, 360, 360, 'fill="#6B4A26"') + seeds(paper, 1360, 860, 150, 150, 240, 30, ['#A87A3E', '#8A5E2A', '#C29A5A'], 0.3)) +
    branch(paper, 60, 180, 640, 8, 11) + amla(paper, 830, 170, 84) + amla(paper, 985, 240, 76) + amla(paper, 1330, 1230, 88) + amla(paper, 1190, 1390, 80) + candy(paper, 1400, 1440, 96, '#7A4F2A') + seeds(paper, 1260, 1520, 120, 30, 30, 24, ['#B98A4E', '#8A6232']);
}

export function amlaMurabba(paper: Paper): string {
  const whole = (x: number, y: number, r: number): string => morsel(paper, x, y, r, r * 0.94, mix('#C98A22', '#9A5E18', paper.random()), 0.7, 0.035) +
    `<path d="M${x} ${y - r * 0.8}q${r * 0.5} ${r * 0.8} 0 ${r * 1.6}M${x - r * 0.5} ${y - r * 0.6}q${-r * 0.1} ${r * 0.6} ${r * 0.1} ${r * 1.2}" fill="none" stroke="#6B3A10" stroke-width="3" stroke-opacity="0.4"/>`;
  return wall(paper, '#B5654A') + table(paper, 940, '#6E4730') +
    lyingCloth(paper, [[480, 1200], [800, 1170], [1200, 1180], [1560, 1170], [1640, 1300], [1600, 1500], [1200, 1540], [760, 1520], [450, 1540], [400, 1350]], turned(blockPrint('#E9DFC9', 'leaf', indigo, turmeric, 120), -8), [[[700, 1190], [740, 1350], [690, 1530]], [[1380, 1180], [1330, 1340], [1400, 1520]]]) +
    jar(paper, { x: 960, y: 1360, width: 700, height: 900, tint: '#D08A1C', fill: 0.9, lid: clothLid(paper, turned(blockPrint(cotton, 'flower', indigo, madder, 100), 20)), label: { motif: 'amla', ink: madder, accent: turmeric, veg: true, ground: '#FFF6E0' },
      contents: (box) => rect(box.left, box.top, box.width, box.height, `fill="${paper.linear([[0, '#E8A62E'], [1, '#A8620F']])}"`) + many(42, (i) => whole(box.left + ((i % 6) + (Math.floor(i / 6) % 2) * 0.5) * 132 + paper.between(-14, 14), box.top + 110 + Math.floor(i / 6) * 116, 70)) + rect(box.left, box.top, box.width, box.height, `fill="${lighter('#D08A1C', 0.1)}" opacity="0.2"`) }) +
    spoon(paper, 330, 1420, 150, 168, '') + whole(320, 1400, 88) + ellipse(330, 1488, 100, 18, `fill="${darker('#D08A1C', 0.2)}" opacity="0.5"`) + amla(paper, 200, 1160, 88) + amla(paper, 350, 1130, 76) + branch(paper, -40, 1120, 420, 12, 9);
}
