import { asciiAt, type SourceFormat } from './sniff.ts';

/** What the container says before any pixel is decoded. */
export interface Container {
  /** False when the file breaks off before its own end mark. */
  readonly complete: boolean;
  readonly animated: boolean;
  /** Pixels come in several passes, so the decoder has to hold the whole picture. */
  readonly multiPass: boolean;
}

/** Walks the container of a picture whose kind is already known by its first bytes. */
export function readContainer(format: SourceFormat, bytes: Uint8Array): Container {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === 'png') return readPng(bytes, view);
  if (format === 'webp') return readWebp(bytes, view);
  return readJpeg(bytes, view);
}

/** PNG, section 5.3: length, type, data, checksum; `acTL` before the pixels makes it an APNG; `IEND` ends it. */
function readPng(bytes: Uint8Array, view: DataView): Container {
  const multiPass = bytes[28] === 1;
  let animated = false;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = asciiAt(bytes, at + 4, 4);
    if (type === 'acTL') animated = true;
    if (type === 'IEND') return { complete: true, animated, multiPass };
  }
  return { complete: false, animated, multiPass };
}

/** RFC 9649: the RIFF size covers the whole file; bit 1 of the `VP8X` flags marks an animation. */
function readWebp(bytes: Uint8Array, view: DataView): Container {
  const complete = bytes.length >= 21 && bytes.length >= 8 + view.getUint32(4, true);
  const animated = asciiAt(bytes, 12, 4) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0;
  return { complete, animated, multiPass: true };
}

const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/**
 * Reads JPEG segments up to the first scan. A progressive frame, or a first scan with fewer components than the frame,
 * means several passes. Complete is what has an end mark behind its scans: within them no byte looks like it. Decoders do not
 * always go there, and many phones append data after it.
 */
function readJpeg(bytes: Uint8Array, view: DataView): Container {
  let progressive = false;
  let components = 0;
  for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) {
      const complete = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(END_OF_IMAGE, at);
      return { complete, animated: false, multiPass: progressive || (bytes[at + 4] ?? 0) < components };
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      progressive = marker !== 0xc0 && marker !== 0xc1;
      components = bytes[at + 9] ?? 0;
    }
    at += 2 + view.getUint16(at + 2);
  }
  return { complete: false, animated: false, multiPass: true };
}
