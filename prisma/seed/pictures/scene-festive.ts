import { blockPrint, lyingCloth, stripes, turned } from './cloths.ts';
import { mound, seeds } from './food.ts';
import { label } from './labels.ts';
import { motif, type Motif } from './motifs.ts';
import { brass, clay, cotton, darker, indigo, ink, lighter, madder, mix, neem, turmeric } from './palette.ts';
import { ellipse, many, n, oval, path, type Paper, place, rect, softLine, specks } from './paper.ts';
import { leaf, marigold } from './plants.ts';
import { boards, shadow, stone, table, wall } from './surfaces.ts';
import { crock, katori, plate } from './vessels.ts';

const flame = (paper: Paper, size: number): string =>
  ellipse(0, -size * 0.7, size * 2.4, size * 2.4, `fill="${paper.radial([[0, '#FFE08A', 0.5], [0.4, '#FFC04A', 0.2], [1, '#FFC04A', 0]])}"`) +
  path(`M0 0C${n(-size * 0.42)} ${n(-size * 0.3)} ${n(-size * 0.3)} ${n(-size * 0.9)} 0 ${n(-size * 1.7)}C${n(size * 0.3)} ${n(-size * 0.9)} ${n(size * 0.42)} ${n(-size * 0.3)} 0 0Z`, `fill="${paper.linear([[0, '#FFF7D6'], [0.5, '#FFD24A'], [1, '#E8791E']])}"`);

/** A clay lamp seen from a little above, its lip to the right. */
function diya(paper: Paper, x: number, y: number, r: number, colour: string, { lit = true, paint = '' } = {}): string {
  const rim = `M${n(-r)} 0C${n(-r)} ${n(-r * 0.56)} ${n(r * 0.4)} ${n(-r * 0.6)} ${n(r * 0.8)} ${n(-r * 0.26)}Q${n(r * 1.36)} ${n(-r * 0.1)} ${n(r * 1.36)} 0Q${n(r * 1.36)} ${n(r * 0.1)} ${n(r * 0.8)} ${n(r * 0.26)}C${n(r * 0.4)} ${n(r * 0.6)} ${n(-r)} ${n(r * 0.56)} ${n(-r)} 0Z`;
  const bowl = `M${n(-r)} 0C${n(-r * 0.96)} ${n(r * 0.7)} ${n(-r * 0.4)} ${n(r * 0.86)} 0 ${n(r * 0.86)}C${n(r * 0.6)} ${n(r * 0.86)} ${n(r * 1.1)} ${n(r * 0.5)} ${n(r * 1.36)} 0Z`;
  const dots = paint ? many(7, (i) => ellipse(-r * 0.72 + i * r * 0.29, r * (0.4 + 0.2 * Math.sin((i / 6) * Math.PI)), r * 0.06, r * 0.06, `fill="${i % 2 ? cotton : paint}"`)) : '';
  return place(shadow(paper, r * 0.1, r * 0.8, r * 0.9, r * 0.24) + path(bowl, `fill="${paper.linear([[0, lighter(colour, 0.3)], [0.4, colour], [1, darker(colour, 0.55)]], 20)}"`) + dots + path(rim, `fill="${lighter(colour, 0.28)}"`) +
    place(path(rim, `fill="${lit ? '#6B3A12' : darker(colour, 0.4)}"`), r * 0.02, r * 0.03, 0, 0.86) + (lit ? ellipse(-r * 0.1, r * 0.06, r * 0.6, r * 0.24, `fill="${paper.linear([[0, '#E8A62E'], [1, '#7A4310']])}"`) + place(flame(paper, r * 0.5), r * 1.16, -r * 0.02) : ''), x, y);
}

export function clayDiyas(paper: Paper): string {
  const lamps = [[300, 690, 150], [720, 650, 146], [1130, 690, 150], [230, 960, 180], [690, 940, 180], [1160, 960, 180], [380, 1280, 220], [980, 1270, 220]];
  return wall(paper, '#1F2A4A', false) + table(paper, 560, '#4A2E22') + lamps.map(([x = 0, y = 0, r = 0]) => diya(paper, x, y, r, clay)).join('') + marigold(1440, 1480, 100, '#D9691C') + marigold(130, 1490, 84);
}

