/** Largest upload taken, in bytes (15 MB as phones count them). */
export const MAX_UPLOAD_BYTES = 15 * 1024 * 1024;

/** Most pixels an upload may have. */
export const MAX_PIXELS = 50_000_000;

/** Shortest side of an upload, in pixels: anything less is a blur on a product page. */
export const MIN_SIDE = 320;

/** Longest side over shortest side. A strip beyond this can't be shown in any list, nor stored as WebP when it is long. */
export const MAX_RATIO = 5;

/** In pixels: 360 CSS pixels at 2×, and a little more because browsers round up. No card asks for a wider picture on any screen. */
export const PHONE_WIDTH = 724;

export const LARGEST_WIDTH = 1280;

/** Widths the pages ask for, in pixels, ascending: two abreast on phones of 2 and of 3 pixels a CSS pixel, one alone there, and a desk. */
const WIDTHS = [320, 480, PHONE_WIDTH, LARGEST_WIDTH] as const;

/**
 * The widths to make of a picture `sourceWidth` pixels wide: the listed ones below it, and its own width when it is under
 * the largest, so that a modest photo keeps all the detail it has. Never wider than the source.
 */
export function widthsFor(sourceWidth: number): number[] {
  const top = Math.min(sourceWidth, LARGEST_WIDTH);
  return [...WIDTHS.filter((width) => width < top), top];
}
