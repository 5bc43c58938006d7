import { checks, type Cloth, cut, fringe, stripes, turned } from './cloths.ts';
import { cotton, darker, indigo, ink, kraft, lighter, madder, mix, neem, turmeric } from './palette.ts';
import { ellipse, group, many, n, path, type Paper, place, rect, softLine, softShade } from './paper.ts';
import { branch, leaf, marigold } from './plants.ts';
import { shadow, stone, table, wall } from './surfaces.ts';

/** A woven band of stepped diamonds in `colours`, as on a Himachali border, `height` units high. */
function diamonds(width: number, height: number, ground: string, colours: readonly [string, string, string]): string {
  const step = height / 10;
  const repeat = height * 1.1;
  const lozenge = (x: number, reach: number, fill: string): string =>
    many(reach * 2 + 1, (i) => {
      const half = (reach - Math.abs(i - reach) + 0.5) * step;
      return rect(x - half, height / 2 + (i - reach - 0.5) * step, half * 2, step + 0.5, `fill="${fill}"`);
    });
  return rect(0, 0, width, height, `fill="${ground}"`) + many(Math.ceil(width / repeat), (i) => lozenge((i + 0.5) * repeat, 4, colours[0]) + lozenge((i + 0.5) * repeat, 2, colours[1]) + lozenge((i + 0.5) * repeat, 0, colours[2]) + lozenge(i * repeat, 1, colours[2])) +
    rect(0, -step, width, step, `fill="${colours[1]}"`) + rect(0, height, width, step, `fill="${colours[1]}"`) + rect(0, -step * 2.6, width, step * 0.8, `fill="${colours[0]}"`) + rect(0, height + step * 1.8, width, step * 0.8, `fill="${colours[0]}"`);
}

/** The light and dark of folds in cloth that hangs straight. */
function hangingFolds(x: number, y: number, width: number, height: number, count: number): string {
  return many(count, (i) => {
    const at = x + ((i + 0.5) * width) / count;
    return softLine(`M${n(at)} ${n(y)}Q${n(at + 12)} ${n(y + height / 2)} ${n(at - 6)} ${n(y + height)}`, ink, width / count / 1.7, 0.34) + softLine(`M${n(at + width / count / 2)} ${n(y)}Q${n(at + width / count / 2 - 8)} ${n(y + height / 2)} ${n(at + width / count / 2 + 4)} ${n(y + height)}`, '#FFF6DC', width / count / 2.2, 0.26);
  });
}

export function woolStole(paper: Paper): string {
  const ground = '#7F2A2E';
  const [x, y, w, h] = [330, 210, 940, 1110];
  const border = (at: number, tall: number, base: string, colours: readonly [string, string, string]): string => place(diamonds(w, tall, base, colours), x, at);
  return wall(paper, '#7C8F86') + rect(0, 186, 1600, 70, `fill="${paper.linear([[0, '#B98450'], [0.4, '#8A5A32'], [1, '#4A2C16']])}"`) + softShade(`M${x} ${y}H${x + w}V${y + h}H${x}Z`, ink, 40, 0.55, 44, 30) +
    group(fringe(paper, x, y + h - 6, w, 150, ground), '') + rect(x, y, w, h, `fill="${ground}"`) + group(
      many(Math.ceil(h / 7), (i) => rect(x, y + i * 7, w, 2, `fill="${ink}" opacity="0.16"`)) + many(Math.ceil(w / 9), (i) => rect(x + i * 9, y, 2, h, 'fill="#FFE6D0" opacity="0.07"')) + border(y + h - 250, 150, indigo, [turmeric, madder, cotton]) + border(y + h - 420, 70, neem, [cotton, turmeric, madder]) + border(y + h - 50, 20, turmeric, [indigo, ground, indigo]) + border(y + 210, 70, indigo, [turmeric, madder, cotton]) + hangingFolds(x, y, w, h, 6) +
        rect(x, y, w, 120, `fill="${paper.linear([[0, '#fff', 0.3], [0.25, '#fff', 0], [1, ink, 0.25]])}"`), `clip-path="${paper.clip(rect(x, y - 16, w, h + 16, 'rx="12"'))}"`) +
    branch(paper, 1640, 1480, 420, 186, 8, '#5E7E46', 0.24);
}