export function paintedDiyas(paper: Paper): string {
  const kinds = [[460, 560, madder], [1060, 560, indigo], [420, 980, neem], [1030, 1000, '#C9691E'], [720, 1340, '#8A2A5E']] as const;
  return stone(paper, '#C9B28A') + lyingCloth(paper, [[-60, 200], [800, 120], [1660, 220], [1640, 900], [1660, 1600], [-60, 1600]], turned(blockPrint('#F3E6C8', 'flower', '#B98F56', turmeric, 220), 6), [[[300, 180], [360, 800], [260, 1560]]]) + kinds.map(([x, y, colour]) => diya(paper, x, y, 210, colour, { lit: false, paint: turmeric })).join('') + marigold(1380, 1400, 120);
}

export function beeswaxCandles(paper: Paper): string {
  const candle = (x: number, y: number, w: number, h: number): string => place(shadow(paper, 0, 8, w * 0.6, w * 0.2) + path(`M${-w / 2} ${-h}H${w / 2}V0Q0 ${n(w * 0.24)} ${-w / 2} 0Z`, `fill="${paper.linear([[0, '#A8741E'], [0.3, '#F2CF7A'], [0.6, '#E3B04A'], [1, '#8A5A14']], 0)}"`) +
    many(Math.floor(h / 60), (row) => many(5, (i) => ellipse(-w * 0.4 + (i + (row % 2) * 0.5) * w * 0.2, -h + 50 + row * 60, w * 0.07, 20, 'fill="#B98426" opacity="0.4"'))) + ellipse(0, -h, w / 2, w * 0.13, 'fill="#F9E3A6"') + rect(-4, -h - 40, 8, 44, `fill="${ink}"`) + place(flame(paper, 52), 0, -h - 30), x, y);
  return wall(paper, '#2E3A4E', false) + table(paper, 980, '#6B4226') + candle(480, 1300, 260, 760) + candle(820, 1340, 260, 560) + candle(1140, 1300, 240, 900) + rect(300, 1330, 1000, 60, `rx="18" fill="${paper.linear([[0, '#A8764A'], [1, '#54341F']])}"`) + leaf(paper, 1300, 1480, 220, -20, neem);
}

interface Rakhi {
  readonly outer: string;
  readonly inner: string;
  readonly mark: Motif;
  readonly thread: readonly [string, string];
}

/** A rakhi lying with its threads to both sides. */
function rakhi(x: number, y: number, r: number, turn: number, { outer, inner, mark, thread }: Rakhi): string {
  const line = `M${n(-r * 4.2)} ${n(r * 0.5)}Q${n(-r * 2)} ${n(-r * 0.5)} 0 0Q${n(r * 2)} ${n(r * 0.5)} ${n(r * 4.2)} ${n(-r * 0.4)}`;
  return place(
    path(line, `fill="none" stroke="${ink}" stroke-width="${n(r * 0.22)}" opacity="0.3" transform="translate(8 16)"`) + path(line, `fill="none" stroke="${thread[0]}" stroke-width="${n(r * 0.2)}"`) + path(line, `fill="none" stroke="${thread[1]}" stroke-width="${n(r * 0.2)}" stroke-dasharray="${n(r * 0.16)} ${n(r * 0.16)}"`) +
      ellipse(8, 18, r * 1.06, r * 1.04, `fill="${ink}" opacity="0.35"`) + many(20, (i) => path(`M0 0L${n(-r * 0.16)} ${n(-r * 1.05)}Q0 ${n(-r * 1.25)} ${n(r * 0.16)} ${n(-r * 1.05)}Z`, `fill="${i % 2 ? outer : lighter(outer, 0.35)}" transform="rotate(${i * 18})"`)) +
      ellipse(0, 0, r * 0.78, r * 0.78, `fill="${inner}" stroke="#E3C275" stroke-width="${n(r * 0.09)}" stroke-dasharray="${n(r * 0.09)} ${n(r * 0.05)}"`) + place(motif(mark, outer, '#F3E0A8'), 0, 0, 0, r / 92),
    x, y, turn);
}

export function silkRakhi(paper: Paper): string {
  return stone(paper, '#7A5A4E') + plate(paper, 800, 820, 660, 1, brass) + rakhi(800, 520, 130, -6, { outer: madder, inner: '#F6E3B0', mark: 'lotus', thread: [madder, turmeric] }) + rakhi(800, 860, 140, 4, { outer: indigo, inner: '#F6E3B0', mark: 'flower', thread: [indigo, '#E3C275'] }) +
    rakhi(800, 1190, 126, -4, { outer: neem, inner: '#F6E3B0', mark: 'mango', thread: [neem, madder] }) + katori(paper, 260, 260, 150, '#B9BEC2', mound(paper, 260, 260, 150, '#A8221C')) + katori(paper, 1360, 1360, 150, '#B9BEC2', rect(1200, 1200, 320, 320, 'fill="#E9DFC9"') + seeds(paper, 1360, 1360, 140, 140, 160, 26, ['#FBF7EF', '#E9DFC9'], 0.35)) + marigold(1380, 260, 110);
}

