import { type Cloth, cut } from './cloths.ts';
import { brass, cotton, darker, ink, kraft, lighter } from './palette.ts';
import { label, type Label } from './labels.ts';
import { ellipse, group, many, n, path, type Paper, place, rect } from './paper.ts';
import { shadow } from './surfaces.ts';

export interface Jar {
  readonly x: number;
  /** Where the jar stands. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Drawn into the glass; gets the box of the inside. */
  readonly contents: (box: { left: number; top: number; width: number; height: number }) => string;
  /** How full, 0 to 1, of the part below the neck. */
  readonly fill?: number;
  readonly tint: string;
  readonly lid: (width: number) => string;
  readonly label?: Label;
  readonly labelHeight?: number;
}

/** A glass jar with a lid, standing on something. */
export function jar(paper: Paper, { x, y, width: w, height: h, contents, fill = 0.93, tint, lid, label: design, labelHeight = 0.42 }: Jar): string {
  const neck = w * 0.4;
  const half = w / 2;
  const foot = w * 0.07;
  const body = `M${n(-neck)} ${n(-h)}V${n(-h * 0.95)}C${n(-neck)} ${n(-h * 0.88)} ${n(-half)} ${n(-h * 0.9)} ${n(-half)} ${n(-h * 0.77)}V${n(-h * 0.08)}C${n(-half)} ${n(-foot * 0.2)} ${n(-w * 0.36)} ${n(foot)} 0 ${n(foot)}` +
    `C${n(w * 0.36)} ${n(foot)} ${n(half)} ${n(-foot * 0.2)} ${n(half)} ${n(-h * 0.08)}V${n(-h * 0.77)}C${n(half)} ${n(-h * 0.9)} ${n(neck)} ${n(-h * 0.88)} ${n(neck)} ${n(-h * 0.95)}V${n(-h)}Z`;
  const glass = path(body, '');
  const clip = paper.clip(glass);
  const top = -h * fill;
  const inside = contents({ left: -half, top, width: w, height: h * fill + foot });
  const surface = ellipse(0, top, half * 0.985, foot * 0.9, `fill="${lighter(tint, 0.35)}"`) + ellipse(0, top + 4, half * 0.94, foot * 0.7, `fill="${tint}" opacity="0.65"`);
  const sides = paper.linear([[0, darker(tint, 0.85), 0.7], [0.09, darker(tint, 0.6), 0.3], [0.2, ink, 0], [0.72, ink, 0], [0.9, darker(tint, 0.7), 0.42], [1, darker(tint, 0.9), 0.75]], 0);
  const weight = paper.linear([[0, ink, 0], [0.75, ink, 0], [1, ink, 0.42]]);
  const gleam = paper.linear([[0, '#FFFFFF', 0.75], [0.6, '#FFFFFF', 0.35], [1, '#FFFFFF', 0.08]]);
  const reflection =
    path(`M${n(-half * 0.83)} ${n(-h * 0.74)}Q${n(-half * 0.84)} ${n(-h * 0.84)} ${n(-half * 0.66)} ${n(-h * 0.86)}L${n(-half * 0.64)} ${n(-h * 0.12)}Q${n(-half * 0.78)} ${n(-h * 0.1)} ${n(-half * 0.83)} ${n(-h * 0.14)}Z`, `fill="${gleam}" opacity="0.62"`) +
    rect(half * 0.8, -h * 0.76, half * 0.07, h * 0.62, `rx="${n(half * 0.035)}" fill="#FFFFFF" opacity="0.34"`) +
    path(`M${n(-half * 0.5)} ${n(-h * 0.885)}H${n(half * 0.2)}`, `stroke="#FFFFFF" stroke-width="${n(w * 0.016)}" stroke-linecap="round" opacity="0.5"`);
  const paperLabel = design ? place(label(paper, w * 0.985, h * labelHeight, design, foot * 0.75), 0, -h * 0.4) : '';
  const labelGleam = design ? rect(-half * 0.82, -h * 0.66, half * 0.16, h * 0.5, 'fill="#FFFFFF" opacity="0.22"') : '';
  const glow = paper.radial([[0, lighter(tint, 0.3), 0.6], [1, tint, 0]]);
  return place(
    shadow(paper, 0, foot * 0.5, half * 1.02, foot * 1.3) + ellipse(half * 1.25, foot * 0.9, half * 0.95, foot * 1.1, `fill="${glow}"`) +
      group(path(body, `fill="${paper.linear([[0, '#F3F6EE', 0.5], [1, '#DDE5DC', 0.45]])}"`) + inside + (fill < 0.96 ? surface : '') + path(body, `fill="${sides}"`) + paperLabel + path(body, `fill="${weight}"`) + reflection + labelGleam, `clip-path="${clip}"`) +
      path(body, 'fill="none" stroke="#FFFFFF" stroke-width="4" opacity="0.4"') + place(lid(neck * 2), 0, -h),
    x, y);
}