/** One folded length of cloth in a pile: its front fold and its top. */
function folded(paper: Paper, x: number, y: number, w: number, h: number, cloth: Cloth, top = false): string {
  const front = `M${n(x - w / 2)} ${n(y - h)}Q${n(x - w / 2 - 26)} ${n(y - h / 2)} ${n(x - w / 2)} ${n(y)}H${n(x + w / 2)}Q${n(x + w / 2 + 26)} ${n(y - h / 2)} ${n(x + w / 2)} ${n(y - h)}Z`;
  const lid = `M${n(x - w / 2)} ${n(y - h)}L${n(x - w / 2 + 130)} ${n(y - h - 190)}H${n(x + w / 2 - 90)}L${n(x + w / 2)} ${n(y - h)}Z`;
  const layers = many(3, (i) => path(`M${n(x - w / 2 - 14)} ${n(y - h * (0.25 + i * 0.25))}H${n(x + w / 2 + 14)}`, `stroke="${ink}" stroke-width="5" opacity="0.38"`) + path(`M${n(x - w / 2 - 14)} ${n(y - h * (0.25 + i * 0.25) + 6)}H${n(x + w / 2 + 14)}`, 'stroke="#FFF6DC" stroke-width="4" opacity="0.4"'));
  return (top ? cut(paper, lid, turned(cloth, 0), x - w / 2, y - h - 200, w, 210) + path(lid, `fill="${paper.linear([[0, ink, 0.18], [1, '#FFF6DC', 0.18]])}"`) : '') + cut(paper, front, cloth, x - w / 2 - 30, y - h, w + 60, h) +
    path(front, `fill="${paper.linear([[0, '#FFF6DC', 0.34], [0.3, ink, 0], [1, ink, 0.42]])}"`) + path(front, `fill="${paper.linear([[0, ink, 0.36], [0.12, ink, 0], [0.85, ink, 0.05], [1, ink, 0.42]], 0)}"`) + layers;
}

export function gamchaStack(paper: Paper): string {
  const cloths: readonly Cloth[] = [checks(cotton, neem, 58), checks('#F6E7C2', turmeric, 58), checks(cotton, indigo, 58), checks('#F8EBDD', madder, 58)];
  return wall(paper, '#6F8F8A') + table(paper, 1010, '#B0794A') + group(
      shadow(paper, 760, 1400, 520, 56, 0.6) + cloths.map((cloth, i) => folded(paper, 760 + (i % 2 ? 12 : -8), 1400 - i * 190, 940 - i * 12, 184, cloth, i === cloths.length - 1)).join('') +
    cut(paper, 'M560 652H760V1180Q660 1210 560 1176Z', checks('#F8EBDD', madder, 58), 540, 640, 240, 580) + path('M560 652H760V1180Q660 1210 560 1176Z', `fill="${paper.linear([[0, '#FFF6DC', 0.3], [0.3, '#fff', 0], [1, ink, 0.3]])}"`) + group(fringe(paper, 560, 1178, 200, 100, '#D98A7A'), '') + softLine('M766 660V1180', ink, 24, 0.4),
      'transform="translate(-190 -300) scale(1.22)"') +
    marigold(1400, 1450, 96) + marigold(1500, 1510, 74, '#D9691C') + leaf(paper, 1290, 1500, 190, 160, neem);
}

