import { blockPrint, checks, type Cloth, cut, lyingCloth, stripes, turned, weave } from './cloths.ts';
import { amla, lemonSlice, morsel } from './food.ts';
import { motif, type Motif } from './motifs.ts';
import { cotton, darker, indigo, ink, jute, lighter, madder, mix, neem, turmeric } from './palette.ts';
import { ellipse, group, many, n, path, type Paper, place, rect, softLine, softShade } from './paper.ts';
import { flower, leaf } from './plants.ts';
import { boards, shadow, table, wall } from './surfaces.ts';

/** A rope or strap along a line. */
function strap(d: string, width: number, colour: string): string {
  return group(softLine(d, ink, width * 1.6, 0.5, 3), 'transform="translate(10 12)"') + path(d, `fill="none" stroke="${darker(colour, 0.4)}" stroke-width="${n(width)}" stroke-linecap="round"`) + path(d, `fill="none" stroke="${colour}" stroke-width="${n(width * 0.78)}" stroke-linecap="round"`) +
    path(d, `fill="none" stroke="${lighter(colour, 0.45)}" stroke-width="${n(width * 0.24)}" stroke-dasharray="${n(width * 0.5)} ${n(width * 0.34)}" transform="translate(${n(-width * 0.12)} 0)"`);
}

/** Two Mithila fish turning round a flower, in a border of leaves. */
function mithilaPanel(): string {
  const fish = place(motif('fish', indigo, madder), 0, -112, 0, 2.5) + place(motif('fish', madder, turmeric), 0, 112, 180, 2.5);
  const vines = many(18, (i) => place(motif('leaf', neem, cotton), -238 + i * 28, -248, i % 2 ? 40 : -40, 0.3) + place(motif('leaf', neem, cotton), -238 + i * 28, 248, i % 2 ? 140 : 220, 0.3));
  const sides = many(15, (i) => place(motif('flower', madder, turmeric), -258, -204 + i * 29, 0, 0.24) + place(motif('flower', madder, turmeric), 258, -204 + i * 29, 0, 0.24));
  return rect(-290, -280, 580, 560, `fill="#F3E6C8" stroke="${ink}" stroke-width="6"`) + rect(-222, -212, 444, 424, `fill="none" stroke="${ink}" stroke-width="4"`) + rect(-278, -268, 556, 536, `fill="none" stroke="${madder}" stroke-width="5"`) + vines + sides + fish +
    many(40, (i) => path(`M${n(-222 + i * 11.4)} -212l7 -14M${n(-222 + i * 11.4)} 212l7 14`, `stroke="${ink}" stroke-width="2.5"`)) + [[-170, -14, -70], [170, 14, 110], [-160, 30, -120], [160, -30, 60]].map(([x = 0, y = 0, turn = 0]) => place(motif('leaf', neem, cotton), x, y, turn, 0.6)).join('') +
    place(motif('lotus', indigo, '#D98A7A'), 0, 0, 0, 0.95) + many(60, (i) => ellipse(-205 + (i % 12) * 37, -190 + Math.floor(i / 12) * 95, 3, 3, `fill="${ink}" opacity="0.5"`));
}

