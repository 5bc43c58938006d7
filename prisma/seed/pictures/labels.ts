import { cotton, darker, ink, lighter, neem } from './palette.ts';
import { motif, type Motif } from './motifs.ts';
import { ellipse, group, many, n, path, type Paper, place, rect } from './paper.ts';

export interface Label {
  readonly motif: Motif;
  readonly ink: string;
  readonly accent: string;
  readonly ground?: string;
  /** A food label carries the green veg mark. */
  readonly veg?: boolean;
}

/** A paper label around (0, 0). It has ornament where a printer would set type, so that no font is needed. */
export function label(paper: Paper, width: number, height: number, design: Label, curve = 0): string {
  const ground = design.ground ?? cotton;
  const [x, y] = [width / 2, height / 2];
  const outline = (inset: number): string => {
    const [w, h] = [x - inset, y - inset];
    return `M${n(-w)} ${n(-h)}Q0 ${n(-h + curve * 2)} ${n(w)} ${n(-h)}L${n(w)} ${n(h)}Q0 ${n(h + curve * 2)} ${n(-w)} ${n(h)}Z`;
  };
  const clip = paper.clip(path(outline(0), ''));
  const teeth = Math.round(width / 26);
  const tooth = width / teeth;
  const border = (at: number, flip: number): string => many(teeth, (i) => {
    const middle = -x + tooth * (i + 0.5);
    const drop = curve * (1 - (middle / x) ** 2);
    return path(`M${n(middle - tooth / 2)} ${n(at + drop)}L${n(middle)} ${n(at + drop + flip * tooth * 0.8)}L${n(middle + tooth / 2)} ${n(at + drop)}Z`, `fill="${design.accent}"`);
  });
  const bandHeight = height * 0.15;
  const sweep = (at: number, tall: number, fill: string): string =>
    path(`M${n(-x)} ${n(at)}Q0 ${n(at + curve * 2)} ${n(x)} ${n(at)}V${n(at + tall)}Q0 ${n(at + tall + curve * 2)} ${n(-x)} ${n(at + tall)}Z`, `fill="${fill}"`);
  const size = Math.min(height * 0.44, width * 0.46);
  const lines = sweep(y - height * 0.245, height * 0.045, design.ink) + place(path(`M${n(-width * 0.22)} 0H${n(width * 0.22)}`, `stroke="${design.ink}" stroke-width="${n(height * 0.014)}" stroke-dasharray="${n(width * 0.05)} ${n(width * 0.02)}" opacity="0.7"`), 0, y - height * 0.165 + curve);
  const mark = design.veg
    ? place(rect(-13, -13, 26, 26, `fill="#fff" stroke="${neem}" stroke-width="4"`) + ellipse(0, 0, 7, 7, `fill="${neem}"`), x - width * 0.12, y - height * 0.31, 0, height / 300)
    : '';
  const round = paper.linear([[0, ink, 0.42], [0.2, ink, 0.06], [0.36, '#FFFFFF', 0.2], [0.6, ink, 0.02], [1, ink, 0.45]], 0);
  return path(outline(0), `fill="${ink}" opacity="0.3" transform="translate(3 5)"`) +
    group(
      path(outline(0), `fill="${ground}"`) + sweep(-y, bandHeight, design.ink) + border(-y + bandHeight, 1) + sweep(y - bandHeight * 0.72, bandHeight, design.ink) + border(y - bandHeight * 0.72, -1) +
        ellipse(0, -height * 0.07 + curve, size * 0.66, size * 0.66, `fill="${lighter(design.accent, 0.72)}"`) +
        ellipse(0, -height * 0.07 + curve, size * 0.66, size * 0.66, `fill="none" stroke="${design.ink}" stroke-width="${n(size * 0.02)}" stroke-dasharray="${n(size * 0.05)} ${n(size * 0.035)}"`) +
        place(motif(design.motif, design.ink, design.accent), 0, -height * 0.07 + curve, 0, size / 112) + lines + mark +
        path(outline(9), `fill="none" stroke="${darker(ground, 0.3)}" stroke-width="1.5" opacity="0.5"`) + (curve ? path(outline(0), `fill="${round}"`) : ''),
      `clip-path="${clip}"`,
    );
}