export function cottonDari(paper: Paper): string {
  const bands = (y: number): string => {
    const colours: readonly [string, string, string][] = [[cotton, turmeric, madder], [turmeric, madder, cotton], [cotton, madder, turmeric]];
    return many(4, (i) => place(diamonds(1080, 150, [indigo, madder, neem, indigo][i] ?? indigo, colours[i % 3] ?? [cotton, turmeric, madder]), 0, y + i * 290)) + many(4, (i) => rect(0, y + 195 + i * 290, 1080, 54, `fill="${[turmeric, cotton, turmeric, cotton][i]}"`));
  };
  const rug = group(rect(0, 0, 1080, 1240, `fill="${darker('#D8C7A2', 0.05)}"`) + bands(70) + many(155, (i) => rect(0, i * 8, 1080, 2.4, `fill="${ink}" opacity="0.13"`)) + many(90, (i) => rect(i * 12, 0, 2, 1240, `fill="#FFF6DC" opacity="0.1"`)), `clip-path="${paper.clip(rect(0, 0, 1080, 1240, ''))}"`);
  const roll = rect(-26, -150, 1132, 200, `rx="40" fill="${paper.linear([[0, '#F3E6C8'], [0.2, '#D8C7A2'], [0.7, '#9A8460'], [1, '#4A3A26']])}"`) + group(many(9, (i) => rect(-20 + i * 130, -150, 62, 200, `fill="${[indigo, madder, neem][i % 3]}" opacity="0.72"`)) + rect(-26, -150, 1132, 200, `fill="${paper.linear([[0, '#fff', 0.3], [0.25, '#fff', 0.05], [0.6, ink, 0.15], [1, ink, 0.6]])}"`), `clip-path="${paper.clip(rect(-26, -150, 1132, 200, 'rx="40"'))}"`) + softLine('M-10 66H1090', ink, 40, 0.6);
  return stone(paper, '#B98F6A') + many(3, (i) => rect(0, 520 * (i + 1) - 60, 1600, 5, `fill="${ink}" opacity="0.25"`)) + many(3, (i) => rect(480 * (i + 1) - 60, 0, 5, 1600, `fill="${ink}" opacity="0.25"`)) +
    place(softShade('M0 0H1080V1240H0Z', ink, 30, 0.8, 18, 24) + group(fringe(paper, 0, 1236, 1080, 90, kraft), '') + rug + rect(0, 0, 1080, 1240, `fill="${paper.linear([[0, '#FFF6DC', 0.15], [1, ink, 0.22]], 50)}"`) + roll, 230, 220, 5);
}

/** A half-woven length on the loom: a scene of work. */
export function loom(paper: Paper): string {
  const wood = paper.linear([[0, '#C98F58'], [0.4, '#9A6238'], [1, '#54341F']]);
  const warp = many(120, (i) => path(`M${n(250 + i * 9.2)} 120L${n(190 + i * 10.2)} 900`, `stroke="${i % 12 < 5 ? madder : i % 12 === 8 ? turmeric : '#EDE0C4'}" stroke-width="5"`));
  const woven = 'M190 880H1412L1470 1480H130Z';
  const shuttle = place(ellipse(8, 26, 210, 34, `fill="${ink}" opacity="0.4"`) + path('M-230 0Q-120 -52 0 -52T230 0Q120 52 0 52T-230 0Z', `fill="${paper.linear([[0, '#E3B47C'], [0.5, '#B07A42'], [1, '#6B4226']])}"`) + rect(-110, -26, 220, 52, 'rx="24" fill="#3A2414"') + rect(-92, -17, 184, 34, `rx="15" fill="${madder}"`) + many(15, (i) => rect(-88 + i * 12, -17, 4, 34, 'fill="#E3897A" opacity="0.7"')), 980, 800, -6);
  return wall(paper, '#B9A27E') + rect(0, 1180, 1600, 420, 'fill="#6B4A34"') + warp + cut(paper, woven, stripes([[madder, 52], ['#EDE0C4', 34], [turmeric, 12], ['#EDE0C4', 34]]), 120, 870, 1360, 620) + group(place(diamonds(1400, 110, indigo, [turmeric, madder, cotton]), 110, 980) + place(diamonds(1400, 110, neem, [cotton, turmeric, madder]), 110, 1250) + many(76, (i) => rect(100, 884 + i * 8, 1400, 2.2, `fill="${ink}" opacity="0.16"`)), `clip-path="${paper.clip(path(woven, ''))}"`) +
    path(woven, `fill="${paper.linear([[0, ink, 0.35], [0.12, ink, 0], [1, ink, 0.2]])}"`) + [380, 520].map((y) => rect(140, y, 1320, 30, `rx="10" fill="${wood}"`) + many(118, (i) => rect(205 + i * 10.1, y + 30, 2, 90, 'fill="#E6DCCB" opacity="0.6"'))).join('') +
    rect(110, 690, 1380, 84, `rx="14" fill="${wood}"`) + rect(150, 774, 1300, 60, `fill="${mix('#C98F58', '#54341F', 0.4)}"`) + many(128, (i) => rect(156 + i * 10.1, 774, 4, 60, 'fill="#2A1A10" opacity="0.55"')) + shuttle + rect(40, 60, 96, 1540, `fill="${wood}"`) + rect(1464, 60, 96, 1540, `fill="${wood}"`) + rect(20, 60, 1560, 84, `rx="10" fill="${wood}"`) + rect(60, 1440, 1480, 110, `rx="50" fill="${paper.linear([[0, '#E3B47C'], [0.4, '#9A6238'], [1, '#3A2214']])}"`) +
    many(3, (i) => ellipse(1270 + i * 90, 190 + (i % 2) * 10, 54, 62, `fill="${paper.radial([[0, lighter([madder, turmeric, indigo][i] ?? madder, 0.4)], [1, darker([madder, turmeric, indigo][i] ?? madder, 0.3)]], 0.35, 0.3, 0.8)}"`));
}