export function juteBag(paper: Paper): string {
  const body = 'M330 560L1120 560Q1150 980 1165 1340Q1160 1390 1100 1396L370 1396Q300 1392 296 1340Q306 980 330 560Z';
  const side = 'M1118 560L1226 512Q1272 900 1276 1284L1165 1350Q1150 980 1118 560Z';
  const greens = [[560, 610, 330, -118], [640, 600, 420, -100], [730, 610, 470, -86], [820, 600, 420, -72], [900, 610, 340, -58], [690, 620, 360, -108], [780, 620, 380, -66]].map(([x = 0, y = 0, length = 0, turn = 0], i) => leaf(paper, x, y, length, turn, mix('#3F6B2E', '#6F9440', (i % 4) / 4), 0.34)).join('') +
    morsel(paper, 470, 530, 112, 98, '#C9432E', 0.6, 0.05) + morsel(paper, 1000, 540, 104, 94, '#D9A92E', 0.5, 0.05) + morsel(paper, 1140, 520, 80, 74, '#B9432E', 0.6, 0.05);
  return wall(paper, '#9DB0A2') + table(paper, 1080, '#9A6A42') + shadow(paper, 790, 1400, 530, 66, 0.6) + strap('M470 600C470 130 960 130 980 600', 34, '#A8804A') +
    greens + cut(paper, side, weave(darker(jute, 0.22), 13), 1100, 480, 240, 880) + path(side, `fill="${paper.linear([[0, ink, 0.45], [1, ink, 0.15]], 0)}"`) +
    cut(paper, body, weave(jute, 13), 280, 540, 900, 870) + place(mithilaPanel(), 728, 1000, 0, 1) + path(body, `fill="${paper.linear([[0, ink, 0.4], [0.12, '#FFF6DC', 0.12], [0.4, '#FFF6DC', 0.14], [0.8, ink, 0.08], [1, ink, 0.4]], 0)}"`) +
    path(body, `fill="${paper.linear([[0, ink, 0.22], [0.1, ink, 0], [0.75, ink, 0], [1, ink, 0.45]])}"`) + softLine('M420 600Q400 1000 440 1380', ink, 40, 0.25) + softLine('M1060 600Q1090 900 1050 1380', ink, 46, 0.25) + rect(330, 560, 792, 44, `fill="${darker(jute, 0.2)}" opacity="0.6"`) +
    path('M334 588H1118', `stroke="${cotton}" stroke-width="5" stroke-dasharray="18 12" opacity="0.8"`) + strap('M450 640C440 90 1000 90 1000 640', 38, '#B98F56') + [450, 1000].map((x) => rect(x - 34, 612, 68, 84, `rx="6" fill="${madder}"`) + rect(x - 26, 620, 52, 68, `fill="none" stroke="${cotton}" stroke-width="3" stroke-dasharray="8 5"`)).join('') + amla(paper, 1400, 1440, 74) + lemonSlice(paper, 220, 1490, 96, 0.5);
}

export function printedTote(paper: Paper): string {
  const body = 'M420 640Q800 690 1180 640L1225 1420Q1230 1462 1180 1466Q800 1490 420 1466Q370 1462 375 1420Z';
  const band = (y: number, height: number, colour: string): string => path(`M380 ${y}Q800 ${y + 44} 1220 ${y}V${y + height}Q800 ${y + height + 44} 380 ${y + height}Z`, `fill="${colour}"`);
  const row = (y: number, kind: Motif, count: number, scale: number, a: string, b: string): string => many(count, (i) => {
    const x = 430 + ((i + 0.5) * 740) / count;
    return place(motif(kind, a, b), x, y + 22 * (1 - ((x - 800) / 400) ** 2), 0, scale);
  });
  const peg = ellipse(800, 186, 60, 60, `fill="${paper.radial([[0, '#D9A870'], [1, '#7A4A26']], 0.35, 0.3, 0.8)}"`) + rect(0, 150, 1600, 70, `fill="${paper.linear([[0, '#A87446'], [1, '#6B4226']])}"`) + ellipse(800, 190, 44, 44, `fill="${paper.radial([[0, '#E3B47C'], [1, '#7A4A26']], 0.35, 0.3, 0.8)}"`);
  const print = band(760, 18, madder) + row(870, 'flower', 7, 0.92, indigo, madder) + band(950, 10, indigo) + row(1060, 'mango', 6, 1.35, madder, turmeric) + band(1160, 10, indigo) + row(1252, 'flower', 7, 0.92, indigo, madder) + band(1330, 18, madder);
  return wall(paper, '#E0D2B8') + peg + softShade(body, ink, 34, 0.5, 30, 30) + strap('M560 690C600 360 720 210 790 206C870 210 1000 360 1040 690', 34, '#E6D8BC') +
    cut(paper, body, weave('#F0E6D0', 8), 360, 620, 880, 870) + group(print, `clip-path="${paper.clip(path(body, ''))}"`) + softLine('M560 700Q540 1080 590 1450', ink, 70, 0.26) + softLine('M1030 700Q1070 1080 1010 1450', ink, 80, 0.28) + softLine('M800 760Q780 1080 810 1440', '#FFF6DC', 90, 0.28) +
    path(body, `fill="${paper.linear([[0, ink, 0.3], [0.2, ink, 0], [0.75, ink, 0.04], [1, ink, 0.36]], 0)}"`) + path('M420 640Q800 690 1180 640L1183 700Q800 748 417 700Z', `fill="${ink}" opacity="0.1"`) + path('M419 690Q800 738 1182 690', `fill="none" stroke="${madder}" stroke-width="4" stroke-dasharray="14 9"`) +
    strap('M530 720C560 380 700 216 790 214C880 216 1040 380 1070 720', 38, '#EFE3CA') + [530, 1070].map((x) => rect(x - 30, 690, 60, 76, `rx="5" fill="#E6D8BC" stroke="${madder}" stroke-width="3" stroke-dasharray="8 5"`)).join('');
}

