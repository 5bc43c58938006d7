/** The formats a photo may arrive in. */
export type SourceFormat = 'jpeg' | 'png' | 'webp';

/** What the first bytes say: a format we take, a kind we name in the refusal, another picture, or no picture at all. */
export type Sniffed = SourceFormat | 'heic' | 'svg' | 'other-picture' | 'not-a-picture';

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'];

/** Reads `length` bytes from `start` as Latin-1 text, fewer at the end of the file. */
export function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

function startsWith(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Names the kind of file by its bytes. File names and declared types are never looked at. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (asciiAt(bytes, 0, 4) === 'RIFF' && asciiAt(bytes, 8, 4) === 'WEBP') return 'webp';
  if (asciiAt(bytes, 4, 4) === 'ftyp') return sniffBoxed(bytes);
  if (isSvg(bytes)) return 'svg';
  return isOtherPicture(bytes) ? 'other-picture' : 'not-a-picture';
}

/** HEIC, AVIF and MP4 share one container; the brands tell them apart. AVIF may carry `mif1` as its main brand. */
function sniffBoxed(bytes: Uint8Array): Sniffed {
  const size = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
  const brands = (asciiAt(bytes, 8, Math.min(Math.max(size, 16), 64) - 8).match(/.{4}/gs) ?? []);
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'other-picture';
  return brands.some((brand) => HEIC_BRANDS.includes(brand)) ? 'heic' : 'not-a-picture';
}

function isSvg(bytes: Uint8Array): boolean {
  const text = asciiAt(bytes, 0, 4096).replaceAll('\0', '');
  return /^[\s\u00ef\u00bb\u00bf\u00fe\u00ff]*</.test(text) && /<(?:[a-z]+:)?svg[\s>]/i.test(text);
}

function isOtherPicture(bytes: Uint8Array): boolean {
  const gif = asciiAt(bytes, 0, 4) === 'GIF8';
  const bitmap = asciiAt(bytes, 0, 2) === 'BM' && bytes.length > 26;
  const tiff = startsWith(bytes, 0x49, 0x49, 0x2a, 0x00) || startsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a);
  const jpegXl = startsWith(bytes, 0xff, 0x0a) || asciiAt(bytes, 4, 4) === 'JXL ';
  return gif || bitmap || tiff || jpegXl;
}