/** Skeins dyed and hung to dry: a scene of work. */
export function dyedYarn(paper: Paper): string {
  const hank = (x: number, colour: string, length: number): string => group(softShade(`M${x - 70} 320Q${x - 60} ${250 + length} ${x} ${270 + length}Q${x + 60} ${250 + length} ${x + 70} 320Z`, ink, 24, 0.5, 26, 26), '') + many(26, (i) => {
    const at = x - 84 + i * 6.7;
    const sway = (at - x) * 0.25;
    return path(`M${n(at)} 290Q${n(at + sway + paper.between(-8, 8))} ${n(300 + length * 0.6)} ${n(at + sway * 0.2)} ${n(330 + length * (0.99 - 0.07 * ((at - x) / 84) ** 2))}`, `fill="none" stroke="${paper.random() > 0.5 ? lighter(colour, paper.between(0.05, 0.4)) : darker(colour, paper.between(0.05, 0.35))}" stroke-width="8.5" stroke-linecap="round"`);
  }) + path(`M${x - 92} 420Q${x} 450 ${x + 92} 420`, `fill="none" stroke="${darker(colour, 0.5)}" stroke-width="14"`);
  const colours = [madder, turmeric, indigo, neem, '#C9763A', '#8F4A5E'];
  const pot = (x: number, colour: string): string => place(shadow(paper, 0, 130, 190, 40) + path('M-200 -60Q-250 80 -140 130Q0 160 140 130Q250 80 200 -60Z', `fill="${paper.linear([[0, '#5B3522'], [0.3, '#C9764A'], [0.6, '#A0582F'], [1, '#4A2818']], 0)}"`) + ellipse(0, -60, 206, 58, 'fill="#D98F62"') + ellipse(0, -58, 184, 48, `fill="${paper.radial([[0, lighter(colour, 0.3)], [1, darker(colour, 0.35)]], 0.4, 0.35, 0.7)}"`), x, 1380);
  return wall(paper, '#DCCFB4') + table(paper, 1130, '#8A5A36') + rect(0, 250, 1600, 44, `rx="14" fill="${paper.linear([[0, '#C98F58'], [0.4, '#9A6238'], [1, '#54341F']])}"`) + colours.map((colour, i) => hank(180 + i * 248, colour, 600 + (i % 3) * 50)).join('') + pot(330, madder) + pot(820, indigo) + pot(1300, turmeric);
}
