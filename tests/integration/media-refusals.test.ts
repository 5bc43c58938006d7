import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_UPLOAD_BYTES } from '#app/domain/media/limits.ts';
import { type ImageRefusal, prepareImage } from '#app/domain/media/prepare-image.server.ts';
import { sharp } from '#app/domain/media/sharp.server.ts';
import { animatedPng, jpegOf, photo, pipeline, pngBomb, quarters, withJpegSegment } from '../support/photos.ts';

async function refusal(bytes: Uint8Array): Promise<ImageRefusal | 'taken'> {
  const result = await prepareImage(bytes);
  return result.ok ? 'taken' : result.error;
}

const text = (content: string) => Buffer.from(content);
const small = () => pipeline(quarters(400, 400));

test('a file over 15 MB is refused before it is looked at; one just under it is taken', async () => {
  const picture = await jpegOf();
  const padded = (length: number) => Buffer.concat([picture, Buffer.alloc(length - picture.length)]);
  expect(await refusal(padded(MAX_UPLOAD_BYTES + 1))).toBe('too-large-bytes');
  expect(await refusal(padded(MAX_UPLOAD_BYTES))).toBe('taken');
});

test('iPhone pictures are named as such, other formats as other formats', async () => {
  const boxed = (...brands: string[]) => {
    const body = text(`ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(body.length + 4);
    return Buffer.concat([size, body, Buffer.alloc(2000)]);
  };
  expect(await refusal(boxed('heic', 'mif1', 'heic'))).toBe('heic');
  expect(await refusal(boxed('mif1', 'heic', 'miaf'))).toBe('heic');
  expect(await refusal(boxed('hevc'))).toBe('heic');
  expect(await refusal(boxed('mif1', 'avif', 'miaf'))).toBe('other-format');
  expect(await refusal(boxed('isom', 'mp41'))).toBe('not-an-image');
  expect(await refusal(await small().avif({ effort: 0 }).toBuffer())).toBe('other-format');
  expect(await refusal(await small().gif().toBuffer())).toBe('other-format');
  expect(await refusal(await small().tiff().toBuffer())).toBe('other-format');
});

test.each([
  ['plain', '<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"><script>alert(1)</script></svg>'],
  ['with a prologue', '\ufeff<?xml version="1.0"?>\n<!-- hello -->\n<svg width="500" height="500"/>'],
  ['with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'],
])('SVG %s is refused by name', async (_kind, source) => {
  expect(await refusal(text(source))).toBe('svg');
  expect(await refusal(Buffer.from(source, 'utf16le'))).toBe('svg');
});

test.each([
  ['nothing', ''],
  ['one byte', '\xff'],
  ['a web page', '<!doctype html><title>photo.jpg</title><script>alert(1)</script>'],
  ['a script', '#!/bin/sh\necho photo'],
  ['a PDF', '%PDF-1.7\n%'],
  ['an archive', 'PK\x03\x04'],
  ['a PostScript with a preview', '%!PS-Adobe-3.0 EPSF-3.0'],
])('%s that calls itself a photo is not an image', async (_kind, content) => {
  expect(await refusal(Buffer.from(content, 'latin1'))).toBe('not-an-image');
});

test('the first bytes of a picture before something else do not make a picture', async () => {
  const page = '<html><script>alert(1)</script></html>'.repeat(50);
  const starts = [[0xff, 0xd8, 0xff, 0xe0], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [...text('RIFF\x10\0\0\0WEBPVP8 ')]];
  for (const start of starts) expect(await refusal(Buffer.concat([Buffer.from(start), text(page)]))).toBe('truncated');
});

test('moving pictures are refused', async () => {
  const frames = await sharp([await small().png().toBuffer(), await small().negate().png().toBuffer()], { join: { animated: true } }).webp().toBuffer();
  expect(await refusal(frames)).toBe('animated');
  expect(await refusal(animatedPng(await small().png().toBuffer()))).toBe('animated');
});

test('a few bytes that unfold into billions of pixels are refused at once', async () => {
  const bomb = pngBomb(60_000, 60_000);
  expect(bomb.length).toBeLessThan(500);
  const jpeg = Buffer.from(await jpegOf());
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt32BE(0xfde8_fde8, frame + 5);
  const before = process.resourceUsage().maxRSS;
  expect(await refusal(bomb)).toBe('too-many-pixels');
  expect(await refusal(jpeg)).toBe('too-many-pixels');
  expect(await refusal(pngBomb(50_001, 1000))).toBe('too-many-pixels');
  expect(await refusal(pngBomb(0xffff_ffff, 0xffff_ffff))).toBe('truncated');
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(50 * 1024);
});

test('a claim within the limits without the pixels behind it is an incomplete picture', async () => {
  expect(await refusal(pngBomb(7000, 7000))).toBe('truncated');
});

test('fifty megapixels are taken, unless the decoder would have to hold too much at once', async () => {
  const create = { width: 8200, height: 6000, background: '#a8322a' } as const;
  const photos = sharp({ create: { ...create, channels: 3 } });
  expect(await refusal(await photos.clone().jpeg().toBuffer())).toBe('taken');
  expect(await refusal(await photos.clone().jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer())).toBe('too-many-pixels');
});

test('pictures too small or too narrow for a page are refused', async () => {
  expect(await refusal(await jpegOf(319, 800))).toBe('too-small');
  expect(await refusal(await jpegOf(1700, 339))).toBe('too-narrow');
  const onItsSide = await pipeline(quarters(330, 1700)).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await refusal(onItsSide)).toBe('too-narrow');
});

test('a picture cut short anywhere is refused, never half shown and never a crash', async () => {
  const source = await photo(640, 480, 80);
  const still = sharp(source);
  const pictures = {
    jpeg: source,
    progressive: await still.clone().jpeg({ progressive: true }).toBuffer(),
    png: await still.clone().png().toBuffer(),
    interlaced: await still.clone().png({ progressive: true }).toBuffer(),
    webp: await still.clone().webp().toBuffer(),
    lossless: await still.clone().webp({ lossless: true, effort: 0 }).toBuffer(),
  };
  for (const [kind, bytes] of Object.entries(pictures)) {
    expect(await refusal(bytes), kind).toBe('taken');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        expect(['truncated', 'not-an-image'], `${kind} cut to ${length}`).toContain(await refusal(bytes.subarray(0, length)));
      }),
      { numRuns: 25, examples: [[bytes.length - 1], [bytes.length - 2], [bytes.length >> 1], [30], [3]] },
    );
  }
});

test('a JPEG that only lacks its end mark is refused too, whether its decoder misses it or not', async () => {
  for (let quality = 50; quality < 70; quality += 1) {
    const bytes = await photo(320, 320, quality);
    for (const lacking of [1, 2]) expect(await refusal(bytes.subarray(0, -lacking)), `quality ${quality}`).toBe('truncated');
  }
});

test('damaged and random bytes are refused or taken, never a crash', async () => {
  const pictures = [await jpegOf(400, 400), await small().png().toBuffer(), await small().webp().toBuffer()];
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pictures), damage, async (picture, changes) => {
      const bytes = Buffer.from(picture);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      await prepareImage(bytes);
    }),
    { numRuns: 60 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(await refusal(bytes)).not.toBe('taken');
    }),
    { numRuns: 100 },
  );
});

test('a JPEG buried under meaningless segments is still judged by its picture', async () => {
  let bytes = await jpegOf();
  for (let index = 0; index < 50; index += 1) bytes = withJpegSegment(bytes, 0xef, Buffer.alloc(60_000, 0xff));
  expect(await refusal(bytes)).toBe('taken');
});
