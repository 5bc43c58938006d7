import { turned, weave } from './cloths.ts';
import { brass, darker, ink, kraft, lighter, steel } from './palette.ts';
import { label, type Label } from './labels.ts';
import { blob, ellipse, group, many, n, path, type Paper, place, rect, softLine } from './paper.ts';
import { shadow } from './surfaces.ts';

/** The running light on polished metal or glazed clay, left to right. */
export function sheen(paper: Paper, colour: string): string {
  return paper.linear([[0, darker(colour, 0.5)], [0.14, colour], [0.28, lighter(colour, 0.7)], [0.42, colour], [0.74, darker(colour, 0.28)], [0.9, darker(colour, 0.5)], [1, darker(colour, 0.2)]], 0);
}

export interface Bowl {
  readonly x: number;
  /** The middle of the opening. */
  readonly y: number;
  readonly rx: number;
  readonly depth: number;
  readonly colour: string;
  /** Height of the opening against its width: 0.2 from the side, 0.6 from above. */
  readonly squash?: number;
  /** Drawn over the opening; what hangs below the front rim is cut off. */
  readonly contents: string;
}

/** A bowl seen at an angle, with something heaped in it. */
export function bowl(paper: Paper, { x, y, rx, depth, colour, squash = 0.3, contents }: Bowl): string {
  const ry = rx * squash;
  const foot = rx * 0.46;
  const body = `M${n(x - rx)} ${n(y)}C${n(x - rx * 0.96)} ${n(y + depth * 0.75)} ${n(x - foot * 1.2)} ${n(y + depth)} ${n(x - foot)} ${n(y + depth)}Q${n(x)} ${n(y + depth + foot * squash)} ${n(x + foot)} ${n(y + depth)}C${n(x + foot * 1.2)} ${n(y + depth)} ${n(x + rx * 0.96)} ${n(y + depth * 0.75)} ${n(x + rx)} ${n(y)}Z`;
  const mouth = `M${n(x - rx * 0.95)} ${n(y)}A${n(rx * 0.95)} ${n(ry * 0.93)} 0 0 0 ${n(x + rx * 0.95)} ${n(y)}L${n(x + rx * 1.5)} ${n(y - ry * 0.35)}V${n(y - rx * 3)}H${n(x - rx * 1.5)}V${n(y - ry * 0.35)}Z`;
  return shadow(paper, x, y + depth + foot * squash * 0.3, foot * 1.5, foot * squash * 1.5 + 14) +
    path(body, `fill="${sheen(paper, colour)}"`) + path(body, `fill="${paper.linear([[0, ink, 0.05], [0.4, ink, 0], [1, ink, 0.5]])}"`) +
    path(`M${n(x - rx * 0.72)} ${n(y + depth * 0.22)}Q${n(x - rx * 0.66)} ${n(y + depth * 0.62)} ${n(x - rx * 0.44)} ${n(y + depth * 0.8)}`, `fill="none" stroke="#fff" stroke-width="${n(rx * 0.05)}" stroke-linecap="round" opacity="0.45"`) +
    ellipse(x, y, rx, ry, `fill="${paper.linear([[0, lighter(colour, 0.25)], [0.5, lighter(colour, 0.6)], [1, darker(colour, 0.15)]], 20)}"`) +
    ellipse(x, y, rx * 0.95, ry * 0.93, `fill="${paper.linear([[0, darker(colour, 0.72)], [1, darker(colour, 0.35)]])}"`) +
    group(contents, `clip-path="${paper.clip(path(mouth, ''))}"`) +
    path(`M${n(x - rx * 0.97)} ${n(y + ry * 0.06)}A${n(rx * 0.97)} ${n(ry * 0.96)} 0 0 0 ${n(x + rx * 0.97)} ${n(y + ry * 0.06)}`, `fill="none" stroke="${lighter(colour, 0.55)}" stroke-width="${n(rx * 0.035)}"`) +
    path(`M${n(x - rx * 0.8)} ${n(y + ry * 0.6)}A${n(rx * 0.97)} ${n(ry * 0.96)} 0 0 0 ${n(x - rx * 0.2)} ${n(y + ry * 0.95)}`, `fill="none" stroke="#FFFFFF" stroke-width="${n(rx * 0.022)}" opacity="0.8" stroke-linecap="round"`);
}

