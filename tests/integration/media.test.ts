import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { createLocalFiles } from '#app/adapters/local-files.server.ts';
import { keepPhoto } from '#app/domain/catalogue/keep-photo.server.ts';
import { makeAvif } from '#app/domain/media/make-avif.server.ts';
import { prepareImage, type PreparedImage } from '#app/domain/media/prepare-image.server.ts';
import { serveMedia } from '#app/domain/media/serve-media.server.ts';
import { sharp } from '#app/domain/media/sharp.server.ts';
import { storeImage } from '#app/domain/media/store-image.server.ts';
import { imageUrl, masterKey } from '#app/domain/media/urls.ts';
import { db } from '#app/lib/db.server.ts';
import { readUpload } from '#app/lib/read-upload.server.ts';
import { jpegOf, photo, pipeline, QUARTERS, quarters, storedAs, withJpegSegment } from '../support/photos.ts';

const folder = await mkdtemp(join(tmpdir(), 'media-'));
const store = createLocalFiles(folder);
afterAll(() => rm(folder, { recursive: true }));

async function prepared(bytes: Uint8Array): Promise<PreparedImage> {
  const result = await prepareImage(bytes);
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
}

/** The colours at the middle of each quarter of an encoded file, in the order of `QUARTERS`. */
async function colours(bytes: Uint8Array): Promise<number[][]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(3);
  return [[1, 1], [3, 1], [1, 3], [3, 3]].map(([x = 0, y = 0]) => {
    const at = (Math.floor((info.height * y) / 4) * info.width + Math.floor((info.width * x) / 4)) * 3;
    return [...data.subarray(at, at + 3)];
  });
}

function expectNear(actual: readonly number[], wanted: readonly number[], far = 12): void {
  const off = Math.max(...wanted.map((value, channel) => Math.abs(value - (actual[channel] ?? 999))));
  expect(off, `${actual.join()} is not near ${wanted.join()}`).toBeLessThanOrEqual(far);
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a photo stored with EXIF orientation %i comes out upright in every file', async (orientation) => {
  const bytes = await pipeline(storedAs(orientation, quarters(800, 600))).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
  const image = await prepared(bytes);
  expect([image.width, image.height]).toEqual([800, 600]);
  for (const file of image.files) {
    const seen = await colours(file.bytes);
    QUARTERS.forEach((wanted, index) => expectNear(seen[index] ?? [], wanted));
  }
});

test.each(['png', 'webp'] as const)('orientation is applied to %s too', async (format) => {
  const bytes = await pipeline(storedAs(6, quarters(640, 480))).withMetadata({ orientation: 6 }).toFormat(format).toBuffer();
  const image = await prepared(bytes);
  expect([image.width, image.height]).toEqual([640, 480]);
});

