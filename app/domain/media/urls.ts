import { LARGEST_WIDTH, MIN_SIDE } from './limits.ts';

/** The formats pictures are served in, by the ending of their address. */
export const MEDIA_FORMATS = ['avif', 'webp', 'jpg'] as const;
export type MediaFormat = (typeof MEDIA_FORMATS)[number];

export interface MediaPath {
  /** 32 hexadecimal digits; of older pictures 64. */
  readonly hash: string;
  /** Pixels. */
  readonly width: number;
  readonly format: MediaFormat;
}

const HASH = /^(?:[0-9a-f]{32}){1,2}$/;
const FILE = /^([1-9][0-9]{2,3})\.(avif|webp|jpg)$/;

/** Whether a text from outside could name a picture. */
export const isPictureHash = (text: string): boolean => HASH.test(text);

/** The address of one file of a picture; it never changes and may be cached forever. */
export function imageUrl(hash: string, width: number, format: MediaFormat): string {
  return `/media/${hash}/${width}.${format}`;
}

/** The candidates of one format, for the `srcset` attribute. */
export function imageSrcSet(hash: string, widths: readonly number[], format: MediaFormat): string {
  return widths.map((width) => `${imageUrl(hash, width, format)} ${width}w`).join(', ');
}

/** Reads the two parameters of `/media/:hash/:file`; nothing unless both are written exactly as `imageUrl` writes them. */
export function parseMediaPath(hash: string | undefined, file: string | undefined): MediaPath | undefined {
  if (hash === undefined || !HASH.test(hash)) return undefined;
  const [, digits, ending] = FILE.exec(file ?? '') ?? [];
  const width = Number(digits);
  const format = MEDIA_FORMATS.find((known) => known === ending);
  return format && width >= MIN_SIDE && width <= LARGEST_WIDTH ? { hash, width, format } : undefined;
}

/** Where a file lies in the store; folders by the first digits keep any one of them small. */
export function mediaKey({ hash, width, format }: MediaPath): string {
  return `${hash.slice(0, 2)}/${hash.slice(2)}/${width}.${format}`;
}

/** Where a picture lies that later formats are made from. No address leads to it. */
export function masterKey(hash: string): string {
  return `${hash.slice(0, 2)}/${hash.slice(2)}/master.jpg`;
}