/** A round metal plate; squash 1 is seen from straight above. */
export function plate(paper: Paper, x: number, y: number, r: number, squash = 1, colour = brass): string {
  const at = (k: number, dy: number, attributes: string): string => ellipse(x, y + dy * squash, r * k, r * k * squash, attributes);
  const spin = many(7, (i) => at(0.8 - i * 0.11, 6, `fill="none" stroke="${i % 2 ? lighter(colour, 0.5) : darker(colour, 0.35)}" stroke-width="2.5" opacity="0.3"`));
  return shadow(paper, x + 8, y + r * squash * 0.1, r * 1.02, r * squash * 1.02, 0.5) + at(1, 10, `fill="${darker(colour, 0.5)}"`) +
    at(1, 0, `fill="${paper.linear([[0, lighter(colour, 0.65)], [0.35, colour], [0.7, darker(colour, 0.3)], [1, lighter(colour, 0.25)]], 50)}"`) +
    at(0.955, 2, `fill="none" stroke="${lighter(colour, 0.7)}" stroke-width="4" opacity="0.8"`) + at(0.88, 6, `fill="${darker(colour, 0.45)}"`) +
    at(0.865, 9, `fill="${paper.linear([[0, darker(colour, 0.3)], [0.35, colour], [0.6, lighter(colour, 0.42)], [1, darker(colour, 0.1)]], 60)}"`) + spin;
}

/** A small straight-sided cup seen from above, filled to just under its rim. */
export function katori(paper: Paper, x: number, y: number, r: number, colour: string, contents: string): string {
  return shadow(paper, x + 6, y + 8, r * 1.04, r * 1.04, 0.5) + ellipse(x, y, r, r, `fill="${paper.linear([[0, lighter(colour, 0.75)], [0.45, colour], [1, darker(colour, 0.4)]], 50)}"`) +
    ellipse(x, y, r * 0.91, r * 0.91, `fill="${darker(colour, 0.55)}"`) + group(contents, `clip-path="${paper.clip(ellipse(x, y, r * 0.89, r * 0.89, ''))}"`) +
    ellipse(x, y, r * 0.89, r * 0.89, `fill="${paper.linear([[0, ink, 0.45], [0.3, ink, 0.06], [1, '#FFFFFF', 0.05]], 50)}"`) + ellipse(x, y, r * 0.955, r * 0.955, `fill="none" stroke="#FFFFFF" stroke-width="${n(r * 0.02)}" opacity="0.7"`);
}

export interface Pouch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour?: string;
  readonly label: Label;
  /** Drawn behind the window, around (0, 0), within about 100 units each way. */
  readonly window?: string;
}