test('nothing of what a phone writes about place, camera and person survives', async () => {
  const secret = 'VILLAGE-OF-THE-MEMBER';
  const tagged = await pipeline(quarters(800, 600))
    .withExif({ IFD0: { Make: secret, Artist: secret }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 36/1 0/1' } })
    .withXmp(`<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">${secret}</x:xmpmeta><?xpacket end="w"?>`)
    .withIccProfile('p3')
    .jpeg({ quality: 95 })
    .toBuffer();
  const iptc = Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\x00\x00', 'latin1'), Buffer.from([0, 0, 0, 26, 0x1c, 2, 90, 0, 21]), Buffer.from(secret)]);
  const comment = Buffer.from(`taken by ${secret}`);
  const source = withJpegSegment(withJpegSegment(tagged, 0xed, iptc), 0xfe, comment);
  const before = await sharp(source).metadata();
  expect([before.exif, before.xmp, before.icc, before.iptc].every(Boolean), 'the source carries them all').toBe(true);
  expect(source.includes(secret)).toBe(true);

  const image = await prepared(source);
  expect(image.files).toHaveLength(8);
  for (const file of image.files) {
    const { exif, xmp, icc, iptc: left, comments, orientation } = await sharp(file.bytes).metadata();
    expect({ exif, xmp, icc, left, comments, orientation }).toEqual({});
    for (const trace of [secret, 'Exif', 'GPS', 'Photoshop', 'adobe', 'xpacket']) expect(Buffer.from(file.bytes).includes(trace), trace).toBe(false);
  }
});

test('a payload behind the picture, as in a motion photo or a polyglot, is left behind', async () => {
  const payload = '<script>alert(document.domain)</script>';
  const image = await prepared(Buffer.concat([await jpegOf(), Buffer.from(payload)]));
  expect(image.files.some(({ bytes }) => Buffer.from(bytes).includes('<script'))).toBe(false);
});

test('a photo with an HDR gain map, as newer phones take them, is read as the plain photo it contains', async () => {
  const source = pipeline(quarters(800, 600)) as Sharp & { withGainMap(): Sharp };
  const bytes = await source.withGainMap().jpeg().toBuffer();
  expect(bytes.includes('urn:iso:std:iso:ts:21496:-1')).toBe(true);
  const image = await prepared(bytes);
  expect(image.width).toBe(800);
});

test('a JPEG with the broken scan parameters of some phones is taken', async () => {
  const bytes = Buffer.from(await jpegOf());
  const scan = bytes.indexOf(Buffer.from([0xff, 0xda]));
  bytes[scan + 2 + bytes.readUInt16BE(scan + 2) - 2] = 0;
  await expect(sharp(bytes).raw().toBuffer()).rejects.toThrow('Invalid SOS parameters');
  expect((await prepared(bytes)).width).toBe(800);
});

test('wide-gamut, grey, 16-bit, CMYK and palette pictures become plain sRGB', async () => {
  const base = () => pipeline(quarters(400, 400));
  const kinds = {
    grey: await base().toColourspace('b-w').jpeg().toBuffer(),
    greyAlpha: await base().toColourspace('b-w').ensureAlpha(0.5).png().toBuffer(),
    deep: await base().toColourspace('rgb16').png().toBuffer(),
    deepGrey: await base().toColourspace('grey16').png().toBuffer(),
    ink: await base().toColourspace('cmyk').jpeg().toBuffer(),
    palette: await base().png({ palette: true }).toBuffer(),
  };
  for (const [kind, bytes] of Object.entries(kinds)) {
    for (const file of (await prepared(bytes)).files) {
      expect((await sharp(file.bytes).metadata()).space, kind).toBe('srgb');
      expect(await colours(file.bytes)).toHaveLength(4);
    }
  }
  expectNear((await colours((await prepared(kinds.deep)).files[0]?.bytes ?? Buffer.alloc(0)))[2] ?? [], QUARTERS[2]);

  const wide = await base().withIccProfile('p3').png().toBuffer();
  const converted = await colours((await prepared(wide)).files[0]?.bytes ?? Buffer.alloc(0));
  expectNear(converted[0] ?? [], QUARTERS[0]);
});

test('what is transparent shows the colour of the page', async () => {
  const clear = await sharp({ create: { width: 400, height: 400, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
  const image = await prepared(clear);
  expect(image.placeholder).toBe('ph-cotton');
  for (const file of image.files) expectNear((await colours(file.bytes))[0] ?? [], [0xfb, 0xf7, 0xef], 3);
});

test('sizes are those the pages use, never above the source', async () => {
  const sizes = async (width: number, height: number) => (await prepared(await jpegOf(width, height))).files.map((file) => `${file.width}x${file.height}.${file.format}`);
  expect(await sizes(2000, 1500)).toEqual(
    ['320x240', '480x360', '724x543', '1280x960'].flatMap((size) => [`${size}.webp`, `${size}.jpg`]),
  );
  expect(await sizes(700, 350)).toEqual(['320x160', '480x240', '700x350'].flatMap((size) => [`${size}.webp`, `${size}.jpg`]));
  expect(await sizes(320, 1600)).toEqual(['320x1600.webp', '320x1600.jpg']);
});

test('one upload always has one name, another upload another', async () => {
  const [one, same, other] = await Promise.all([prepared(await jpegOf()), prepared(await jpegOf()), prepared(await jpegOf(801, 600))]);
  expect(one.contentHash).toMatch(/^[0-9a-f]{32}$/);
  expect(same).toEqual(one);
  expect(other.contentHash).not.toBe(one.contentHash);
});

test('eight photos at once all come out, and a bad one among them fails alone', async () => {
  const good = await photo(2000, 1500);
  const results = await Promise.all([good, good, good, good, good.subarray(0, 100_000), good, good, good].map(prepareImage));
  expect(results.map((result) => (result.ok ? result.value.files.length : result.error))).toEqual([8, 8, 8, 8, 'truncated', 8, 8, 8]);
});

test('a posted photo is read, prepared, stored and served', async () => {
  const form = new FormData();
  form.set('title', 'आम का अचार');
  form.set('photo', new File([new Uint8Array(await jpegOf())], 'IMG_0001.jpg', { type: 'image/jpeg' }));
  const upload = await readUpload(new Request('http://shop.test/seller', { method: 'POST', body: form }), { maxFiles: 6, maxFileBytes: 1_000_000 });
  expect(upload.fields.get('title')).toBe('आम का अचार');
  const image = await prepared(upload.files[0]?.bytes ?? new Uint8Array());
  await storeImage(store, image);
  await storeImage(store, image);

  for (const file of image.files) {
    const url = imageUrl(image.contentHash, file.width, file.format);
    const [, , hash, name] = url.split('/');
    const get = (headers = {}, method = 'GET') => serveMedia(store, hash, name, new Request(`http://shop.test${url}`, { method, headers }));
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe(file.format === 'jpg' ? 'image/jpeg' : 'image/webp');
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(Buffer.from(await answer.arrayBuffer()).equals(file.bytes)).toBe(true);

    const head = await get({}, 'HEAD');
    expect([head.status, head.headers.get('Content-Length'), await head.text()]).toEqual([200, String(file.bytes.length), '']);
    const again = await get({ 'If-None-Match': `"other", W/${answer.headers.get('ETag')}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get({}, 'POST')).status).toBe(405);
  }
});

test('what was never stored, or is asked for oddly, is not found', async () => {
  const hash = '0'.repeat(64);
  const asked = [[hash, '320.webp'], [hash, '320.avif'], ['..', '320.webp'], [hash, '../320.webp'], [hash.toUpperCase(), '320.jpg'], [undefined, undefined]] as const;
  for (const [first, second] of asked) {
    const answer = await serveMedia(store, first, second, new Request('http://shop.test/media', { headers: { 'If-None-Match': '*' } }));
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([404, 'no-store']);
  }
  expect((await readdir(folder)).every((name) => /^[0-9a-f]{2}$/.test(name))).toBe(true);
});

test('AVIF is made by a job after the photo is kept, and only then do pages name it', async () => {
  const kept = await keepPhoto(store, await jpegOf(800, 600));
  if (!kept.ok) throw new Error(kept.error);
  const { id, contentHash: hash, widths, avif } = kept.value;
  expect(avif).toBe(false);
  const [job] = await db.$queryRaw<{ payload: unknown; priority: number }[]>`SELECT j.payload, j.priority FROM graphile_worker._private_jobs j WHERE j.key = ${`make-avif:${id}`}`;
  expect(job).toEqual({ payload: { imageId: id }, priority: 10 });
  const ask = (width: number) => serveMedia(store, hash, `${width}.avif`, new Request('http://127.0.0.1/'));
  expect((await ask(724)).status).toBe(404);

  await makeAvif(store, id);
  await makeAvif(store, id);
  expect((await db.image.findUniqueOrThrow({ where: { id } })).avif).toBe(true);
  for (const width of widths) {
    const answer = await ask(width);
    expect(answer.headers.get('content-type')).toBe('image/avif');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(4, 12).toString('latin1')).toBe('ftypavif');
    expect(Number(answer.headers.get('content-length'))).toBe(bytes.length);
  }
  expect(await store.exists(masterKey(hash))).toBe(false);
});