/** One zipped pouch quilted with rows of running stitch. */
function stitchedPouch(paper: Paper, x: number, y: number, w: number, h: number, turn: number, cloth: Cloth, kind: Motif, thread: string): string {
  const body = `M${n(-w / 2 + 30)} ${n(-h / 2)}H${n(w / 2 - 30)}Q${n(w / 2)} ${n(-h / 2)} ${n(w / 2)} ${n(-h / 2 + 40)}V${n(h / 2 - 50)}Q${n(w / 2)} ${n(h / 2)} ${n(w / 2 - 50)} ${n(h / 2)}H${n(-w / 2 + 50)}Q${n(-w / 2)} ${n(h / 2)} ${n(-w / 2)} ${n(h / 2 - 50)}V${n(-h / 2 + 40)}Q${n(-w / 2)} ${n(-h / 2)} ${n(-w / 2 + 30)} ${n(-h / 2)}Z`;
  const rows = many(Math.floor(h / 22) - 4, (i) => path(`M${n(-w / 2 + 20)} ${n(-h / 2 + 80 + i * 22)}q${n(w / 4)} ${i % 2 ? 5 : -5} ${n(w / 2 - 20)} 0t${n(w / 2 - 20)} 0`, `fill="none" stroke="${thread}" stroke-width="4" stroke-dasharray="15 10" stroke-dashoffset="${(i % 3) * 8}" opacity="0.7"`));
  return place(
    softShade(body, ink, 24, 0.75, 14, 20) + cut(paper, body, cloth, -w / 2, -h / 2, w, h) + rows + place(ellipse(0, 0, h * 0.34, h * 0.34, `fill="${cotton}" stroke="${thread}" stroke-width="6" stroke-dasharray="16 9"`), 0, h * 0.06) +
      place(motif(kind, indigo, turmeric), 0, h * 0.06, 0, h / 215) + rect(-w / 2 + 16, -h / 2 + 26, w - 32, 26, `rx="8" fill="#3A2E28"`) + many(Math.floor(w / 14) - 4, (i) => rect(-w / 2 + 26 + i * 14, -h / 2 + 32, 7, 14, 'fill="#D9B46A"')) + rect(w / 2 - 92, -h / 2 + 22, 46, 34, 'rx="8" fill="#C9973B"') + rect(w / 2 - 78, -h / 2 + 50, 18, 70, `rx="8" fill="${madder}"`) +
      path(body, `fill="${paper.linear([[0, '#FFF6DC', 0.24], [0.45, '#FFF6DC', 0], [1, ink, 0.4]], 50)}"`), x, y, turn);
}

export function stitchedPouches(paper: Paper): string {
  return boards(paper, '#D9C7A6', 5) + stitchedPouch(paper, 560, 440, 880, 560, -8, turned(stripes([[madder, 44], [darker(madder, 0.18), 44]]), 90), 'fish', '#F3DFA8') +
    stitchedPouch(paper, 1060, 860, 780, 500, 10, blockPrint(turmeric, 'flower', mix(turmeric, madder, 0.6), madder, 110), 'lotus', cotton) + stitchedPouch(paper, 540, 1230, 680, 440, -5, checks('#3F5A86', '#27375F', 70), 'mango', '#F3DFA8') +
    path('M1180 1420C1300 1300 1500 1500 1420 1250S1560 1120 1640 1180', `fill="none" stroke="${madder}" stroke-width="7"`) + place(ellipse(0, 0, 76, 76, `fill="${darker('#B98450', 0.3)}"`) + rect(-56, -56, 112, 112, `fill="${madder}"`) + many(14, (i) => rect(-56, -54 + i * 8, 112, 3, 'fill="#E3897A" opacity="0.6"')) + rect(-66, -76, 132, 22, 'rx="8" fill="#D9A870"') + rect(-66, 54, 132, 22, 'rx="8" fill="#B98450"'), 1180, 1430, 24) +
    flower(paper, 1420, 250, 74, '#E8A0A0') + leaf(paper, 1470, 300, 170, 30, neem) + leaf(paper, 1380, 310, 150, 100, neem);
}

