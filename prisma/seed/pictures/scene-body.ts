import { checks, lyingCloth, turned } from './cloths.ts';
import { lemonSlice, mound, powder, rhizome, seeds } from './food.ts';
import { label, type Label } from './labels.ts';
import { motif, type Motif } from './motifs.ts';
import { brass, cotton, darker, indigo, ink, jute, lighter, madder, neem, turmeric } from './palette.ts';
import { ellipse, group, n, oval, path, type Paper, place, rect, specks } from './paper.ts';
import { branch, flower, leaf, marigold } from './plants.ts';
import { boards, shadow, stone, table, wall } from './surfaces.ts';
import { bowl, katori, pouch } from './vessels.ts';

interface Bar {
  readonly colour: string;
  readonly flecks: readonly string[];
  readonly mark: Motif;
}

/** A hand-cut bar of soap lying flat, with a block's mark pressed into it. */
function bar(paper: Paper, x: number, y: number, width: number, turn: number, { colour, flecks, mark }: Bar): string {
  const [w, h] = [width, width * 0.62];
  const face = `rx="${n(w * 0.07)}"`;
  return place(
    rect(-w / 2 + 14, -h / 2 + 70, w, h, `${face} fill="${ink}" opacity="0.4"`) + rect(-w / 2, -h / 2 + 48, w, h, `${face} fill="${paper.linear([[0, darker(colour, 0.2)], [1, darker(colour, 0.5)]])}"`) +
      rect(-w / 2, -h / 2, w, h, `${face} fill="${paper.linear([[0, lighter(colour, 0.55)], [0.5, colour], [1, darker(colour, 0.14)]], 50)}"`) +
      specks(70, flecks, 0.65, () => oval(paper.between(-0.46, 0.46) * w, paper.between(-0.44, 0.44) * h, paper.between(3, 10), paper.between(2, 6), paper.between(0, 180))) +
      rect(-w * 0.42, -h * 0.4, w * 0.84, h * 0.8, `rx="${n(w * 0.05)}" fill="none" stroke="${darker(colour, 0.25)}" stroke-width="6" opacity="0.6"`) + place(group(motif(mark, darker(colour, 0.38), lighter(colour, 0.1)), 'opacity="0.75"'), 0, 0, 0, h / 190),
    x, y, turn);
}

const pile = (paper: Paper, soap: Bar): string => bar(paper, 720, 1090, 760, -9, soap) + bar(paper, 830, 880, 740, 7, soap) + bar(paper, 1180, 1330, 560, 24, soap);

export function neemSoap(paper: Paper): string {
  return boards(paper, '#B98F5E', 5) + branch(paper, -40, 360, 760, 14, 9, '#4E7A34', 0.26) + branch(paper, 1660, 240, 640, 166, 8, '#5B8238', 0.26) + pile(paper, { colour: '#8FA35A', flecks: ['#4E6B2E', '#6F8B3A', '#DCE3B0'], mark: 'leaf' }) + leaf(paper, 240, 1440, 260, -24, '#4E7A34');
}

export function turmericSoap(paper: Paper): string {
  return stone(paper, '#5F4A44') + rhizome(paper, 180, 330, 340, 12) + rhizome(paper, 1180, 320, 260, -18, '#A8682A') + pile(paper, { colour: '#E3B04A', flecks: ['#C97F10', '#F6DC8A', '#A8642A'], mark: 'sun' }) + katori(paper, 300, 1390, 180, brass, mound(paper, 300, 1390, 180, '#E39A12')) + marigold(1420, 620, 110);
}

export function roseMilkSoap(paper: Paper): string {
  return lyingCloth(paper, [[-160, -160], [1760, -160], [1760, 1760], [-160, 1760]], turned(checks('#F6EFE6', '#B7A6B0', 120), 8), [[[300, -100], [380, 800], [260, 1700]]]) + pile(paper, { colour: '#F0DCD3', flecks: ['#C96A7A', '#E3A6AE', '#B9505E'], mark: 'lotus' }) +
    [[260, 320, 120], [480, 240, 90], [1380, 380, 130], [260, 1360, 110], [480, 1460, 80]].map(([x = 0, y = 0, r = 0]) => flower(paper, x, y, r, '#D9697A', 8, '#E3B04A')).join('');
}

export function galgalSoap(paper: Paper): string {
  return stone(paper, '#6F8FA0') + lemonSlice(paper, 290, 330, 200) + lemonSlice(paper, 1330, 300, 170, 1, '#D9C22E') + pile(paper, { colour: '#F2E3A0', flecks: ['#D9B02E', '#A8B03A', '#FFFBE0'], mark: 'lemon' }) + lemonSlice(paper, 310, 1400, 170) + leaf(paper, 120, 1180, 300, -30, '#4E7A34', 0.2);
}

