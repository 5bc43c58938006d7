import { darker, ink, lighter, mix } from './palette.ts';
import { blob, ellipse, group, many, n, oval, path, type Paper, place, type Point, smooth, specks } from './paper.ts';

/** Puts `count` things in a heap over an oval opening, the far ones first; `draw` gets where each one lies. */
export function heap(paper: Paper, x: number, y: number, rx: number, ry: number, height: number, count: number, draw: (x: number, y: number) => string): string {
  const spots = Array.from({ length: count }, (_, i) => {
    const [angle, reach] = [i * 2.39996 + paper.between(-0.3, 0.3), Math.sqrt((i + 0.5) / count)];
    const across = Math.cos(angle) * reach;
    const towards = Math.sin(angle) * reach;
    return { across, towards, lift: height * (1 - reach ** 1.7) };
  });
  spots.sort((a, b) => a.towards - b.towards + (a.lift - b.lift) / (height * 2));
  return spots.map(({ across, towards, lift }) => draw(x + across * rx, y + towards * ry - lift)).join('');
}

/** One soft-edged morsel with its own light, shade and gleam. */
export function morsel(paper: Paper, x: number, y: number, rx: number, ry: number, colour: string, gloss = 0.5, wobble = 0.14): string {
  const body = blob(paper, 0, 0, rx, ry, wobble);
  const fill = paper.radial([[0, lighter(colour, 0.38)], [0.5, colour], [1, darker(colour, 0.42)]], 0.36, 0.3, 0.78);
  return place(
    ellipse(rx * 0.12, ry * 0.22, rx * 1.04, ry, `fill="${ink}" opacity="0.3"`) + path(body, `fill="${fill}"`) +
      (gloss ? path(`M${n(-rx * 0.55)} ${n(-ry * 0.2)}Q${n(-rx * 0.45)} ${n(-ry * 0.68)} ${n(rx * 0.1)} ${n(-ry * 0.7)}Q${n(-rx * 0.25)} ${n(-ry * 0.5)} ${n(-rx * 0.55)} ${n(-ry * 0.2)}Z`, `fill="#FFF9E6" opacity="${gloss}"`) : ''),
    x, y);
}

/** A cut of green mango in oil: pale flesh soaked orange, the peel along one side. */
export function mangoPiece(paper: Paper, x: number, y: number, size: number, turn = paper.between(0, 360)): string {
  const flesh = mix('#E8A02E', '#D2701A', paper.random());
  const peel = mix('#5C6B1E', '#7A4A12', paper.random());
  const skew = paper.between(0.8, 1.15);
  const outline = `M${n(-size * 0.6)} ${n(-size * 0.3 * skew)}Q${n(-size * 0.1)} ${n(-size * 0.62)} ${n(size * 0.55)} ${n(-size * 0.36)}Q${n(size * 0.72)} ${n(size * 0.05)} ${n(size * 0.5)} ${n(size * 0.4)}Q${n(-size * 0.1)} ${n(size * 0.5 * skew)} ${n(-size * 0.55)} ${n(size * 0.34)}Q${n(-size * 0.72)} 0 ${n(-size * 0.6)} ${n(-size * 0.3 * skew)}Z`;
  const fill = paper.linear([[0, lighter(flesh, 0.42)], [0.5, flesh], [1, darker(flesh, 0.35)]], 60);
  return place(
    path(outline, `fill="${ink}" opacity="0.38" transform="translate(5 9)"`) + path(outline, `fill="${fill}"`) +
      path(`M${n(-size * 0.56)} ${n(size * 0.3)}Q${n(-size * 0.1)} ${n(size * 0.5)} ${n(size * 0.5)} ${n(size * 0.38)}`, `fill="none" stroke="${peel}" stroke-width="${n(size * 0.17)}" stroke-linecap="round"`) +
      path(`M${n(-size * 0.5)} ${n(size * 0.24)}Q${n(-size * 0.1)} ${n(size * 0.42)} ${n(size * 0.44)} ${n(size * 0.31)}`, `fill="none" stroke="${lighter(peel, 0.4)}" stroke-width="${n(size * 0.035)}" opacity="0.7"`) +
      path(`M${n(-size * 0.4)} ${n(-size * 0.22)}Q0 ${n(-size * 0.42)} ${n(size * 0.36)} ${n(-size * 0.24)}`, `fill="none" stroke="#FFF6D8" stroke-width="${n(size * 0.09)}" stroke-linecap="round" opacity="0.72"`) +
      specks(4, ['#A8322A', '#5B2A12'], 0.8, () => oval(paper.between(-0.35, 0.35) * size, paper.between(-0.2, 0.2) * size, size * 0.05, size * 0.04)),
    x, y, turn);
}

