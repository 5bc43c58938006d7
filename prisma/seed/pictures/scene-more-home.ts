import { blockPrint, checks, type Cloth, cut, fringe, stripes, turned, weave } from './cloths.ts';
import { motif, type Motif } from './motifs.ts';
import { cotton, darker, indigo, ink, lighter, madder, mix, neem, turmeric } from './palette.ts';
import { ellipse, group, many, n, path, type Paper, place, rect, softLine } from './paper.ts';
import { flower, leaf, marigold } from './plants.ts';
import { shadow, stone, table, wall } from './surfaces.ts';

const roundness = (paper: Paper): string => paper.linear([[0, ink, 0.4], [0.25, '#FFF6DC', 0.2], [0.6, ink, 0], [1, ink, 0.46]], 0);

/** A drawstring pouch standing at (x, y), tied under a frill. */
function potli(paper: Paper, x: number, y: number, s: number, cloth: Cloth, cord: string): string {
  const body = 'M-60 -420C-330 -360 -380 -60 -260 -10Q0 40 260 -10C380 -60 330 -360 60 -420Z';
  const frill = 'M-60 -420C-150 -470 -200 -560 -220 -600Q-110 -560 -90 -610Q-20 -560 20 -612Q70 -560 120 -604Q170 -570 220 -596C200 -540 150 -470 60 -420Z';
  return place(shadow(paper, 0, 0, 280, 60) + cut(paper, body, cloth, -390, -430, 780, 480) + path(body, `fill="${roundness(paper)}"`) + many(7, (i) => softLine(`M${-50 + i * 16} -415Q${-210 + i * 70} -200 ${-190 + i * 62} -30`, ink, 26, 0.2, 3)) + cut(paper, frill, cloth, -230, -620, 460, 220) + path(frill, `fill="${roundness(paper)}"`) +
    path('M-72 -420Q0 -396 72 -420', `fill="none" stroke="${cord}" stroke-width="26" stroke-linecap="round"`) + path('M50 -412Q150 -330 120 -220M40 -410Q90 -320 60 -250', `fill="none" stroke="${cord}" stroke-width="12"`) + ellipse(120, -205, 22, 30, `fill="${cord}"`) + ellipse(60, -236, 22, 30, `fill="${cord}"`), x, y, 0, s);
}

export function potliBags(paper: Paper): string {
  return wall(paper, '#B9A58F') + table(paper, 980, '#7A4A30') + potli(paper, 1120, 1260, 1.25, blockPrint(indigo, 'flower', cotton, turmeric, 120), turmeric) + potli(paper, 520, 1380, 1.45, blockPrint(madder, 'mango', '#F3DFA8', turmeric, 140), turmeric) + marigold(1420, 1450, 84);
}

export function slingBag(paper: Paper): string {
  const body = 'M380 700H1220V1330Q1220 1390 1160 1390H440Q380 1390 380 1330Z';
  const flap = 'M370 690H1230V980Q1230 1060 1150 1060H450Q370 1060 370 980Z';
  const strap = 'M420 720C300 260 560 140 800 140S1300 260 1180 720';
  return wall(paper, '#D9CFB8') + path(strap, `fill="none" stroke="${darker(neem, 0.4)}" stroke-width="64"`) + path(strap, `fill="none" stroke="${neem}" stroke-width="52"`) + path(strap, `fill="none" stroke="${cotton}" stroke-width="5" stroke-dasharray="18 12"`) + shadow(paper, 800, 1400, 460, 50) +
    cut(paper, body, turned(stripes([[neem, 30], [darker(neem, 0.16), 30]]), 90), 370, 690, 860, 710) + cut(paper, flap, turned(stripes([['#E9DFC9', 26], ['#DDCFB2', 26]]), 90), 360, 680, 880, 400) + many(14, (i) => path(`M390 ${720 + i * 24}H1210`, `stroke="${madder}" stroke-width="4" stroke-dasharray="18 13" stroke-dashoffset="${(i % 3) * 9}" opacity="0.55"`)) +
    place(motif('fish', indigo, madder), 640, 870, 0, 2) + place(motif('fish', madder, turmeric), 970, 870, 180, 2) + path(body, `fill="${roundness(paper)}"`) + ellipse(800, 1062, 34, 34, 'fill="#C9973B"');
}