/** A treadle machine with a bag half sewn: a scene of work. */
export function sewingTable(paper: Paper): string {
  const black = paper.linear([[0, '#4A4644'], [0.3, '#1E1A1C'], [1, '#0E0B0C']]);
  const gold = '#D9B24A';
  const arm = 'M330 960V900Q360 880 470 880H1120Q1140 700 1130 560Q1120 520 1060 520H620Q560 520 548 570L540 640H470L452 520Q440 400 560 380Q760 360 1000 380Q1240 390 1280 520Q1310 700 1300 880Q1330 890 1330 960Z';
  const wheel = ellipse(1350, 560, 46, 150, `fill="${black}"`) + ellipse(1352, 560, 26, 118, `fill="none" stroke="${gold}" stroke-width="5"`) + ellipse(1340, 560, 16, 44, 'fill="#9A9896"');
  const vine = many(7, (i) => place(motif('flower', gold, madder), 640 + i * 78, 448 + (i % 2) * 14, i * 20, 0.5)) + path('M600 450Q800 490 1160 440', `fill="none" stroke="${gold}" stroke-width="4"`) + many(3, (i) => place(motif('leaf', gold, '#1E1A1C'), 1215, 640 + i * 74, i % 2 ? 25 : -25, 0.6)) + path('M480 906H1240', `stroke="${gold}" stroke-width="5"`) + path('M480 924H1240', `stroke="${gold}" stroke-width="2"`);
  const needle = rect(484, 640, 44, 90, 'rx="6" fill="#B9BEC2"') + rect(500, 730, 8, 140, 'fill="#D9DDE0"') + path('M480 852H540L530 872H490Z', 'fill="#8F9498"');
  const spool = place(rect(-30, -90, 60, 80, `fill="${madder}"`) + many(9, (i) => rect(-30, -88 + i * 9, 60, 3, 'fill="#E3897A" opacity="0.7"')) + rect(-40, -104, 80, 16, 'rx="5" fill="#D9A870"') + rect(-40, -12, 80, 14, 'rx="5" fill="#B98450"'), 1010, 380) + path('M990 330Q760 300 560 380Q500 420 504 640', `fill="none" stroke="${madder}" stroke-width="3"`);
  return wall(paper, '#C98F6E') + table(paper, 960, '#A0683F') + shadow(paper, 830, 980, 540, 44, 0.6) + path(arm, `fill="${black}"`) + path('M460 420Q560 388 760 384H1000Q1180 390 1240 440', 'fill="none" stroke="#FFFFFF" stroke-width="10" stroke-linecap="round" opacity="0.35"') + wheel + vine + needle + spool + rect(300, 950, 1060, 34, `rx="10" fill="${paper.linear([[0, '#C98F58'], [1, '#7A4A26']])}"`) +
    lyingCloth(paper, [[-60, 930], [240, 870], [520, 872], [700, 900], [690, 1010], [560, 1130], [600, 1400], [480, 1590], [160, 1560], [-80, 1600]], turned(blockPrint('#F0E6D0', 'mango', madder, turmeric, 170), 8), [[[80, 900], [160, 1150], [100, 1560]], [[360, 880], [330, 1150], [420, 1560]]]) +
    many(3, (i) => place(rect(-180, -34, 360, 68, `rx="20" fill="${[indigo, turmeric, neem][i]}"`) + rect(-180, -34, 360, 68, `rx="20" fill="${paper.linear([[0, '#fff', 0.25], [0.5, '#fff', 0], [1, ink, 0.4]])}"`) + rect(-176, -4, 352, 4, `fill="${ink}" opacity="0.3"`), 1180, 1420 - i * 70, i % 2 ? 1.5 : -1));
}