/** A long red chilli, tip to the right. */
export function chilli(paper: Paper, x: number, y: number, length: number, turn: number, colour = '#B3231B'): string {
  const bend = paper.between(0.08, 0.24) * length;
  const thick = length * 0.115;
  const body = `M0 ${n(-thick)}C${n(length * 0.35)} ${n(-thick * 1.25 - bend * 0.4)} ${n(length * 0.75)} ${n(-thick * 0.6)} ${n(length)} ${n(bend)}C${n(length * 0.7)} ${n(bend * 0.6 + thick * 0.3)} ${n(length * 0.35)} ${n(thick * 1.2)} 0 ${n(thick)}Q${n(-thick * 0.6)} 0 0 ${n(-thick)}Z`;
  return place(
    path(body, `fill="${ink}" opacity="0.35" transform="translate(6 12)"`) +
      path(body, `fill="${paper.linear([[0, lighter(colour, 0.32)], [0.4, colour], [1, darker(colour, 0.5)]])}"`) +
      path(`M${n(length * 0.08)} ${n(-thick * 0.45)}C${n(length * 0.35)} ${n(-thick * 0.8 - bend * 0.3)} ${n(length * 0.6)} ${n(-thick * 0.4)} ${n(length * 0.8)} ${n(bend * 0.35)}`, `fill="none" stroke="#FFE9D6" stroke-width="${n(thick * 0.3)}" stroke-linecap="round" opacity="0.65"`) +
      path(`M${n(thick * 0.5)} ${n(-thick)}Q${n(-thick * 0.2)} 0 ${n(thick * 0.5)} ${n(thick)}Q${n(-thick * 0.9)} ${n(thick * 0.8)} ${n(-thick * 0.8)} 0Q${n(-thick * 0.9)} ${n(-thick * 0.8)} ${n(thick * 0.5)} ${n(-thick)}Z`, 'fill="#5A7A2B"') +
      path(`M${n(-thick * 0.6)} 0Q${n(-thick * 2)} ${n(-thick * 0.3)} ${n(-thick * 2.6)} ${n(-thick * 1.3)}`, `fill="none" stroke="#6C8A35" stroke-width="${n(thick * 0.5)}" stroke-linecap="round"`),
    x, y, turn);
}

/** A round of lemon with its segments; `pickled` turns it brown-gold. */
export function lemonSlice(paper: Paper, x: number, y: number, r: number, squash = 1, colour = '#E8C22E'): string {
  const segments = many(9, (i) => path(`M0 ${n(-r * 0.08)}L${n(-r * 0.22)} ${n(-r * 0.62)}Q0 ${n(-r * 0.84)} ${n(r * 0.22)} ${n(-r * 0.62)}Z`,
    `fill="${paper.linear([[0, lighter(colour, 0.3)], [1, colour]])}" stroke="${lighter(colour, 0.75)}" stroke-width="${n(r * 0.03)}" transform="rotate(${i * 40 + 7})"`));
  return `<g transform="translate(${n(x)} ${n(y)}) scale(1 ${squash})">${ellipse(r * 0.06, r * 0.14, r * 1.02, r, `fill="${ink}" opacity="0.35"`)}${ellipse(0, 0, r, r, `fill="${paper.radial([[0, colour], [0.85, colour], [1, darker(colour, 0.25)]])}"`)}${ellipse(0, 0, r * 0.89, r * 0.89, `fill="${lighter(colour, 0.82)}"`)}${segments}${path(`M${n(-r * 0.7)} ${n(-r * 0.3)}Q${n(-r * 0.45)} ${n(-r * 0.7)} 0 ${n(-r * 0.76)}`, `fill="none" stroke="#fff" stroke-width="${n(r * 0.07)}" opacity="0.6" stroke-linecap="round"`)}</g>`;
}

