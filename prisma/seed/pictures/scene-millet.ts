import { blockPrint, checks, lyingCloth, turned } from './cloths.ts';
import { crisp, heap, laddoo, makhana, mound, seeds } from './food.ts';
import { label } from './labels.ts';
import { brass, cotton, indigo, madder, mix, neem, turmeric } from './palette.ts';
import { ellipse, many, n, path, type Paper, place } from './paper.ts';
import { leaf, marigold } from './plants.ts';
import { shadow, table, wall } from './surfaces.ts';
import { bowl, katori, plate, pouch } from './vessels.ts';

/** A ripe head of millet on its stalk. */
function ear(paper: Paper, x: number, y: number, length: number, turn: number, colour: string): string {
  return place(
    path(`M0 0Q${n(length * 0.5)} ${n(-length * 0.05)} ${n(length)} 0`, 'fill="none" stroke="#A8924E" stroke-width="12" stroke-linecap="round"') +
      many(130, (i) => {
        const t = i / 130;
        return ellipse(length * (0.42 + t * 0.6), paper.between(-1, 1) * length * 0.085 * Math.sin(Math.PI * Math.min(1, t * 0.9 + 0.1)), length * 0.022, length * 0.018, `fill="${mix(colour, paper.random() > 0.5 ? '#F2E0B0' : '#5B3A1E', paper.between(0, 0.45))}" stroke="#3A2412" stroke-width="1" stroke-opacity="0.4"`);
      }), x, y, turn);
}

export function ragiLaddoo(paper: Paper): string {
  const row = (count: number, x: number, y: number, r: number): string => many(count, (i) => laddoo(paper, x + (i - (count - 1) / 2) * r * 1.9, y + (i % 2) * 8, r, mix('#A0642F', '#86502A', paper.random())));
  return wall(paper, '#3F5F4C') + table(paper, 940, '#8A5A38') + ear(paper, 1240, 1130, 620, -112, '#A8703E') + ear(paper, 1330, 1130, 560, -92, '#96602F') + ear(paper, 1410, 1130, 600, -74, '#A8703E') +
    plate(paper, 680, 1300, 580, 0.34, brass) + row(3, 680, 1190, 138) + row(4, 680, 1280, 142) + row(3, 680, 1060, 138) + row(2, 680, 905, 136) + row(1, 680, 780, 130) +
    marigold(1380, 1430, 104) + marigold(1240, 1500, 80, '#D9691C') + laddoo(paper, 220, 1500, 110) + seeds(paper, 450, 1530, 130, 26, 60, 18, ['#7A3A22', '#934E30', '#5B2A18'], 0.95) + leaf(paper, 1500, 1490, 200, 160, neem);
}

export function bajraSticks(paper: Paper): string {
  const tone = (): string => mix('#C98F3E', '#A8702A', paper.random());
  const window = many(40, () => crisp(paper, paper.between(-100, 100), paper.between(-100, 100), 110, tone()));
  return wall(paper, '#D9A441') + table(paper, 970, '#7A4A30') +
    pouch(paper, { x: 1120, y: 1210, width: 620, height: 920, colour: '#B98450', label: { motif: 'ear', ink: madder, accent: turmeric, veg: true }, window }) +
    bowl(paper, { x: 520, y: 1150, rx: 400, depth: 230, colour: indigo, squash: 0.3, contents: ellipse(520, 1155, 380, 108, 'fill="#6B4218"') + heap(paper, 520, 1140, 320, 80, 200, 90, (x, y) => crisp(paper, x, y, 230, tone())) }) +
    crisp(paper, 980, 1470, 240, tone(), 14) + crisp(paper, 1130, 1500, 230, tone(), -20) + crisp(paper, 1300, 1460, 220, tone(), 40) + seeds(paper, 1420, 1530, 120, 26, 60, 22, ['#A8A07A', '#8F8A62', '#BDB692'], 0.8);
}

