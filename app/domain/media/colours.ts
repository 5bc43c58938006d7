/** Red, green and blue, 0 to 255 each. */
type Rgb = readonly [number, number, number];

/**
 * Twenty-four quiet colours, named by class, since shop pages carry no inline style. `placeholders.css` paints them; a test
 * keeps the two alike.
 */
export const PLACEHOLDERS: Readonly<Record<string, string>> = {
  'ph-cotton': '#fbf7ef',
  'ph-flour': '#e9dfcc',
  'ph-wheat': '#d9c08f',
  'ph-turmeric': '#e0a526',
  'ph-mustard': '#b5862a',
  'ph-marigold': '#e07b2c',
  'ph-terracotta': '#bd5b3c',
  'ph-madder': '#a8322a',
  'ph-rose': '#cf7f83',
  'ph-blush': '#e8c3b9',
  'ph-beetroot': '#7a2a48',
  'ph-jamun': '#55365f',
  'ph-lavender': '#a79bc0',
  'ph-indigo': '#27375f',
  'ph-river': '#4c74a0',
  'ph-sky': '#a9c6dc',
  'ph-teal': '#3e7f7c',
  'ph-neem': '#3f6b3a',
  'ph-leaf': '#86a85a',
  'ph-olive': '#6f6b35',
  'ph-bark': '#6b4a33',
  'ph-cocoa': '#3a2820',
  'ph-ash': '#b3b0a9',
  'ph-slate': '#5c5f63',
};

/** The commonest colour of RGB pixels (three bytes each), as `#rrggbb`: the mean of the fullest of 512 boxes. */
export function dominantColour(pixels: Uint8Array): string {
  const counts = new Uint32Array(512);
  const sums = new Uint32Array(512 * 3);
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const rgb: Rgb = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    const box = ((rgb[0] >> 5) << 6) | ((rgb[1] >> 5) << 3) | (rgb[2] >> 5);
    counts[box] = (counts[box] ?? 0) + 1;
    rgb.forEach((value, channel) => {
      sums[box * 3 + channel] = (sums[box * 3 + channel] ?? 0) + value;
    });
  }
  const fullest = counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
  const mean = (channel: number) => Math.round((sums[fullest * 3 + channel] ?? 0) / Math.max(1, counts[fullest] ?? 0));
  return `#${[0, 1, 2].map((channel) => mean(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** The class of the nearest placeholder to a `#rrggbb` colour. */
export function placeholderFor(colour: string): string {
  const wanted = parseHex(colour);
  const ranked = Object.entries(PLACEHOLDERS).map(([name, hex]) => ({ name, far: distance(wanted, parseHex(hex)) }));
  return ranked.reduce((best, next) => (next.far < best.far ? next : best)).name;
}

function parseHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Weighted by how much redness shifts what the eye tells apart ("redmean"), squared. */
function distance(a: Rgb, b: Rgb): number {
  const redness = (a[0] + b[0]) / 512;
  const [red, green, blue] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return (2 + redness) * red * red + 4 * green * green + (3 - redness) * blue * blue;
}