/** A fresh amla: pale green, six faint seams, a gleam. */
export function amla(paper: Paper, x: number, y: number, r: number, colour = '#B9C75A'): string {
  const fill = paper.radial([[0, lighter(colour, 0.6)], [0.45, colour], [1, darker(colour, 0.45)]], 0.34, 0.28, 0.8);
  const seams = [-0.72, -0.28, 0.3, 0.74].map((at) => path(`M${n(r * 0.08)} ${n(-r * 0.92)}Q${n(at * r * 1.5)} 0 ${n(r * 0.06)} ${n(r * 0.96)}`, `fill="none" stroke="${darker(colour, 0.25)}" stroke-width="${n(r * 0.045)}" opacity="0.55"`)).join('');
  return place(ellipse(r * 0.2, r * 0.42, r, r * 0.75, `fill="${ink}" opacity="0.28"`) + ellipse(0, 0, r, r * 0.95, `fill="${fill}"`) + seams +
    ellipse(r * 0.06, -r * 0.88, r * 0.13, r * 0.07, 'fill="#6B4A22"') + ellipse(-r * 0.36, -r * 0.38, r * 0.2, r * 0.13, `fill="#fff" opacity="0.7" transform="rotate(-35 ${n(-r * 0.36)} ${n(-r * 0.38)})"`), x, y, paper.between(-24, 24));
}

/** A segment of candied amla: a translucent wedge with sugar on it. */
export function candy(paper: Paper, x: number, y: number, size: number, colour: string, sugar = 14, dust = '#FFFFFF'): string {
  const body = `M${n(-size * 0.72)} ${n(size * 0.2)}Q${n(-size * 0.5)} ${n(-size * 0.56)} ${n(size * 0.08)} ${n(-size * 0.56)}Q${n(size * 0.66)} ${n(-size * 0.44)} ${n(size * 0.72)} ${n(size * 0.24)}Q${n(size * 0.1)} ${n(size * 0.02)} ${n(-size * 0.72)} ${n(size * 0.2)}Z`;
  const cut = `M${n(-size * 0.72)} ${n(size * 0.2)}Q${n(size * 0.1)} ${n(size * 0.02)} ${n(size * 0.72)} ${n(size * 0.24)}Q${n(size * 0.5)} ${n(size * 0.5)} ${n(size * 0.08)} ${n(size * 0.46)}Q${n(-size * 0.42)} ${n(size * 0.44)} ${n(-size * 0.72)} ${n(size * 0.2)}Z`;
  return place(
    ellipse(4, size * 0.34, size * 0.74, size * 0.3, `fill="${ink}" opacity="0.32"`) +
      path(body, `fill="${paper.radial([[0, lighter(colour, 0.55)], [0.55, colour], [1, darker(colour, 0.4)]], 0.38, 0.25, 0.85)}"`) + path(cut, `fill="${paper.linear([[0, lighter(colour, 0.38)], [1, darker(colour, 0.08)]])}"`) +
      path(`M${n(-size * 0.42)} ${n(-size * 0.2)}Q${n(-size * 0.2)} ${n(-size * 0.48)} ${n(size * 0.16)} ${n(-size * 0.44)}`, `fill="none" stroke="#FFFDF0" stroke-width="${n(size * 0.09)}" stroke-linecap="round" opacity="0.75"`) +
      specks(sugar, [dust], 0.85, () => oval(paper.between(-0.6, 0.6) * size, paper.between(-0.42, 0.36) * size, size * 0.035, size * 0.03)),
    x, y, paper.between(-70, 70));
}

/** A cone of ground spice, soft at the foot. */
export function powder(paper: Paper, x: number, y: number, rx: number, height: number, colour: string, squash = 0.3): string {
  const rim: Point[] = [[x - rx, y], [x - rx * 0.62, y - height * 0.42], [x - rx * 0.2, y - height * 0.93], [x + rx * 0.02, y - height], [x + rx * 0.26, y - height * 0.88], [x + rx * 0.64, y - height * 0.4], [x + rx, y]];
  const heap = `${smooth(rim, false)}A${n(rx)} ${n(rx * squash)} 0 0 1 ${n(x - rx)} ${n(y)}Z`;
  const light = paper.linear([[0, lighter(colour, 0.42)], [0.42, colour], [1, darker(colour, 0.5)]], 22);
  const grains = specks(170, [lighter(colour, 0.45), darker(colour, 0.35)], 0.5, () => {
    const [rise, across] = [paper.random(), paper.between(-1, 1)];
    return oval(x + across * rx * (1 - rise * 0.8), y - rise * height * 0.92 + (1 - rise) * rx * squash * 0.7 * paper.random(), paper.between(1.5, 5), paper.between(1.2, 3.4));
  });
  return path(heap, `fill="${light}"`) + path(`M${n(x + rx * 0.02)} ${n(y - height)}Q${n(x + rx * 0.3)} ${n(y - height * 0.4)} ${n(x + rx * 0.12)} ${n(y + rx * squash * 0.95)}L${n(x + rx)} ${n(y)}Q${n(x + rx * 0.5)} ${n(y - height * 0.7)} ${n(x + rx * 0.02)} ${n(y - height)}Z`, `fill="${darker(colour, 0.6)}" opacity="0.2"`) + grains;
}

