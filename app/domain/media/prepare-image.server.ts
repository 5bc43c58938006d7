import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Metadata } from 'sharp';
import { err, ok, type Result } from '#app/lib/result.ts';
import { dominantColour, placeholderFor } from './colours.ts';
import { readContainer } from './container.ts';
import { createGate } from './gate.ts';
import { MAX_PIXELS, MAX_RATIO, MAX_UPLOAD_BYTES, MIN_SIDE, widthsFor } from './limits.ts';
import { sharp } from './sharp.server.ts';
import { sniff, type SourceFormat } from './sniff.ts';
import type { MediaFormat } from './urls.ts';

export type ImageRefusal =
  | 'too-large-bytes'
  | 'too-many-pixels'
  | 'too-small'
  | 'too-narrow'
  | 'heic'
  | 'svg'
  | 'other-format'
  | 'not-an-image'
  | 'animated'
  | 'truncated';

export interface PreparedFile {
  readonly format: MediaFormat;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export interface PreparedImage {
  /** Names the picture and its files: 32 hexadecimal digits; of older pictures 64. */
  readonly contentHash: string;
  /** Size in pixels of the largest file, upright. */
  readonly width: number;
  readonly height: number;
  /** The widths really made, ascending; each exists as WebP and JPEG, and later as AVIF. */
  readonly widths: readonly number[];
  /** `#rrggbb` */
  readonly dominantColour: string;
  /** The class that paints the space of the picture while it loads (`placeholders.css`). */
  readonly placeholder: string;
  readonly files: readonly PreparedFile[];
  /** The largest size with hardly anything lost: what slower formats are made from. */
  readonly master: Uint8Array;
}

/** Goes into the hash: raise it when the same upload would give other files, so that cached ones are never wrong. */
const RECIPE = 'picture-4';

/** 128 bits: enough to name a picture, and half as many bytes in every list that shows twenty-four. */
const HASH_DIGITS = 32;

/** Unbleached cotton, the colour of the page, shows through what is transparent. */
const BACKGROUND = '#FBF7EF';

const MIB = 1024 * 1024;

/** Most memory one decode may hold; beyond it even an upload within the pixel limit is refused. */
const MAX_HELD = 160 * MIB;

/** Memory of a run besides the pixels its decoder has to hold: strips, the shared pixels, eight encoders. */
const RUN_COST = 60 * MIB;

const gate = createGate(Math.min(2, availableParallelism()), MAX_HELD + RUN_COST);

/**
 * Checks an upload by its bytes and turns it into every size and format the pages use. Refuses what is over 15 MB or
 * 50 megapixels, under 320 pixels a side, longer than 5:1, animated, incomplete or damaged, and whatever isn't JPEG, PNG
 * or WebP. Names HEIC (what iPhones save) and SVG apart, because the sentence that helps is another one.
 */
export async function prepareImage(bytes: Uint8Array): Promise<Result<PreparedImage, ImageRefusal>> {
  if (bytes.length > MAX_UPLOAD_BYTES) return err('too-large-bytes');
  const format = sniff(bytes);
  if (format === 'heic' || format === 'svg') return err(format);
  if (format === 'other-picture') return err('other-format');
  if (format === 'not-a-picture') return err('not-an-image');

  const container = readContainer(format, bytes);
  if (container.animated) return err('animated');
  if (!container.complete) return err('truncated');

  const metadata = await readHeader(bytes);
  if (!metadata) return err('truncated');
  const held = container.multiPass ? heldBytes(format, metadata) : 0;
  const refusal = checkSize(metadata, held);
  if (refusal) return err(refusal);

  return gate.run(held + RUN_COST, async () => {
    const widths = widthsFor(metadata.autoOrient.width);
    const pixels = await decode(bytes, widths.at(-1) ?? 0);
    return pixels ? ok(await encode(bytes, pixels, widths)) : err('truncated');
  });
}

/** Reads the header without decoding a pixel, so an absurd size costs nothing here. */
async function readHeader(bytes: Uint8Array): Promise<Metadata | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

/** Memory a decoder needs when it can't work strip by strip: coefficients for JPEG, whole rows of pixels for the others. */
function heldBytes(format: SourceFormat, { width, height, channels, depth, chromaSubsampling }: Metadata): number {
  const pixels = width * height;
  if (format === 'webp') return pixels * 4;
  if (format === 'png') return pixels * channels * (depth === 'ushort' ? 2 : 1);
  return pixels * (chromaSubsampling === '4:2:0' ? 3 : channels * 2);
}

function checkSize({ autoOrient: { width, height } }: Metadata, held: number): ImageRefusal | undefined {
  if (width * height > MAX_PIXELS || held > MAX_HELD) return 'too-many-pixels';
  if (Math.min(width, height) < MIN_SIDE) return 'too-small';
  return Math.max(width, height) > MAX_RATIO * Math.min(width, height) ? 'too-narrow' : undefined;
}

interface Pixels {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number };
}

/**
 * Upright sRGB pixels at the largest width, or nothing when the bytes don't decode. Warnings are let pass (`failOn: 'error'`):
 * the firmware of many phones writes JPEGs that every viewer opens and strict decoders complain about; a picture that
 * breaks off is still an error.
 */
async function decode(bytes: Uint8Array, width: number): Promise<Pixels | undefined> {
  try {
    return await sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS })
      .timeout({ seconds: 60 })
      .autoOrient()
      .resize({ width })
      .flatten({ background: BACKGROUND })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
  } catch {
    return undefined;
  }
}

async function encode(source: Uint8Array, { data, info }: Pixels, widths: readonly number[]): Promise<PreparedImage> {
  const pixels = () => sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
  const make = async (format: MediaFormat, width: number): Promise<PreparedFile> => {
    const sized = pixels().resize({ width });
    const encoded = format === 'webp' ? sized.webp({ quality: 78 }) : sized.jpeg({ quality: 78 });
    const file = await encoded.toBuffer({ resolveWithObject: true });
    return { format, width, height: file.info.height, bytes: file.data };
  };
  const [thumbnail, master, ...files] = await Promise.all([
    pixels().resize({ width: 32, height: 32, fit: 'fill' }).raw().toBuffer(),
    pixels().jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer(),
    ...widths.flatMap((width) => [make('webp', width), make('jpg', width)]),
  ]);
  const colour = dominantColour(thumbnail);
  return {
    contentHash: createHash('sha256').update(RECIPE).update(source).digest('hex').slice(0, HASH_DIGITS),
    width: info.width,
    height: info.height,
    widths,
    dominantColour: colour,
    placeholder: placeholderFor(colour),
    files,
    master,
  };
}