/** A stand-up pouch of paper, standing at (x, y). */
export function pouch(paper: Paper, { x, y, width: w, height: h, colour = kraft, label: design, window }: Pouch): string {
  const half = w / 2;
  const body = `M${n(-half * 0.94)} ${n(-h)}H${n(half * 0.94)}L${n(half * 0.97)} ${n(-h * 0.86)}Q${n(half * 1.04)} ${n(-h * 0.4)} ${n(half)} ${n(-h * 0.03)}Q${n(half * 0.6)} ${n(w * 0.07)} 0 ${n(w * 0.07)}Q${n(-half * 0.6)} ${n(w * 0.07)} ${n(-half)} ${n(-h * 0.03)}Q${n(-half * 1.04)} ${n(-h * 0.4)} ${n(-half * 0.97)} ${n(-h * 0.86)}Z`;
  const clip = paper.clip(path(body, ''));
  const fibres = many(70, () => path(`M${n(paper.between(-half, half))} ${n(paper.between(-h, 20))}l${n(paper.between(-16, 16))} ${n(paper.between(-5, 5))}`, `stroke="${paper.random() > 0.5 ? darker(colour, 0.35) : lighter(colour, 0.5)}" stroke-width="1.6" opacity="0.4"`));
  const puff = paper.linear([[0, ink, 0.42], [0.1, ink, 0.12], [0.3, '#FFF6DC', 0.38], [0.55, '#FFF6DC', 0.04], [0.85, ink, 0.16], [1, ink, 0.48]], 0);
  const fold = (from: readonly [number, number], to: readonly [number, number], opacity: number): string => path(`M${n(from[0])} ${n(from[1])}Q${n((from[0] + to[0]) / 2 + 14)} ${n((from[1] + to[1]) / 2)} ${n(to[0])} ${n(to[1])}`, `fill="none" stroke="${darker(colour, 0.6)}" stroke-width="4" opacity="${opacity}"`);
  const hole = window
    ? place(group(rect(-100, -100, 200, 200, `rx="46" fill="${darker(colour, 0.6)}"`) + window, `clip-path="${paper.clip(rect(-100, -100, 200, 200, 'rx="46"'))}"`) +
        path('M-84 60V-40Q-84 -84 -40 -84', 'fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity="0.55"') + rect(-100, -100, 200, 200, `rx="46" fill="none" stroke="${darker(colour, 0.4)}" stroke-width="4"`), 0, -h * 0.2, 0, w / 400)
    : '';
  return place(
    shadow(paper, 0, w * 0.03, half * 1.02, w * 0.1) +
      group(path(body, `fill="${colour}"`) + fibres + path(body, `fill="${puff}"`) + rect(-half, -h, w, h * 0.07, `fill="${darker(colour, 0.22)}" opacity="0.55"`) +
        many(26, (i) => rect(-half + (i * w) / 26, -h, 3, h * 0.07, `fill="${darker(colour, 0.5)}" opacity="0.35"`)) + rect(-half, -h * 0.895, w, 5, `fill="${lighter(colour, 0.55)}" opacity="0.8"`) + rect(-half, -h * 0.885, w, 4, `fill="${darker(colour, 0.5)}" opacity="0.6"`) +
        place(label(paper, w * 0.74, h * (window ? 0.42 : 0.52), design), 0, window ? -h * 0.6 : -h * 0.46) + hole +
        fold([-half, -h * 0.13], [-half * 0.55, w * 0.05], 0.35) + fold([half, -h * 0.13], [half * 0.55, w * 0.05], 0.4) + fold([half * 0.8, -h * 0.86], [half * 0.93, -h * 0.5], 0.2) +
        path(body, `fill="${paper.linear([[0, ink, 0], [0.8, ink, 0], [1, ink, 0.35]])}"`), `clip-path="${clip}"`) +
      path(body, `fill="none" stroke="${lighter(colour, 0.6)}" stroke-width="2.5" opacity="0.6"`),
    x, y);
}

/** A small glazed pickle crock, brown over cream, standing at (x, y). */
export function crock(paper: Paper, x: number, y: number, w: number, h: number, upper: string, lower: string): string {
  const half = w / 2;
  const body = `M${n(-half * 0.62)} ${n(-h)}V${n(-h * 0.93)}C${n(-half * 0.66)} ${n(-h * 0.84)} ${n(-half)} ${n(-h * 0.84)} ${n(-half)} ${n(-h * 0.66)}V${n(-h * 0.1)}Q${n(-half)} ${n(w * 0.06)} 0 ${n(w * 0.07)}Q${n(half)} ${n(w * 0.06)} ${n(half)} ${n(-h * 0.1)}V${n(-h * 0.66)}C${n(half)} ${n(-h * 0.84)} ${n(half * 0.66)} ${n(-h * 0.84)} ${n(half * 0.62)} ${n(-h * 0.93)}V${n(-h)}Z`;
  const dip = `M${n(-half)} ${n(-h * 0.5)}Q${n(-half * 0.4)} ${n(-h * 0.38)} 0 ${n(-h * 0.45)}T${n(half)} ${n(-h * 0.47)}V${n(-h * 1.1)}H${n(-half)}Z`;
  return place(
    shadow(paper, 0, w * 0.04, half, w * 0.1) + group(path(body, `fill="${sheen(paper, lower)}"`) + path(dip, `fill="${sheen(paper, upper)}"`) + path(body, `fill="${paper.linear([[0, ink, 0.1], [0.3, ink, 0], [1, ink, 0.4]])}"`), `clip-path="${paper.clip(path(body, ''))}"`) +
      path(`M${n(-half * 0.72)} ${n(-h * 0.68)}V${n(-h * 0.2)}`, `stroke="#fff" stroke-width="${n(w * 0.05)}" stroke-linecap="round" opacity="0.5"`) +
      path(`M${n(-half * 0.7)} ${n(-h * 0.99)}Q${n(-half * 0.7)} ${n(-h * 1.1)} 0 ${n(-h * 1.11)}Q${n(half * 0.7)} ${n(-h * 1.1)} ${n(half * 0.7)} ${n(-h * 0.99)}Q0 ${n(-h * 0.95)} ${n(-half * 0.7)} ${n(-h * 0.99)}Z`, `fill="${sheen(paper, upper)}"`) +
      ellipse(0, -h * 1.12, half * 0.15, h * 0.035, `fill="${sheen(paper, upper)}"`),
    x, y);
}