/** Many small seeds inside an ellipse, in three layers so that they lie on one another. */
export function seeds(paper: Paper, x: number, y: number, rx: number, ry: number, count: number, length: number, colours: readonly [string, ...string[]], slender = 0.45): string {
  return many(3, () => {
    const layer = Array.from({ length: Math.ceil(count / 3) }, (_, i) => {
      const [angle, reach, size] = [paper.between(0, 2 * Math.PI), Math.sqrt(paper.random()), length * paper.between(0.37, 0.58)];
      return { x: x + Math.cos(angle) * rx * reach, y: y + Math.sin(angle) * ry * reach, size, turn: paper.between(0, 180), colour: colours[i % colours.length] ?? colours[0] };
    });
    const drawn = (colour: string): string => {
      const some = layer.filter((seed) => seed.colour === colour);
      return path(some.map((seed) => oval(seed.x, seed.y, seed.size, seed.size * slender, seed.turn)).join(''), `fill="${colour}"`) +
        path(some.map((seed) => oval(seed.x - seed.size * 0.12, seed.y - seed.size * slender * 0.26, seed.size * 0.5, seed.size * slender * 0.24, seed.turn)).join(''), `fill="${lighter(colour, 0.6)}" opacity="0.6"`);
    };
    return path(layer.map((seed) => oval(seed.x + 2, seed.y + 4, seed.size, seed.size * slender, seed.turn)).join(''), `fill="${ink}" opacity="0.42"`) + colours.map(drawn).join('');
  });
}

/** A hand-rolled laddoo of grain and jaggery. */
export function laddoo(paper: Paper, x: number, y: number, r: number, colour = '#8A5A34'): string {
  const crumb = (towards: number): string => {
    const [angle, reach] = [paper.between(0, 6.3), Math.sqrt(paper.random()) * 0.7];
    return blob(paper, (Math.cos(angle) * reach + towards) * r, (Math.sin(angle) * reach + towards) * r, r * paper.between(0.03, 0.085), r * paper.between(0.03, 0.07), 0.3, 6);
  };
  const crumbs = specks(36, [lighter(colour, 0.25), lighter(colour, 0.45)], 0.75, () => crumb(-0.15)) + specks(36, [darker(colour, 0.15), darker(colour, 0.35)], 0.7, () => crumb(0.18));
  const almond = place(path(`M0 ${n(-r * 0.24)}Q${n(r * 0.17)} ${n(-r * 0.06)} ${n(r * 0.1)} ${n(r * 0.18)}Q0 ${n(r * 0.28)} ${n(-r * 0.1)} ${n(r * 0.18)}Q${n(-r * 0.17)} ${n(-r * 0.06)} 0 ${n(-r * 0.24)}Z`, `fill="${paper.linear([[0, '#F3E2BC'], [1, '#C99A5C']])}" stroke="#7A4A22" stroke-width="2"`), -r * 0.08, -r * 0.42, paper.between(30, 110));
  return place(group(path(blob(paper, 0, 0, r, r * 0.96, 0.03, 12), `fill="${paper.radial([[0, lighter(colour, 0.45)], [0.5, colour], [1, darker(colour, 0.62)]], 0.34, 0.26, 0.82)}"`) + crumbs + almond, ''), x, y);
}

/** Half a round of lemon cured in spice. */
export function lemonHalf(paper: Paper, x: number, y: number, r: number, colour: string): string {
  const half = (k: number): string => `M${n(-r * k)} 0A${n(r * k)} ${n(r * k)} 0 0 1 ${n(r * k)} 0Z`;
  return place(
    path(half(1), `fill="${ink}" opacity="0.42" transform="translate(6 12)"`) + path(half(1), `fill="${paper.linear([[0, lighter(colour, 0.15)], [1, darker(colour, 0.45)]])}"`) + path(half(0.86), `fill="${lighter(colour, 0.6)}"`) +
      many(4, (i) => path(`M0 ${n(-r * 0.06)}L${n(-r * 0.24)} ${n(-r * 0.6)}Q0 ${n(-r * 0.84)} ${n(r * 0.24)} ${n(-r * 0.6)}Z`, `fill="${paper.linear([[0, lighter(colour, 0.12)], [1, darker(colour, 0.22)]])}" transform="rotate(${-67 + i * 45})"`)) +
      path(`M${n(-r * 0.7)} ${n(-r * 0.3)}Q${n(-r * 0.5)} ${n(-r * 0.72)} 0 ${n(-r * 0.8)}`, `fill="none" stroke="#FFF6D8" stroke-width="${n(r * 0.07)}" stroke-linecap="round" opacity="0.6"`),
    x, y, paper.between(0, 360));
}

