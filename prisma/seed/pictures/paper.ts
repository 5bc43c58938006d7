/** Every drawing is a square of this many units. */
export const SIDE = 1600;
/** The pixels it is rendered to. */
export const PIXELS = 960;

export type Stop = readonly [offset: number, colour: string, opacity?: number];
export type Point = readonly [x: number, y: number];

/** What a drawing is made on: shared gradients and cut-outs, and dice that always fall the same way for one seed. */
export interface Paper {
  random(): number;
  between(low: number, high: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** A gradient over the painted shape's own box; 90 runs top to bottom, 0 left to right. */
  linear(stops: readonly Stop[], degrees?: number): string;
  radial(stops: readonly Stop[], centreX?: number, centreY?: number, radius?: number): string;
  clip(shape: string): string;
  /** The whole drawing as one SVG document. */
  finish(body: string): string;
}

/** Short numbers keep the documents small. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

export function createPaper(seed: number): Paper {
  const ids = new Map<string, string>();
  const define = (markup: (id: string) => string): string => {
    const key = markup('');
    const known = ids.get(key);
    if (known) return `url(#${known})`;
    const id = `d${ids.size}`;
    ids.set(key, id);
    definitions.push(markup(id));
    return `url(#${id})`;
  };
  const definitions: string[] = [];
  const random = dice(seed);
  return {
    random,
    between: (low, high) => low + random() * (high - low),
    pick: (items) => items[Math.floor(random() * items.length)] ?? items[0],
    linear(stops, degrees = 90) {
      const [dx, dy] = [Math.cos((degrees * Math.PI) / 180) / 2, Math.sin((degrees * Math.PI) / 180) / 2];
      const box = `x1="${(0.5 - dx).toFixed(3)}" y1="${(0.5 - dy).toFixed(3)}" x2="${(0.5 + dx).toFixed(3)}" y2="${(0.5 + dy).toFixed(3)}"`;
      return define((id) => `<linearGradient id="${id}" ${box}>${stops.map(stop).join('')}</linearGradient>`);
    },
    radial: (stops, x = 0.5, y = 0.5, r = 0.5) =>
      define((id) => `<radialGradient id="${id}" cx="${x}" cy="${y}" r="${r}">${stops.map(stop).join('')}</radialGradient>`),
    clip: (shape) => define((id) => `<clipPath id="${id}">${shape}</clipPath>`),
    finish: (body) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${PIXELS}" height="${PIXELS}" viewBox="0 0 ${SIDE} ${SIDE}"><defs>${definitions.join('')}</defs>${body}</svg>`,
  };
}

const stop = ([offset, colour, opacity = 1]: Stop): string =>
  `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`;

/** Mulberry32: small, and the same numbers on every machine. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A smooth line through all points (Catmull-Rom), closed unless told otherwise. */
export function smooth(points: readonly Point[], closed = true): string {
  const at = (index: number): Point => {
    const wrapped = closed ? (index + points.length) % points.length : Math.min(Math.max(index, 0), points.length - 1);
    return points[wrapped] ?? [0, 0];
  };
  const [startX, startY] = at(0);
  let path = `M${n(startX)} ${n(startY)}`;
  for (let i = 0; i < (closed ? points.length : points.length - 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    path += `C${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} ${n(c[0] - (d[0] - b[0]) / 6)} ${n(c[1] - (d[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`;
  }
  return closed ? `${path}Z` : path;
}

/** A roundish, hand-cut outline; `wobble` 0 is an exact ellipse. */
export function blob(paper: Paper, x: number, y: number, rx: number, ry: number, wobble = 0.12, corners = 9): string {
  const turn = paper.random() * Math.PI;
  const points = Array.from({ length: corners }, (_, i): Point => {
    const angle = turn + (i / corners) * 2 * Math.PI;
    const reach = 1 + paper.between(-wobble, wobble);
    return [x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach];
  });
  return smooth(points);
}

/** `opacity` on a shape costs librsvg a layer the size of the picture; the same on its fill and stroke is free. */
const thin = (attributes: string): string => attributes.replace(/(^| )opacity="([^"]*)"/, '$1fill-opacity="$2" stroke-opacity="$2"');

export function ellipse(x: number, y: number, rx: number, ry: number, attributes: string): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" ${thin(attributes)}/>`;
}

/** The outline of an ellipse. A hundred of them in one path cost librsvg little more than one. */
export function oval(x: number, y: number, rx: number, ry: number, degrees = 0): string {
  const [dx, dy] = [rx * Math.cos((degrees * Math.PI) / 180), rx * Math.sin((degrees * Math.PI) / 180)];
  const arc = `a${n(rx)} ${n(ry)} ${Math.round(degrees)} 1 0 `;
  return `M${n(x - dx)} ${n(y - dy)}${arc}${n(2 * dx)} ${n(2 * dy)}${arc}${n(-2 * dx)} ${n(-2 * dy)}Z`;
}

/** `count` spots shared out among the colours; `spot` gives the outline of one. */
export function specks(count: number, colours: readonly string[], opacity: number, spot: () => string): string {
  return colours.map((colour) => path(many(Math.ceil(count / colours.length), spot), `fill="${colour}" opacity="${opacity}"`)).join('');
}

export function rect(x: number, y: number, width: number, height: number, attributes: string): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" ${thin(attributes)}/>`;
}

export function path(d: string, attributes: string): string {
  return `<path d="${d}" ${thin(attributes)}/>`;
}

export function group(markup: string, attributes: string): string {
  return `<g ${attributes}>${markup}</g>`;
}

export function place(markup: string, x: number, y: number, degrees = 0, scale = 1): string {
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(degrees)}) scale(${scale})">${markup}</g>`;
}

/** A line that fades out to both sides; stacked strokes, because a blur filter costs as much as the rest of a picture. */
export function softLine(d: string, colour: string, width: number, opacity: number, steps = 5): string {
  return many(steps, (i) => path(d, `fill="none" stroke="${colour}" stroke-width="${n((width * (i + 1)) / steps)}" stroke-linecap="round" stroke-linejoin="round" opacity="${(opacity / steps).toFixed(3)}"`));
}

/** The fading shadow of a flat thing with this outline, lying close to what is under it. */
export function softShade(d: string, colour: string, spread: number, opacity: number, dx = 10, dy = 14): string {
  return group(path(d, `fill="${colour}" opacity="${opacity * 0.6}"`) + softLine(d, colour, spread * 2, opacity * 0.7), `transform="translate(${dx} ${dy})"`);
}

/** Runs `draw` for 0…count-1 and joins what it draws. */
export function many(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}