/** A wooden honey dipper or spoon stem is a stick; this is the stick. */
export function stick(x1: number, y1: number, x2: number, y2: number, width: number, colour: string): string {
  const line = `M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`;
  return group(softLine(line, ink, width * 1.8, 0.4, 3), 'transform="translate(12 18)"') + path(line, `stroke="${darker(colour, 0.3)}" stroke-width="${n(width)}" stroke-linecap="round"`) +
    path(line, `stroke="${lighter(colour, 0.25)}" stroke-width="${n(width * 0.5)}" stroke-linecap="round" transform="translate(${n(-width * 0.14)} ${n(-width * 0.12)})"`);
}

/** A steel spoon seen from above, bowl at (0, 0), handle to the right. */
export function spoon(paper: Paper, x: number, y: number, size: number, turn: number, filling = '', colour = steel): string {
  const handle = `M${n(size * 0.8)} ${n(-size * 0.13)}Q${n(size * 2.2)} ${n(-size * 0.06)} ${n(size * 4)} ${n(-size * 0.19)}Q${n(size * 4.3)} 0 ${n(size * 4)} ${n(size * 0.19)}Q${n(size * 2.2)} ${n(size * 0.06)} ${n(size * 0.8)} ${n(size * 0.13)}Z`;
  return place(
    group(ellipse(0, 0, size, size * 0.68, 'opacity="0.4"') + path(handle, 'opacity="0.35"'), `fill="${ink}" transform="translate(9 14)"`) + path(handle, `fill="${paper.linear([[0, lighter(colour, 0.75)], [0.5, colour], [1, darker(colour, 0.45)]])}"`) +
      ellipse(0, 0, size, size * 0.68, `fill="${paper.linear([[0, lighter(colour, 0.7)], [1, darker(colour, 0.3)]], 45)}"`) + ellipse(0, size * 0.02, size * 0.88, size * 0.57, `fill="${paper.linear([[0, darker(colour, 0.5)], [1, lighter(colour, 0.6)]], 50)}"`) + filling,
    x, y, turn);
}

/** A flat weave of cane seen from above, for trays and baskets. */
export function cane(paper: Paper, x: number, y: number, r: number, squash: number, colour: string): string {
  const coil = many(64, (i) => {
    const angle = (i / 64) * 2 * Math.PI;
    return place(ellipse(0, 0, r * 0.065, r * 0.03, `fill="${i % 2 ? lighter(colour, 0.25) : darker(colour, 0.12)}" stroke="${darker(colour, 0.5)}" stroke-width="2"`), x + Math.cos(angle) * r * 0.97, y + Math.sin(angle) * r * 0.97 * squash, (angle * 180) / Math.PI + 60);
  });
  return shadow(paper, x + 10, y + r * squash * 0.08, r * 1.03, r * squash * 1.03) + group(turned(weave(colour, 26), 38)(-r, -r, 2 * r, 2 * r), `clip-path="${paper.clip(ellipse(0, 0, r, r, ''))}" transform="translate(${n(x)} ${n(y)}) scale(1 ${squash})"`) +
    ellipse(x, y, r, r * squash, `fill="${paper.radial([[0, ink, 0], [0.75, ink, 0.05], [0.97, ink, 0.5], [1, ink, 0.2]])}"`) + coil;
}

/** A dollop of something thick, for spoons and plates. */
export function pool(paper: Paper, x: number, y: number, rx: number, ry: number, colour: string): string {
  return path(blob(paper, x, y, rx, ry, 0.09), `fill="${paper.radial([[0, lighter(colour, 0.45)], [0.6, colour], [1, darker(colour, 0.4)]], 0.35, 0.3, 0.8)}"`) +
    path(`M${n(x - rx * 0.6)} ${n(y - ry * 0.2)}Q${n(x - rx * 0.4)} ${n(y - ry * 0.65)} ${n(x + rx * 0.1)} ${n(y - ry * 0.66)}`, `fill="none" stroke="#fff" stroke-width="${n(ry * 0.14)}" stroke-linecap="round" opacity="0.7"`);
}
