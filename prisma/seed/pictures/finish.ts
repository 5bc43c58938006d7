import { createPaper } from './paper.ts';

/**
 * Turns a clean drawing into something like a phone's photo, in place: brighter at the upper left, darker in the
 * corners, light lying unevenly, and a little sensor noise. `pixels` are RGB bytes of a square of `side`.
 */
export function develop(pixels: Uint8Array, side: number): void {
  const { gain, noise } = film(side);
  for (let i = 0, at = 0; i < gain.length; i++) {
    const light = gain[i] ?? 256;
    const grain = noise[i] ?? 0;
    for (let channel = 0; channel < 3; channel++, at++) {
      const value = (((pixels[at] ?? 0) * light) >> 8) + grain;
      pixels[at] = value < 0 ? 0 : value > 255 ? 255 : value;
    }
  }
}

interface Film {
  readonly gain: Int16Array;
  readonly noise: Int8Array;
}

const films = new Map<number, Film>();

function film(side: number): Film {
  const known = films.get(side);
  if (known) return known;
  const { random } = createPaper(1912);
  const gain = new Int16Array(side * side);
  const noise = new Int8Array(side * side);
  const coarse = Array.from({ length: 14 * 14 }, () => random());
  for (let y = 0, i = 0; y < side; y++) {
    for (let x = 0; x < side; x++, i++) {
      const [u, v] = [x / side, y / side];
      const corner = Math.max(0, Math.hypot(u - 0.47, v - 0.46) - 0.4) * 0.85;
      const morning = Math.max(0, 0.75 - Math.hypot(u - 0.12, v - 0.08)) * 0.2;
      gain[i] = Math.round(256 * (1 + morning - corner + (dapple(coarse, u * 12, v * 12) - 0.5) * 0.1));
      noise[i] = Math.round((random() + random() - 1) * 9);
    }
  }
  const made = { gain, noise };
  films.set(side, made);
  return made;
}

/** Smooth value noise over a 14 × 14 grid. */
function dapple(grid: readonly number[], x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [s, t] = [ease(x - column), ease(y - row)];
  const at = (dx: number, dy: number): number => grid[(row + dy) * 14 + column + dx] ?? 0.5;
  return (at(0, 0) * (1 - s) + at(1, 0) * s) * (1 - t) + (at(0, 1) * (1 - s) + at(1, 1) * s) * t;
}

const ease = (value: number): number => value * value * (3 - 2 * value);