/** A screw lid of brass-coloured tin, its lower edge at (0, 0). */
export function tinLid(paper: Paper, colour = brass): (width: number) => string {
  return (w) => {
    const h = w * 0.22;
    const round = paper.linear([[0, darker(colour, 0.55)], [0.16, colour], [0.3, lighter(colour, 0.75)], [0.46, colour], [0.8, darker(colour, 0.25)], [1, darker(colour, 0.6)]], 0);
    const half = w * 0.54;
    const side = `M${n(-half)} ${n(-h)}Q0 ${n(-h - w * 0.1)} ${n(half)} ${n(-h)}V${n(h * 0.2)}Q0 ${n(h * 0.2 + w * 0.1)} ${n(-half)} ${n(h * 0.2)}Z`;
    const ribs = many(30, (i) => {
      const at = -half + (i + 0.5) * (half / 15);
      return path(`M${n(at)} ${n(-h * 0.62)}V${n(h * 0.16 + w * 0.05 * (1 - (at / half) ** 2))}`, `stroke="${darker(colour, 0.55)}" stroke-width="3" opacity="0.28"`);
    });
    return path(side, `fill="${round}"`) + ribs + ellipse(0, -h, half, w * 0.065, `fill="${paper.linear([[0, lighter(colour, 0.55)], [1, darker(colour, 0.12)]], 20)}"`) +
      ellipse(0, -h, half * 0.86, w * 0.05, `fill="none" stroke="${darker(colour, 0.35)}" stroke-width="3" opacity="0.5"`);
  };
}

/** A cap of cloth tied down with twine. */
export function clothLid(paper: Paper, cloth: Cloth, twine = kraft): (width: number) => string {
  return (w) => {
    const half = w * 0.56;
    const frills = 9;
    let skirt = `M${n(-half)} ${n(-w * 0.02)}`;
    for (let i = 0; i < frills; i++) {
      const from = -half * 1.32 + (i * half * 2.64) / frills;
      const to = from + (half * 2.64) / frills;
      const low = w * (0.27 + (i % 2) * 0.05);
      skirt += i === 0 ? `L${n(from)} ${n(w * 0.22)}` : '';
      skirt += `Q${n((from + to) / 2)} ${n(low + w * 0.08)} ${n(to)} ${n(w * 0.22 + (i % 2 ? 6 : -4))}`;
    }
    skirt += `L${n(half)} ${n(-w * 0.02)}Q0 ${n(w * 0.08)} ${n(-half)} ${n(-w * 0.02)}Z`;
    const dome = `M${n(-half)} 0C${n(-half * 1.04)} ${n(-w * 0.24)} ${n(-half * 0.7)} ${n(-w * 0.3)} 0 ${n(-w * 0.31)}C${n(half * 0.7)} ${n(-w * 0.3)} ${n(half * 1.04)} ${n(-w * 0.24)} ${n(half)} 0Q0 ${n(w * 0.1)} ${n(-half)} 0Z`;
    const shade = paper.linear([[0, ink, 0.42], [0.3, '#FFFFFF', 0.3], [0.55, ink, 0.02], [1, ink, 0.48]], 0);
    const pleats = many(15, (i) => {
      const at = -1 + (i + 0.5) / 7.5;
      return path(`M${n(at * half * 0.97)} ${n(w * 0.03)}Q${n(at * half * 1.12)} ${n(w * 0.12)} ${n(at * half * 1.3)} ${n(w * 0.24)}`, `stroke="${ink}" stroke-width="${n(w * 0.014)}" opacity="${i % 2 ? 0.2 : 0.32}" fill="none"`) +
        path(`M${n(at * half * 0.95)} ${n(-w * 0.02)}Q${n(at * half * 0.8)} ${n(-w * 0.14)} ${n(at * half * 0.5)} ${n(-w * 0.24)}`, `stroke="${ink}" stroke-width="${n(w * 0.01)}" opacity="0.16" fill="none"`);
    });
    const string = (at: number): string => path(`M${n(-half * 1.01)} ${n(at)}Q0 ${n(at + w * 0.1)} ${n(half * 1.01)} ${n(at)}`, `fill="none" stroke="${darker(twine, 0.25)}" stroke-width="${n(w * 0.03)}"`) +
      path(`M${n(-half * 1.01)} ${n(at - 3)}Q0 ${n(at - 3 + w * 0.1)} ${n(half * 1.01)} ${n(at - 3)}`, `fill="none" stroke="${lighter(twine, 0.35)}" stroke-width="${n(w * 0.012)}" stroke-dasharray="9 7"`);
    const bow = path(`M0 0C${n(-w * 0.2)} ${n(-w * 0.13)} ${n(-w * 0.24)} ${n(w * 0.07)} 0 0C${n(w * 0.2)} ${n(-w * 0.13)} ${n(w * 0.24)} ${n(w * 0.07)} 0 0M0 0Q${n(-w * 0.06)} ${n(w * 0.14)} ${n(-w * 0.12)} ${n(w * 0.22)}M0 0Q${n(w * 0.04)} ${n(w * 0.14)} ${n(w * 0.07)} ${n(w * 0.25)}`,
      `fill="none" stroke="${darker(twine, 0.2)}" stroke-width="${n(w * 0.024)}" stroke-linecap="round"`);
    return cut(paper, skirt, cloth, -half * 1.5, -w * 0.1, half * 3, w * 0.5) + path(skirt, `fill="${shade}"`) + cut(paper, dome, cloth, -half * 1.1, -w * 0.35, half * 2.2, w * 0.45) + path(dome, `fill="${shade}"`) + pleats + string(0) + string(w * 0.028) + place(bow, w * 0.1, w * 0.06) +
      path(skirt, `fill="none" stroke="${cotton}" stroke-width="2" opacity="0.35"`);
  };
}
