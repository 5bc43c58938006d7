import { darker, ink, lighter } from './palette.ts';
import { ellipse, many, n, path, type Paper, place } from './paper.ts';

/** One leaf, stalk at (x, y), tip `length` away. */
export function leaf(paper: Paper, x: number, y: number, length: number, turn: number, colour = '#4E7A34', width = 0.24): string {
  const w = length * width;
  const body = `M0 0C${n(length * 0.2)} ${n(-w * 1.2)} ${n(length * 0.65)} ${n(-w * 1.1)} ${n(length)} 0C${n(length * 0.65)} ${n(w * 1.1)} ${n(length * 0.2)} ${n(w * 1.2)} 0 0Z`;
  return place(
    path(body, `fill="${ink}" opacity="0.3" transform="translate(8 14)"`) + path(body, `fill="${paper.linear([[0, lighter(colour, 0.28)], [0.5, colour], [0.52, darker(colour, 0.2)], [1, darker(colour, 0.38)]])}"`) +
      path(`M0 0L${n(length * 0.96)} 0`, `stroke="${lighter(colour, 0.55)}" stroke-width="${n(length * 0.016)}" opacity="0.8"`) +
      path(many(5, (i) => `M${n(length * (0.27 + i * 0.15))} ${n(-w * 0.62 + i * 3)}L${n(length * (0.14 + i * 0.15))} 0L${n(length * (0.27 + i * 0.15))} ${n(w * 0.62 - i * 3)}`), `fill="none" stroke="${lighter(colour, 0.4)}" stroke-width="${n(length * 0.009)}" opacity="0.55"`),
    x, y, turn);
}

/** A branch with small leaves in pairs, as amla and neem have. */
export function branch(paper: Paper, x: number, y: number, length: number, turn: number, pairs = 9, colour = '#5B8238', leafLength = 0.22): string {
  const size = length * leafLength;
  return place(
    path(`M0 0Q${n(length * 0.5)} ${n(-length * 0.06)} ${n(length)} 0`, `fill="none" stroke="#6B4F2A" stroke-width="${n(length * 0.016)}" stroke-linecap="round"`) +
      many(pairs, (i) => {
        const at = (length * (i + 0.6)) / pairs;
        const rise = -length * 0.12 * (at / length) * (1 - at / length);
        return leaf(paper, at, rise, size * paper.between(0.85, 1.1), -52 + paper.between(-8, 8), colour) + leaf(paper, at, rise, size * paper.between(0.85, 1.1), 52 + paper.between(-8, 8), darker(colour, 0.1));
      }) + leaf(paper, length, 0, size, 0, colour),
    x, y, turn);
}

/** A flower of plain petals. */
export function flower(paper: Paper, x: number, y: number, r: number, colour: string, petals = 5, eye = '#B98A1E'): string {
  const turn = paper.between(0, 90);
  return place(
    ellipse(r * 0.1, r * 0.2, r, r * 0.95, `fill="${ink}" opacity="0.22"`) +
      many(petals, (i) => path(`M0 0C${n(-r * 0.5)} ${n(-r * 0.35)} ${n(-r * 0.42)} ${n(-r)} 0 ${n(-r)}C${n(r * 0.42)} ${n(-r)} ${n(r * 0.5)} ${n(-r * 0.35)} 0 0Z`, `fill="${paper.linear([[0, lighter(colour, 0.4)], [1, darker(colour, 0.18)]])}" transform="rotate(${n(turn + (360 / petals) * i)})"`)) +
      ellipse(0, 0, r * 0.22, r * 0.22, `fill="${eye}"`),
    x, y);
}

/** A marigold: rings of ruffled petals. */
export function marigold(x: number, y: number, r: number, colour = '#E58A1C'): string {
  return place(
    ellipse(r * 0.12, r * 0.24, r, r * 0.9, `fill="${ink}" opacity="0.35"`) +
      [1, 0.8, 0.6, 0.4, 0.22].map((reach, ringIndex) => many(16 - ringIndex * 2, (i) => {
        const size = r * 0.27 * (0.7 + reach * 0.4);
        const angle = (i / (16 - ringIndex * 2)) * 2 * Math.PI + ringIndex * 0.4;
        return ellipse(Math.cos(angle) * r * reach * 0.82, Math.sin(angle) * r * reach * 0.78, size, size * 0.85, `fill="${ringIndex % 2 ? lighter(colour, 0.12 + ringIndex * 0.05) : darker(colour, 0.14 - ringIndex * 0.02)}" stroke="${darker(colour, 0.3)}" stroke-width="1.5" stroke-opacity="0.4"`);
      })).join(''),
    x, y);
}

/** Mustard in flower: a stalk with yellow crosses at its head. */
export function mustard(paper: Paper, x: number, y: number, length: number, turn: number): string {
  return place(
    path(`M0 0Q${n(length * 0.5)} ${n(-length * 0.05)} ${n(length)} 0`, `fill="none" stroke="#6F8B35" stroke-width="${n(length * 0.02)}" stroke-linecap="round"`) + leaf(paper, length * 0.18, 0, length * 0.22, 38, '#6F8F3A') + leaf(paper, length * 0.32, -4, length * 0.2, -40, '#6F8F3A') +
      many(16, (i) => flower(paper, length * (0.55 + i * 0.029), paper.between(-1, 1) * length * 0.13 * (1.25 - i * 0.05), length * paper.between(0.042, 0.062), '#F0C419', 4, '#9A8A1C')),
    x, y, turn);
}
