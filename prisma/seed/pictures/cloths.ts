import { cotton, darker, ink, lighter } from './palette.ts';
import { motif, type Motif } from './motifs.ts';
import { ellipse, group, many, n, oval, path, type Paper, place, type Point, rect, smooth, softLine, softShade } from './paper.ts';

/**
 * Cloth by the yard: covers a box with its weave or print. Drawn out thread by thread rather than as an SVG pattern,
 * which librsvg resamples slowly at any size but its own.
 */
export type Cloth = (x: number, y: number, width: number, height: number) => string;

/** The same cloth laid at an angle. */
export function turned(cloth: Cloth, degrees: number): Cloth {
  return (x, y, width, height) => {
    const side = Math.hypot(width, height);
    return place(cloth(-side / 2, -side / 2, side, side), x + width / 2, y + height / 2, degrees);
  };
}

/** Checks of one colour on a ground, as a gamcha has them. */
export function checks(ground: string, stripe: string, size = 60): Cloth {
  const band = size * 0.45;
  return (x, y, width, height) =>
    rect(x, y, width, height, `fill="${ground}"`) +
    many(Math.ceil(width / size), (i) => rect(x + i * size, y, band, height, `fill="${stripe}" opacity="0.62"`) + rect(x + i * size + band + size * 0.16, y, size * 0.06, height, `fill="${stripe}" opacity="0.7"`)) +
    many(Math.ceil(height / size), (i) => rect(x, y + i * size, width, band, `fill="${stripe}" opacity="0.62"`) + rect(x, y + i * size + band + size * 0.16, width, size * 0.06, `fill="${stripe}" opacity="0.7"`));
}

/** A printed mark repeated in offset rows with dots between. */
export function blockPrint(ground: string, kind: Motif, colour: string, accent: string, size = 90): Cloth {
  const mark = motif(kind, colour, accent);
  return (x, y, width, height) => {
    const columns = Math.ceil(width / size) + 1;
    const rows = Math.ceil((height / size) * 2) + 1;
    const spots = Array.from({ length: columns * rows }, (_, i): Point => {
      const row = Math.floor(i / columns);
      return [x + ((i % columns) + (row % 2) * 0.5) * size, y + (row * size) / 2];
    });
    return rect(x, y, width, height, `fill="${ground}"`) + spots.map(([left, top]) => place(mark, left, top, 0, size / 190)).join('') +
      path(spots.map(([left, top]) => oval(left + size / 2, top, size * 0.04, size * 0.04)).join(''), `fill="${colour}"`);
  };
}

/** Woven stripes running down; each entry is a colour and its width. */
export function stripes(bands: readonly (readonly [colour: string, width: number])[]): Cloth {
  const repeat = bands.reduce((total, [, width]) => total + width, 0);
  return (x, y, width, height) =>
    many(Math.ceil(width / repeat), (i) => {
      let at = x + i * repeat;
      return bands.map(([colour, band]) => {
        at += band;
        return rect(at - band, y, band + 0.7, height, `fill="${colour}"`);
      }).join('');
    });
}

/** Coarse cloth of thick yarn over and under, `size` units a thread. */
export function weave(colour: string, size = 12): Cloth {
  const yarn = (d: string, tone: string, offset: number): string =>
    path(d, `fill="none" stroke="${tone}" stroke-width="${n(size * 0.84)}" stroke-dasharray="${n(size * 0.92)} ${n(size * 1.08)}" stroke-dashoffset="${n(offset)}"`);
  return (x, y, width, height) =>
    rect(x, y, width, height, `fill="${darker(colour, 0.42)}"`) +
    many(Math.ceil(height / size), (i) => yarn(`M${n(x)} ${n(y + (i + 0.5) * size)}h${n(width)}`, i % 3 ? colour : lighter(colour, 0.12), i % 2 ? size : 0)) +
    many(Math.ceil(width / size), (i) => yarn(`M${n(x + (i + 0.5) * size)} ${n(y)}v${n(height)}`, i % 4 ? lighter(colour, 0.2) : darker(colour, 0.12), i % 2 ? 0 : size));
}

/** Cloth cut to an outline that lies within the box. */
export function cut(paper: Paper, outline: string, cloth: Cloth, x: number, y: number, width: number, height: number): string {
  return group(cloth(x, y, width, height), `clip-path="${paper.clip(path(outline, ''))}"`);
}

/** A piece of cloth lying on a surface; its folds run along the given lines. */
export function lyingCloth(paper: Paper, outline: readonly Point[], cloth: Cloth, folds: readonly (readonly Point[])[]): string {
  const edge = smooth(outline);
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - 40, Math.min(...ys) - 40];
  const creases = folds.map((points) => {
    const line = smooth(points, false);
    return softLine(line, ink, 78, 0.34) + group(softLine(line, '#FFF8E6', 46, 0.6), 'transform="translate(-30 -12)"');
  });
  const shade = paper.linear([[0, '#FFF6DC', 0.16], [0.5, '#FFF6DC', 0], [1, ink, 0.24]], 40);
  return softShade(edge, ink, 20, 0.6) +
    group(cloth(left, top, Math.max(...xs) + 40 - left, Math.max(...ys) + 40 - top) + creases.join('') + path(edge, `fill="${shade}"`), `clip-path="${paper.clip(path(edge, ''))}"`) +
    path(edge, `fill="none" stroke="${cotton}" stroke-width="3" opacity="0.45"`);
}

/** Loose threads hanging from (x, y) along `width`. */
export function fringe(paper: Paper, x: number, y: number, width: number, length: number, colour: string): string {
  const knots = Math.round(width / 22);
  return many(knots, (i) => {
    const at = x + 11 + (i * width) / knots;
    const strands = many(4, () => path(`M${n(at)} ${n(y)}Q${n(at + paper.between(-7, 7))} ${n(y + length * 0.5)} ${n(at + paper.between(-9, 9))} ${n(y + length * paper.between(0.85, 1.05))}`,
      `fill="none" stroke="${paper.random() > 0.5 ? lighter(colour, 0.25) : darker(colour, 0.15)}" stroke-width="3.2" stroke-linecap="round"`));
    return strands + ellipse(at, y + length * 0.16, 7, 8, `fill="${colour}" stroke="${darker(colour, 0.35)}" stroke-width="1.5"`);
  });
}