export function bathTowels(paper: Paper): string {
  const folded = (y: number, colour: string, edge: string): string => rect(330, y, 940, 130, `rx="60" fill="${paper.linear([[0, lighter(colour, 0.45)], [0.5, colour], [1, darker(colour, 0.3)]])}"`) + many(3, (i) => rect(980 + i * 60, y + 4, 24, 122, `fill="${edge}" opacity="0.85"`)) + path(`M360 ${y + 66}H1240`, `stroke="${darker(colour, 0.3)}" stroke-width="5" opacity="0.5"`);
  const tones = [['#F3EADB', madder], ['#A9C2CC', indigo], ['#E9C98A', '#A8642A'], ['#F3EADB', neem], ['#D9A0A0', madder]] as const;
  return wall(paper, '#8FA39A') + table(paper, 1240, '#A87446') + shadow(paper, 800, 1330, 520, 60) + tones.map(([colour, edge], i) => folded(1190 - i * 138, colour, edge)).join('') + cut(paper, 'M520 560H760L790 1010H500Z', checks('#F3EADB', madder, 60), 490, 550, 310, 470) + fringe(paper, 500, 1006, 286, 60, '#F3EADB');
}

export function hillCap(paper: Paper): string {
  const crown = 'M330 900C330 620 560 500 800 500S1270 620 1270 900Z';
  const band = 'M310 860Q800 960 1290 860V1130Q800 1250 310 1130Z';
  const steps = many(9, (i) => place(many(4, (k) => rect(-56 + k * 14, -56 + k * 14, 112 - k * 28, 112 - k * 28, `fill="${[madder, turmeric, neem, cotton][k] ?? madder}" transform="rotate(45)"`)), 350 + i * 112, 1022 + 40 * (1 - ((i - 4) / 4.4) ** 2), 0, 0.82));
  return wall(paper, '#B7C4BC') + table(paper, 1060, '#8A5A38') + shadow(paper, 800, 1220, 540, 80) + path(crown, `fill="${paper.linear([[0, '#8A8478'], [0.3, '#C9C2B4'], [1, '#6B655A']], 0)}"`) + many(5, (i) => softLine(`M${520 + i * 140} 540Q${500 + i * 150} 700 ${440 + i * 180} 880`, ink, 30, 0.14, 3)) +
    group(path(band, `fill="${madder}"`) + steps + path(band, `fill="${roundness(paper)}"`), `clip-path="${paper.clip(path(band, ''))}"`) + path('M310 868Q800 968 1290 868M310 1122Q800 1242 1290 1122', `fill="none" stroke="${turmeric}" stroke-width="12"`) + flower(paper, 1180, 850, 76, '#E8A0A0', 8);
}

function cushion(paper: Paper, x: number, y: number, w: number, turn: number, ground: string, thread: string, kind: Motif): string {
  const h = w / 2;
  const body = `M${-h} ${-h}Q0 ${n(-h * 0.86)} ${h} ${-h}Q${n(h * 0.88)} 0 ${h} ${h}Q0 ${n(h * 0.88)} ${-h} ${h}Q${n(-h * 0.88)} 0 ${-h} ${-h}Z`;
  return place(path(body, `fill="${ink}" opacity="0.35" transform="translate(16 30)"`) + path(body, `fill="${ground}"`) + rect(-h * 0.7, -h * 0.7, h * 1.4, h * 1.4, `fill="none" stroke="${thread}" stroke-width="10"`) + rect(-h * 0.64, -h * 0.64, h * 1.28, h * 1.28, `fill="none" stroke="${turmeric}" stroke-width="5" stroke-dasharray="18 10"`) +
    many(4, (i) => place(motif('leaf', thread, cotton), Math.cos(i * 1.571 + 0.785) * h * 0.66, Math.sin(i * 1.571 + 0.785) * h * 0.66, i * 90 + 45, w / 1100)) + place(motif(kind, thread, turmeric), 0, 0, 0, w / 210) + path(body, `fill="${paper.radial([[0, '#FFF6DC', 0.26], [0.6, '#FFF6DC', 0], [1, ink, 0.4]], 0.4, 0.35, 0.75)}"`), x, y, turn);
}

export function mithilaCushions(paper: Paper): string {
  return wall(paper, '#A8B5A0') + table(paper, 1180, '#7A4A30') + cushion(paper, 1080, 720, 760, 12, '#E9DFC9', indigo, 'lotus') + cushion(paper, 560, 960, 820, -7, '#F6EBD2', madder, 'fish');
}

