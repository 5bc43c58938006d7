import { cotton, darker } from './palette.ts';
import { ellipse, many, n, path, place } from './paper.ts';

export type Motif = 'mango' | 'chilli' | 'lemon' | 'amla' | 'flower' | 'bee' | 'sun' | 'ear' | 'leaf' | 'lotus' | 'fish';

/** A block printer's mark about 100 units high around (0, 0), in one or two inks; labels carry these instead of words. */
export function motif(kind: Motif, ink: string, accent: string): string {
  return marks[kind](ink, accent);
}

const petal = (length: number, width: number, degrees = 0): string => {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const at = (x: number, y: number): string => `${n(x * cos - y * sin)} ${n(x * sin + y * cos)}`;
  return `M0 0C${at(-width, -length * 0.45)} ${at(-width * 0.6, -length * 0.9)} ${at(0, -length)}C${at(width * 0.6, -length * 0.9)} ${at(width, -length * 0.45)} 0 0Z`;
};
/** One path for all petals: a print repeats this a hundred times. */
const ring = (count: number, length: number, width: number, fill: string, offset = 0): string =>
  path(many(count, (i) => petal(length, width, (360 / count) * i + offset)), `fill="${fill}"`);
const sprig = (fill: string, x: number, y: number, degrees: number, size = 46): string => place(path(petal(size, size * 0.3), `fill="${fill}"`), x, y, degrees);

const marks: Record<Motif, (ink: string, accent: string) => string> = {
  mango: (ink, accent) =>
    path('M6 -50C44 -40 48 14 22 40C2 58 -36 50 -40 16C-43 -10 -20 -16 -12 -32C-8 -42 -4 -50 6 -50Z', `fill="${accent}" stroke="${ink}" stroke-width="6"`) +
    path('M4 -28C28 -18 30 12 12 28C-2 38 -22 32 -22 14C-22 0 -6 -6 4 -28Z', `fill="none" stroke="${ink}" stroke-width="4" stroke-dasharray="7 6"`) +
    sprig(ink, 6, -48, 62) + sprig(ink, 2, -48, -58, 34) + ellipse(0, 12, 7, 9, `fill="${ink}"`),
  chilli: (ink, accent) =>
    path('M-34 -34C-10 -46 22 -20 26 6C29 28 40 40 46 44C22 50 -2 36 -14 12C-22 -4 -30 -16 -34 -34Z', `fill="${accent}" stroke="${ink}" stroke-width="5"`) +
    path('M-34 -34C-40 -46 -38 -56 -30 -60', `fill="none" stroke="${ink}" stroke-width="8" stroke-linecap="round"`) +
    path('M-44 -30C-34 -42 -24 -40 -16 -34C-24 -26 -34 -24 -44 -30Z', `fill="${ink}"`) + sprig(ink, -40, 38, -30) + sprig(ink, -40, 38, 40),
  lemon: (ink, accent) =>
    ellipse(0, 0, 46, 46, `fill="${accent}" stroke="${ink}" stroke-width="6"`) + ellipse(0, 0, 37, 37, `fill="${cotton}"`) +
    many(8, (i) => path('M0 -4L-11 -28Q0 -37 11 -28Z', `fill="${accent}" transform="rotate(${i * 45})"`)) + sprig(ink, 38, -30, 50),
  amla: (ink, accent) =>
    many(3, (i) => place(ellipse(0, 0, 25, 25, `fill="${accent}" stroke="${ink}" stroke-width="5"`) + path('M0 -25V25M-19 -15Q0 0 -19 15M19 -15Q0 0 19 15', `fill="none" stroke="${ink}" stroke-width="3"`), [-25, 25, 0][i] ?? 0, [16, 18, -20][i] ?? 0)) +
    sprig(ink, 0, -42, 40, 40) + sprig(ink, 0, -42, -40, 40),
  flower: (ink, accent) => ring(8, 48, 17, ink) + ring(8, 34, 10, accent, 22.5) + ellipse(0, 0, 12, 12, `fill="${accent}" stroke="${ink}" stroke-width="4"`),
  bee: (ink, accent) =>
    path(petal(52, 22), `fill="${cotton}" stroke="${ink}" stroke-width="4" transform="translate(-6 -8) rotate(-58)"`) +
    path(petal(52, 22), `fill="${cotton}" stroke="${ink}" stroke-width="4" transform="translate(6 -8) rotate(58)"`) +
    ellipse(0, 14, 20, 34, `fill="${accent}" stroke="${ink}" stroke-width="5"`) + path('M-18 6H18M-19 20H19M-14 34H14', `stroke="${ink}" stroke-width="7"`) +
    ellipse(0, -24, 13, 12, `fill="${ink}"`) + path('M-4 -34Q-10 -48 -18 -48M4 -34Q10 -48 18 -48', `fill="none" stroke="${ink}" stroke-width="4"`),
  sun: (ink, accent) => many(16, (i) => path('M-6 -30L0 -50L6 -30Z', `fill="${ink}" transform="rotate(${i * 22.5})"`)) + ellipse(0, 0, 26, 26, `fill="${accent}" stroke="${ink}" stroke-width="5"`) + ring(6, 18, 7, ink),
  ear: (ink, accent) =>
    path('M0 56C2 20 0 -10 0 -44', `stroke="${ink}" stroke-width="5" fill="none"`) +
    many(7, (i) => sprig(i % 2 ? ink : accent, 0, 26 - i * 11, 46, 30) + sprig(i % 2 ? ink : accent, 0, 26 - i * 11, -46, 30)) + sprig(accent, 0, -38, 0, 26),
  leaf: (ink, accent) =>
    path(petal(104, 44), `fill="${ink}" transform="translate(0 52)"`) + path('M0 50V-40M0 26L-20 6M0 26L20 6M0 4L-18 -16M0 4L18 -16', `stroke="${accent}" stroke-width="4" fill="none"`),
  lotus: (ink, accent) =>
    [-64, 64, -38, 38].map((turn) => path(petal(62, 20), `fill="${darker(accent, 0.12)}" stroke="${ink}" stroke-width="4" transform="translate(0 32) rotate(${turn})"`)).join('') +
    [-18, 18, 0].map((turn) => path(petal(76, 20), `fill="${accent}" stroke="${ink}" stroke-width="4" transform="translate(0 34) rotate(${turn})"`)).join(''),
  fish: (ink, accent) =>
    path('M-52 0C-30 -34 16 -34 36 -4L58 -26Q52 0 58 26L36 4C16 34 -30 34 -52 0Z', `fill="${accent}" stroke="${ink}" stroke-width="5"`) +
    ellipse(-32, -4, 7, 7, `fill="${cotton}" stroke="${ink}" stroke-width="4"`) + many(4, (i) => path(`M${-16 + i * 12} -22Q${-4 + i * 12} 0 ${-16 + i * 12} 22`, `fill="none" stroke="${ink}" stroke-width="3.5"`)),
};