/** A bottle with a cork or cap, standing at (x, y). */
function bottle(paper: Paper, x: number, y: number, w: number, h: number, tint: string, design: Label, cap: string): string {
  const half = w / 2;
  const body = `M${n(-w * 0.16)} ${n(-h)}V${n(-h * 0.84)}C${n(-w * 0.18)} ${n(-h * 0.74)} ${n(-half)} ${n(-h * 0.76)} ${n(-half)} ${n(-h * 0.62)}V${n(-h * 0.05)}Q${n(-half)} ${n(w * 0.06)} 0 ${n(w * 0.07)}Q${n(half)} ${n(w * 0.06)} ${n(half)} ${n(-h * 0.05)}V${n(-h * 0.62)}C${n(half)} ${n(-h * 0.76)} ${n(w * 0.18)} ${n(-h * 0.74)} ${n(w * 0.16)} ${n(-h * 0.84)}V${n(-h)}Z`;
  const glass = paper.linear([[0, darker(tint, 0.6)], [0.16, tint], [0.3, lighter(tint, 0.5)], [0.5, tint], [1, darker(tint, 0.62)]], 0);
  return place(shadow(paper, 0, w * 0.05, half, w * 0.12) + path(body, `fill="${glass}"`) + place(label(paper, w * 0.98, h * 0.36, design, w * 0.05), 0, -h * 0.32) + rect(-half * 0.82, -h * 0.58, half * 0.14, h * 0.48, 'rx="10" fill="#fff" opacity="0.35"') +
    rect(-w * 0.2, -h * 1.1, w * 0.4, h * 0.14, `rx="10" fill="${paper.linear([[0, darker(cap, 0.4)], [0.3, lighter(cap, 0.4)], [1, darker(cap, 0.4)]], 0)}"`), x, y);
}

export function bhringrajOil(paper: Paper): string {
  return wall(paper, '#9DB59A') + table(paper, 980, '#7A4A2E') + bottle(paper, 620, 1360, 460, 1020, '#3F5A2A', { motif: 'leaf', ink: neem, accent: turmeric }, '#2E2A26') + bottle(paper, 1060, 1330, 340, 760, '#3F5A2A', { motif: 'leaf', ink: neem, accent: turmeric }, '#2E2A26') +
    branch(paper, 1640, 1500, 560, 190, 9, '#4E7A34', 0.26) + katori(paper, 260, 1450, 150, brass, ellipse(260, 1450, 150, 150, 'fill="#4A5F22"')) + flower(paper, 1300, 1530, 56, '#FBF7EF', 8);
}

export function apricotOil(paper: Paper): string {
  const apricot = (x: number, y: number, r: number): string => ellipse(x + 8, y + r * 0.5, r, r * 0.6, `fill="${ink}" opacity="0.3"`) + ellipse(x, y, r, r * 0.95, `fill="${paper.radial([[0, '#F9CF8A'], [0.6, '#E8952E'], [1, '#B3561A']], 0.35, 0.3, 0.8)}"`) + path(`M${x} ${n(y - r * 0.9)}Q${n(x + r * 0.4)} ${y} ${x} ${n(y + r * 0.9)}`, 'fill="none" stroke="#B3621A" stroke-width="6" opacity="0.6"');
  return wall(paper, '#B9CAD3') + table(paper, 980, '#A87446') + bottle(paper, 980, 1360, 440, 980, '#D9A23A', { motif: 'mango', ink: indigo, accent: '#E8952E' }, jute) + apricot(380, 1330, 130) + apricot(580, 1420, 116) + apricot(270, 1480, 104) + leaf(paper, 420, 1220, 240, -50, '#5C7A3A', 0.3) + seeds(paper, 1400, 1490, 130, 50, 20, 60, ['#A8743E', '#8A5A2E'], 0.62);
}

export function weddingUbtan(paper: Paper): string {
  return wall(paper, '#D9A0A0') + table(paper, 960, '#8A5A38') +
    pouch(paper, { x: 1130, y: 1240, width: 580, height: 900, colour: '#E3CFA6', label: { motif: 'lotus', ink: madder, accent: turmeric, ground: cotton } }) + bowl(paper, { x: 500, y: 1160, rx: 380, depth: 220, colour: '#A8623C', squash: 0.32, contents: powder(paper, 500, 1160, 340, 220, '#D9B25A') }) +
    [[860, 1440, 92], [1010, 1490, 70], [240, 1470, 84]].map(([x = 0, y = 0, r = 0]) => flower(paper, x, y, r, '#D9697A', 8)).join('') + marigold(1420, 1440, 96) + rhizome(paper, 420, 1500, 220, 8);
}