/** A coiled basket of grass: rings of a body between two heights, with coloured bands. */
function coiled(paper: Paper, x: number, y: number, top: number, foot: number, height: number, colours: readonly [string, ...string[]], filling: string): string {
  const rows = Math.round(height / 30);
  const rings = many(rows, (i) => {
    const at = i / (rows - 1);
    const rx = foot + (top - foot) * Math.sin((1 - at) * 1.571);
    const colour = colours[Math.floor(i / 2) % colours.length] ?? colours[0];
    const lie = `M${n(x - rx)} ${n(y - height + i * 30)}A${n(rx)} ${n(rx * 0.26)} 0 0 0 ${n(x + rx)} ${n(y - height + i * 30)}`;
    return path(lie, `fill="none" stroke="${paper.linear([[0, darker(colour, 0.5)], [0.3, lighter(colour, 0.35)], [0.7, colour], [1, darker(colour, 0.5)]], 0)}" stroke-width="34"`) + path(lie, `fill="none" stroke="${darker(colour, 0.35)}" stroke-width="30" stroke-dasharray="4 20" opacity="0.5"`);
  });
  return shadow(paper, x, y + foot * 0.1, foot * 1.2, foot * 0.3) + ellipse(x, y - height, top, top * 0.26, `fill="${darker(colours[0], 0.6)}"`) + filling + rings;
}

const rim = (x: number, y: number, r: number, colour: string): string => ellipse(x, y, r, r * 0.26, `fill="none" stroke="${darker(colour, 0.2)}" stroke-width="36"`) + ellipse(x, y, r, r * 0.26, `fill="none" stroke="${lighter(colour, 0.35)}" stroke-width="26" stroke-dasharray="22 9"`);

export function moonjBasket(paper: Paper): string {
  const cloth = ellipse(800, 720, 470, 150, `fill="${madder}"`) + many(6, (i) => ellipse(520 + i * 112, 690 - (i % 2) * 40, 120, 96, `fill="${paper.radial([[0, '#F2D27A'], [0.6, '#D9A23A'], [1, '#8A5A1E']], 0.36, 0.3, 0.8)}"`));
  return wall(paper, '#C2D0C8') + table(paper, 1060, '#A87142') + rim(800, 720, 520, '#C9A23A') + coiled(paper, 800, 1310, 520, 380, 590, ['#C9A95A', '#C9A95A', madder, '#C9A95A', neem], cloth);
}

export function sikkiBox(paper: Paper): string {
  const lid = many(9, (i) => ellipse(1130, 690 - i * 22, 400 - i * 44, (400 - i * 44) * 0.3, `fill="${[turmeric, turmeric, '#8A2A5E', turmeric, neem][i % 5] ?? turmeric}" stroke="#8A6414" stroke-width="5"`));
  return wall(paper, '#7F8FB0') + table(paper, 980, '#6B4226') + coiled(paper, 540, 1320, 400, 360, 420, ['#E3BC4E', '#E3BC4E', '#8A2A5E', '#E3BC4E', '#2F6B7A'], ellipse(540, 900, 380, 98, 'fill="#5B3A12"')) + rim(540, 900, 400, '#E3BC4E') + place(lid + ellipse(1130, 500, 34, 26, 'fill="#8A2A5E"'), -20, 620) + leaf(paper, 1340, 1500, 220, -10, neem);
}

export function bambooSoop(paper: Paper): string {
  const tray = 'M300 420Q800 330 1300 420L1420 1260Q800 1360 180 1260Z';
  const edge = 'M180 1260L300 420Q800 330 1300 420L1420 1260';
  return stone(paper, '#8A9A7A') + path(tray, `fill="${ink}" opacity="0.4" transform="translate(20 40)"`) + group(turned(weave('#D9B878', 44), 45)(100, 300, 1400, 1100), `clip-path="${paper.clip(path(tray, ''))}"`) + path(tray, `fill="${paper.linear([[0, ink, 0.35], [0.3, ink, 0], [1, '#FFF6DC', 0.15]])}"`) +
    path(edge, `fill="none" stroke="#8A5A2E" stroke-width="46" stroke-linecap="round"`) + path(edge, `fill="none" stroke="#C9945A" stroke-width="26" stroke-linecap="round"`) + many(9, (i) => rect(300 + i * 118, 372 - Math.sin((i / 8) * 3.14) * 42, 20, 66, `fill="${madder}"`)) + many(7, (i) => ellipse(560 + (i % 4) * 160, 900 + Math.floor(i / 4) * 150, 74, 68, `fill="${mix('#E8952E', '#D9B02E', (i % 3) / 2)}"`) + ellipse(540 + (i % 4) * 160, 880 + Math.floor(i / 4) * 150, 22, 16, 'fill="#fff" opacity="0.5"')) + leaf(paper, 1120, 760, 320, 100, '#5C7A3A', 0.2);
}
