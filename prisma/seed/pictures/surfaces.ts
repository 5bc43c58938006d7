import { darker, ink, lighter, mix } from './palette.ts';
import { ellipse, many, n, oval, path, type Paper, rect, SIDE, smooth, specks } from './paper.ts';

/** A lime-washed wall lit from the upper left, with the light of a window across it. */
export function wall(paper: Paper, colour: string, windowLight = true): string {
  const wash = paper.linear([[0, lighter(colour, 0.42)], [0.5, lighter(colour, 0.06)], [1, darker(colour, 0.3)]], 40);
  const soft = paper.linear([[0, '#FFF3CF', 0], [0.25, '#FFF3CF', 0.2], [0.75, '#FFF3CF', 0.16], [1, '#FFF3CF', 0]], 0);
  const beam = (x: number, width: number): string => rect(x, -20, width, 1400, `fill="${soft}" transform="skewX(20)"`);
  const light = windowLight ? beam(60, 210) + beam(300, 210) + beam(540, 210) : '';
  return rect(0, 0, SIDE, SIDE, `fill="${wash}"`) + light;
}

/** A wooden table seen from in front, from `top` down to the lower edge of the picture. */
export function table(paper: Paper, top: number, colour = '#9A6238'): string {
  const depth = SIDE - top;
  const face = paper.linear([[0, lighter(colour, 0.3)], [0.35, colour], [1, darker(colour, 0.38)]]);
  const grain = many(120, () => {
    const nearness = paper.random() ** 1.4;
    const y = top + 10 + nearness * depth;
    const x = paper.between(-300, SIDE - 200);
    const length = paper.between(300, 1100);
    const sway = 3 + nearness * 12;
    const line = smooth([[x, y], [x + length / 3, y + paper.between(-sway, sway)], [x + (length * 2) / 3, y + paper.between(-sway, sway)], [x + length, y]], false);
    const tone = paper.random() > 0.35 ? darker(colour, 0.5) : lighter(colour, 0.4);
    return path(line, `fill="none" stroke="${tone}" stroke-width="${n(1.2 + nearness * 4.5)}" opacity="${n(paper.between(0.1, 0.34))}" stroke-linecap="round"`);
  });
  const seams = [0.1, 0.32, 0.68].map((at) =>
    rect(0, top + depth * at, SIDE, 2.5 + at * 6, `fill="${darker(colour, 0.65)}" opacity="0.5"`) +
    rect(0, top + depth * at + 3 + at * 6, SIDE, 2, `fill="${lighter(colour, 0.5)}" opacity="0.35"`));
  const far = paper.linear([[0, ink, 0.4], [1, ink, 0]]);
  return rect(0, top, SIDE, depth, `fill="${face}"`) + grain + seams.join('') +
    rect(0, top - 26, SIDE, 26, `fill="${paper.linear([[0, ink, 0], [1, ink, 0.35]])}"`) + rect(0, top, SIDE, 12, `fill="${far}"`);
}

/** Boards seen from above, filling the picture. */
export function boards(paper: Paper, colour = '#8A5A36', count = 5): string {
  const width = SIDE / count;
  return many(count, (i) => {
    const tone = mix(colour, paper.random() > 0.5 ? darker(colour, 0.4) : lighter(colour, 0.4), paper.between(0.05, 0.3));
    const x = i * width;
    const lines = many(17, () => {
      const at = x + paper.between(8, width - 8);
      const line = smooth([0, 1, 2, 3, 4, 5].map((step) => [at + paper.between(-9, 9), step * 340 - 40] as const), false);
      return path(line, `fill="none" stroke="${darker(tone, 0.5)}" stroke-width="${n(paper.between(1.5, 6))}" opacity="${n(paper.between(0.1, 0.32))}"`);
    });
    const [knotX, knotY] = [x + paper.between(70, width - 70), paper.between(100, 1500)];
    const knot = many(4, (ring) => ellipse(knotX, knotY, 8 + ring * 9, 18 + ring * 21, `fill="none" stroke="${darker(tone, 0.55)}" stroke-width="4" opacity="0.3"`));
    return rect(x, 0, width, SIDE, `fill="${paper.linear([[0, darker(tone, 0.18)], [0.12, tone], [0.6, lighter(tone, 0.14)], [1, darker(tone, 0.25)]], 0)}"`) +
      lines + knot + rect(x - 3, 0, 7, SIDE, `fill="${darker(colour, 0.8)}" opacity="0.75"`);
  });
}

/** Slate or polished floor seen from above. */
export function stone(paper: Paper, colour: string): string {
  const base = paper.linear([[0, lighter(colour, 0.26)], [0.5, colour], [1, darker(colour, 0.34)]], 40);
  const veins = many(9, () => {
    const [x, y, r] = [paper.between(0, SIDE), paper.between(0, SIDE), paper.between(60, 300)];
    const shade = paper.random() > 0.5 ? lighter(colour, 0.35) : darker(colour, 0.35);
    return ellipse(x, y, r, r * paper.between(0.3, 0.9), `fill="${paper.radial([[0, shade, 0.3], [1, shade, 0]])}" transform="rotate(${n(paper.between(-40, 40))} ${n(x)} ${n(y)})"`);
  });
  const grit = specks(260, [lighter(colour, 0.7), darker(colour, 0.6)], 0.35, () => oval(paper.between(0, SIDE), paper.between(0, SIDE), paper.between(1, 4), paper.between(1, 3)));
  return rect(0, 0, SIDE, SIDE, `fill="${base}"`) + veins + grit;
}

/** The soft shadow of a thing standing at (x, y), falling to the right, with a dark line where it touches. */
export function shadow(paper: Paper, x: number, y: number, rx: number, ry: number, strength = 0.55): string {
  const soft = paper.radial([[0, ink, strength], [0.5, ink, strength * 0.55], [1, ink, 0]]);
  const touch = paper.radial([[0, ink, strength + 0.2], [0.75, ink, strength * 0.8], [1, ink, 0]]);
  return ellipse(x + rx * 0.32, y + ry * 0.18, rx * 1.5, ry * 1.55, `fill="${soft}"`) + ellipse(x, y, rx * 1.06, ry * 0.85, `fill="${touch}"`);
}