/** Ground spice seen from above: a soft mound of colour with grain. */
export function mound(paper: Paper, x: number, y: number, r: number, colour: string): string {
  return ellipse(x, y, r, r, `fill="${paper.radial([[0, lighter(colour, 0.42)], [0.45, colour], [1, darker(colour, 0.42)]], 0.4, 0.36, 0.66)}"`) + specks(90, [lighter(colour, 0.5), darker(colour, 0.35)], 0.55, () => {
    const [angle, reach] = [paper.between(0, 6.3), Math.sqrt(paper.random()) * r];
    return oval(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach, paper.between(1.5, 4.5), paper.between(1.5, 4));
  });
}

/** A papad: thin, blistered, specked. `curl` lifts its edge as frying does. */
export function papad(paper: Paper, x: number, y: number, r: number, colour: string, { squash = 1, curl = 0.02, spice = '#4A2E1A', turn = 0, blisters = 30, toast = 0 } = {}): string {
  const edge = blob(paper, 0, 0, r, r, curl, 11);
  const spots = many(blisters, () => {
    const [angle, reach] = [paper.between(0, 6.3), Math.sqrt(paper.random()) * r * 0.86];
    const size = r * paper.between(0.03, 0.09);
    const [bx, by] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
    return ellipse(bx, by, size, size * 0.85, `fill="${paper.radial([[0, lighter(colour, 0.62)], [0.7, lighter(colour, 0.2)], [1, darker(colour, 0.28)]], 0.36, 0.32, 0.7)}" opacity="0.8"`);
  });
  const scorched = paper.radial([[0, '#7A4218', 0.6], [0.6, '#9A5A22', 0.35], [1, '#9A5A22', 0]]);
  const toasted = many(toast, () => {
    const [angle, reach] = [paper.between(0, 6.3), Math.sqrt(paper.random()) * r * 0.8];
    return ellipse(Math.cos(angle) * reach, Math.sin(angle) * reach, r * paper.between(0.08, 0.24), r * paper.between(0.06, 0.18), `fill="${scorched}"`);
  });
  const pepper = specks(34, [spice], 0.75, () => {
    const [angle, reach] = [paper.between(0, 6.3), Math.sqrt(paper.random()) * r * 0.92];
    return oval(Math.cos(angle) * reach, Math.sin(angle) * reach, r * 0.014, r * 0.011);
  });
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)}) scale(1 ${squash})">${path(edge, `fill="${ink}" opacity="0.35" transform="translate(${n(r * 0.025)} ${n(r * 0.05)})"`)}${path(edge, `fill="${paper.radial([[0, lighter(colour, 0.35)], [0.7, colour], [1, darker(colour, 0.22)]], 0.38, 0.34, 0.72)}"`)}${toasted}${spots}${pepper}${path(edge, `fill="none" stroke="${lighter(colour, 0.6)}" stroke-width="${n(r * 0.018)}" opacity="0.8"`)}</g>`;
}

/** A litchi: rosy, pimpled, with a short stalk. */
export function litchi(paper: Paper, x: number, y: number, r: number): string {
  const colour = mix('#C23A3F', '#D9695A', paper.random());
  const bumps = specks(60, [lighter(colour, 0.35), darker(colour, 0.3)], 0.6, () => {
    const [angle, reach] = [paper.between(0, 6.3), Math.sqrt(paper.random()) * r * 0.9];
    return oval(Math.cos(angle) * reach, Math.sin(angle) * reach, r * 0.075, r * 0.065);
  });
  return place(ellipse(r * 0.16, r * 0.3, r, r * 0.88, `fill="${ink}" opacity="0.3"`) + path(`M0 ${n(-r)}q${n(r * 0.1)} ${n(-r * 0.3)} ${n(r * 0.3)} ${n(-r * 0.42)}`, `fill="none" stroke="#7A5A32" stroke-width="${n(r * 0.11)}" stroke-linecap="round"`) +
    ellipse(0, 0, r * 0.96, r, `fill="${paper.radial([[0, lighter(colour, 0.4)], [0.5, colour], [1, darker(colour, 0.5)]], 0.34, 0.28, 0.8)}"`) + bumps, x, y, paper.between(-30, 30));
}

