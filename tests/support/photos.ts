import { deflateSync } from 'node:zlib';
import { sharp } from '#app/domain/media/sharp.server.ts';

/** Colours of the four quarters of `quarters`: top left, top right, bottom left, bottom right. */
export const QUARTERS = [[220, 30, 30], [30, 160, 60], [40, 60, 200], [230, 190, 40]] as const;

export interface RawPicture {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Raw RGB pixels of a picture whose four quarters differ, so that every turn and mirror image shows. */
export function quarters(width: number, height: number): RawPicture {
  return paint(width, height, (x, y) => QUARTERS[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)] ?? QUARTERS[0]);
}

/**
 * The same picture as a camera held the other way stores it. EXIF 2.32, table 7: the tag names the side of the scene on
 * which the stored first row and first column lie.
 */
export function storedAs(orientation: number, upright: RawPicture): RawPicture {
  const { data, width: w, height: h } = upright;
  const turned = orientation >= 5;
  const scene = (x: number, y: number): readonly [number, number] => {
    const places = [[x, y], [w - 1 - x, y], [w - 1 - x, h - 1 - y], [x, h - 1 - y], [y, x], [w - 1 - y, x], [w - 1 - y, h - 1 - x], [y, h - 1 - x]] as const;
    return places[orientation - 1] ?? [x, y];
  };
  return paint(turned ? h : w, turned ? w : h, (x, y) => {
    const [sceneX, sceneY] = scene(x, y);
    const at = (sceneY * w + sceneX) * 3;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  });
}

function paint(width: number, height: number, colour: (x: number, y: number) => readonly [number, number, number]): RawPicture {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set(colour(x, y), (y * width + x) * 3);
  }
  return { data, width, height };
}

/** A sharp pipeline over raw RGB pixels. */
export function pipeline({ data, width, height }: RawPicture) {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A JPEG of the four quarters. */
export function jpegOf(width = 800, height = 600): Promise<Buffer> {
  return pipeline(quarters(width, height)).jpeg({ quality: 90 }).toBuffer();
}

/** Something like a phone's photo: soft shapes under fine grain, the same every time in weight if not in pixels. */
export async function photo(width: number, height: number, quality = 90): Promise<Buffer> {
  const noise = (w: number, h: number, sigma: number) =>
    sharp({ create: { width: w, height: h, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma } } });
  const shapes = await noise(64, 48, 80).png().toBuffer();
  const grain = await noise(width, height, 30).blur(1.2).png({ compressionLevel: 1 }).toBuffer();
  return sharp(shapes).resize(width, height, { fit: 'fill', kernel: 'cubic' }).composite([{ input: grain, blend: 'soft-light' }]).jpeg({ quality }).toBuffer();
}

/** Puts a segment right after the start mark of a JPEG. */
export function withJpegSegment(jpeg: Buffer, marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, payload, jpeg.subarray(2)]);
}

/** One PNG chunk; its checksum is right, so that nothing but its content can be wrong. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const PNG_MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A few hundred bytes that claim to be a grey PNG of any size. */
export function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(100_000), { level: 9 });
  return Buffer.concat([PNG_MAGIC, pngChunk('IHDR', header), pngChunk('IDAT', pixels), pngChunk('IEND', Buffer.alloc(0))]);
}

/** An animated PNG: a still one with the control chunk that makes it move. */
export function animatedPng(png: Buffer): Buffer {
  const afterHeader = 8 + 25;
  const control = pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
  return Buffer.concat([png.subarray(0, afterHeader), control, png.subarray(afterHeader)]);
}