export function makhanaMix(paper: Paper): string {
  const spill = [[1180, 1320, 70], [1330, 1250, 62], [1420, 1400, 72], [1240, 1470, 66], [1060, 1470, 58], [1500, 1540, 60], [180, 1430, 66]];
  return lyingCloth(paper, [[-160, -160], [800, -190], [1760, -160], [1790, 800], [1760, 1760], [800, 1790], [-160, 1760], [-190, 800]], turned(blockPrint(indigo, 'fish', cotton, '#8FA9C9', 250), -12), [[[260, -100], [360, 700], [240, 1700]], [[1380, -100], [1300, 800], [1420, 1700]]]) +
    bowl(paper, { x: 720, y: 690, rx: 560, depth: 330, colour: brass, squash: 0.62, contents: ellipse(720, 695, 530, 325, 'fill="#6B4A1E"') + heap(paper, 720, 710, 450, 265, 130, 95, (x, y) => makhana(paper, x, y, paper.between(60, 84))) + seeds(paper, 720, 640, 360, 230, 60, 26, ['#C9A23A', '#B3281C', '#F2E0B0'], 0.7) }) +
    spill.map(([x = 0, y = 0, r = 0]) => makhana(paper, x, y, r)).join('') + katori(paper, 1380, 260, 170, '#B9BEC2', mound(paper, 1380, 260, 170, '#C2703A')) + leaf(paper, 150, 160, 300, 20, neem, 0.2) + leaf(paper, 120, 220, 280, 58, '#4E7A34', 0.2);
}

/** Jars of the season on a shelf: a scene of work. */
export function stockShelf(paper: Paper): string {
  const shelf = (y: number): string => `<g>${path(`M-10 ${y}H1610V${y + 60}H-10Z`, `fill="${paper.linear([[0, '#A8764A'], [0.2, '#8A5A36'], [1, '#54341F']])}"`)}${path(`M-10 ${y + 60}H1610V${y + 150}H-10Z`, `fill="${paper.linear([[0, '#1A0E08', 0.45], [1, '#1A0E08', 0]])}"`)}${many(14, () => path(`M${n(paper.between(0, 1400))} ${y + paper.between(8, 54)}h${n(paper.between(90, 300))}`, 'stroke="#3A2214" stroke-width="3" opacity="0.3"'))}</g>`;
  const tinMarks = ['ear', 'sun', 'lotus', 'bee'] as const;
  const tins = many(4, (i) => place(shadow(paper, 0, 10, 150, 26) + path('M-140 -330H140V0Q0 40 -140 0Z', `fill="${paper.linear([[0, '#5B3A1E'], [0.25, brass], [0.4, '#F6E2A8'], [0.6, brass], [1, '#5B3A1E']], 0)}"`) + ellipse(0, -330, 150, 28, 'fill="#E3C275"') + ellipse(0, -338, 140, 24, 'fill="#B98A3A"') + place(label(paper, 262, 190, { motif: tinMarks[i] ?? 'ear', ink: [madder, indigo, neem, '#6B3A12'][i] ?? madder, accent: turmeric }, 14), 0, -150), 230 + i * 380, 500));
  const sacks = many(3, (i) => place(shadow(paper, 0, 20, 220, 40) + path('M-200 -300Q-240 -100 -210 0Q0 50 210 0Q240 -100 200 -300Q0 -250 -200 -300Z', `fill="${paper.linear([[0, '#8A6A3E'], [0.35, '#D3B27C'], [1, '#7A5A32']], 0)}"`) + ellipse(0, -300, 200, 62, 'fill="#C9A66E"') + ellipse(0, -302, 178, 50, 'fill="#3A2412"') +
    seeds(paper, 0, -304, 172, 44, 240, 20, ([['#7A3A22', '#934E30', '#5B2A18'], ['#D9B24A', '#E3C46A', '#B8902E'], ['#A8A07A', '#8F8A62', '#BDB692']] as const)[i] ?? ['#7A3A22'], 0.9), 290 + i * 510, 1490));
  return wall(paper, '#B9C2B0', false) + shelf(490) + tins + shelf(1010) + many(4, (i) => bowl(paper, { x: 240 + i * 375, y: 850, rx: 160, depth: 150, colour: ['#B8623C', '#5F7FA0', '#3F6B3A', '#A8322A'][i] ?? brass, squash: 0.28, contents: ellipse(240 + i * 375, 852, 150, 40, 'fill="#5B3A1E"') + heap(paper, 240 + i * 375, 845, 118, 28, 70, 16, (x, y) => laddoo(paper, x, y, 44, ['#8A5432', '#C98F3E', '#B9892F', '#74442A'][i] ?? '#8A5432')) })) +
    shelf(1500) + sacks + path('M-10 0H1610V26Q800 60 -10 26Z', `fill="${madder}" opacity="0.9"`) + many(23, (i) => path(`M${i * 72 - 10} 26L${i * 72 + 26} 120L${i * 72 + 62} 26Z`, `fill="${[madder, turmeric, neem, indigo][i % 4]}"`)) + checks(cotton, madder, 40)(0, 1560, 1600, 40);
}