/** Puffed lotus seed: white, lumpy, with scorched flecks. */
export function makhana(paper: Paper, x: number, y: number, r: number): string {
  const body = blob(paper, 0, 0, r, r * 0.94, 0.13, 8);
  return place(
    path(body, `fill="${ink}" opacity="0.34" transform="translate(4 10)"`) + path(body, `fill="${paper.radial([[0, '#FBF4E2'], [0.5, '#E6D6B6'], [1, '#A8895E']], 0.34, 0.28, 0.85)}"`) +
      specks(5, ['#8A5A32', '#6B3A1E'], 0.62, () => blob(paper, paper.between(-0.55, 0.55) * r, paper.between(-0.5, 0.55) * r, r * paper.between(0.05, 0.14), r * paper.between(0.04, 0.1), 0.35, 6)) +
      path(`M${n(-r * 0.5)} ${n(-r * 0.1)}Q${n(-r * 0.35)} ${n(-r * 0.5)} ${n(r * 0.05)} ${n(-r * 0.55)}`, `fill="none" stroke="#fff" stroke-width="${n(r * 0.14)}" stroke-linecap="round" opacity="0.7"`),
    x, y, paper.between(0, 360));
}

/** A crisp baked stick. */
export function crisp(paper: Paper, x: number, y: number, length: number, colour: string, turn = paper.between(0, 180)): string {
  const w = length * 0.13;
  const bend = paper.between(-0.1, 0.1) * length;
  const d = `M${n(-length / 2)} 0Q0 ${n(bend)} ${n(length / 2)} 0`;
  return place(path(d, `fill="none" stroke="${ink}" stroke-width="${n(w)}" stroke-linecap="round" opacity="0.35" transform="translate(4 9)"`) + path(d, `fill="none" stroke="${darker(colour, 0.32)}" stroke-width="${n(w)}" stroke-linecap="round"`) +
    path(d, `fill="none" stroke="${lighter(colour, 0.12)}" stroke-width="${n(w * 0.66)}" stroke-linecap="round" transform="translate(-1 -3)"`) + path(d, `fill="none" stroke="${lighter(colour, 0.55)}" stroke-width="${n(w * 0.2)}" stroke-linecap="round" transform="translate(-2 ${n(-w * 0.22)})" opacity="0.8"`) +
    specks(4, ['#3A2412'], 0.7, () => oval(paper.between(-0.4, 0.4) * length, paper.between(-0.2, 0.2) * w, w * 0.1, w * 0.08)), x, y, turn);
}

/** A knuckle of turmeric or ginger root. */
export function rhizome(paper: Paper, x: number, y: number, length: number, turn: number, colour = '#B9742A'): string {
  const w = length * 0.17;
  const finger = (fx: number, fy: number, fl: number, ft: number): string => place(
    path(`M0 ${n(-w)}Q${n(fl * 0.5)} ${n(-w * 1.25)} ${n(fl)} ${n(-w * 0.7)}Q${n(fl * 1.14)} 0 ${n(fl)} ${n(w * 0.7)}Q${n(fl * 0.5)} ${n(w * 1.2)} 0 ${n(w)}Q${n(-w)} 0 0 ${n(-w)}Z`, `fill="${paper.linear([[0, lighter(colour, 0.4)], [0.45, colour], [1, darker(colour, 0.5)]])}"`) +
      many(6, (i) => path(`M${n(fl * (0.12 + i * 0.15))} ${n(-w * 1.05)}Q${n(fl * (0.17 + i * 0.15))} 0 ${n(fl * (0.12 + i * 0.15))} ${n(w)}`, `fill="none" stroke="${darker(colour, 0.4)}" stroke-width="3" opacity="0.5"`)), fx, fy, ft);
  return place(ellipse(length * 0.5, w * 1.1, length * 0.6, w * 0.8, `fill="${ink}" opacity="0.35"`) + finger(length * 0.3, -w * 0.5, length * 0.42, -52) + finger(length * 0.55, w * 0.3, length * 0.36, 42) + finger(0, 0, length, 0) +
    ellipse(length * 1.01, 0, w * 0.42, w * 0.62, `fill="${paper.radial([[0, '#F6A71C'], [0.8, '#E58A12'], [1, '#A85A12']])}"`), x, y, turn);
}