export function woolRakhi(paper: Paper): string {
  const tuft = (x: number, y: number, colour: string, turn: number): string => place(path('M-620 10Q-300 -40 0 0T620 -10', `fill="none" stroke="${darker(colour, 0.3)}" stroke-width="34"`) + path('M-620 10Q-300 -40 0 0T620 -10', `fill="none" stroke="${turmeric}" stroke-width="34" stroke-dasharray="16 22"`) +
    ellipse(10, 22, 140, 134, `fill="${ink}" opacity="0.35"`) + ellipse(0, 0, 130, 126, `fill="${paper.radial([[0, lighter(colour, 0.4)], [0.6, colour], [1, darker(colour, 0.45)]], 0.36, 0.3, 0.8)}"`) +
    path(many(150, () => {
      const [angle, reach] = [paper.between(0, 6.28), paper.between(20, 128)];
      return `M${n(Math.cos(angle) * reach)} ${n(Math.sin(angle) * reach)}l${n(Math.cos(angle) * 18)} ${n(Math.sin(angle) * 18)}`;
    }), `stroke="${lighter(colour, 0.45)}" stroke-width="4" stroke-linecap="round" opacity="0.7"`) + place(motif('sun', cotton, turmeric), 0, 0, 0, 0.9), x, y, turn);
  return boards(paper, '#8A6A4A', 5) + tuft(800, 400, madder, -8) + tuft(780, 820, '#2F6B7A', 6) + tuft(820, 1230, '#8A2A5E', -4);
}

export function marigoldAgarbatti(paper: Paper): string {
  const sticks = many(22, (i) => place(rect(-3, -560, 6, 560, 'fill="#B9844A"') + rect(-7, -900, 14, 520, `rx="6" fill="${mix('#5B3A22', '#C9822E', paper.random())}"`), 1040 + (i - 11) * 7, 1260, (i - 11) * 2.1));
  const box = place(shadow(paper, 0, 20, 220, 40) + rect(-210, -640, 420, 640, `fill="${paper.linear([[0, '#E8A33A'], [0.5, '#D9822A'], [1, '#A8561A']], 0)}"`) + place(label(paper, 380, 360, { motif: 'flower', ink: madder, accent: turmeric }), 0, -320) + rect(-210, -660, 420, 40, `fill="${madder}"`), 420, 1380);
  return wall(paper, '#6F8078') + table(paper, 1000, '#6B4226') + softLine('M1060 420C960 300 1160 220 1060 100S1140 -60 1100 -120', '#FFFFFF', 60, 0.35) + sticks + ellipse(1060, 366, 12, 14, 'fill="#FF8A3A"') + crock(paper, 1040, 1400, 340, 300, '#8A3A1E', '#D9C2A0') + box + marigold(780, 1480, 96) + marigold(1380, 1460, 110, '#D9691C') + marigold(620, 1520, 70);
}

export function tesuGulal(paper: Paper): string {
  const heaps = [[470, 470, '#E3362E'], [1130, 470, '#F2B51E'], [470, 1130, '#3F9A4A'], [1130, 1130, '#D92E7A']] as const;
  const cast = specks(420, ['#E3362E', '#F2B51E', '#3F9A4A', '#D92E7A', '#7A3AA8'], 0.7, () => oval(paper.between(40, 1560), paper.between(40, 1560), paper.between(3, 12), paper.between(2, 8)));
  return lyingCloth(paper, [[-160, -160], [1760, -160], [1760, 1760], [-160, 1760]], stripes([[cotton, 120], ['#F3EADB', 120]]), [[[300, -100], [380, 800], [260, 1700]], [[1300, -100], [1220, 800], [1340, 1700]]]) + cast +
    heaps.map(([x, y, colour]) => plate(paper, x, y, 300, 1, brass) + mound(paper, x, y, 240, colour)).join('') + many(6, (i) => path('M0 0Q-50 -60 0 -150Q50 -60 0 0Z', `fill="${mix('#E8581E', '#F2851E', (i % 3) / 2)}" transform="translate(800 800) rotate(${i * 60})"`)) + ellipse(800, 800, 30, 30, 'fill="#7A2A12"');
}
