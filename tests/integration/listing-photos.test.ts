import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sharp } from '#app/domain/media/sharp.server.ts';
import { db } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { action as start } from '#app/routes/seller/goods-new.tsx';
import { action as first } from '#app/routes/seller/goods-photo-first.ts';
import { action as remove } from '#app/routes/seller/goods-photo-remove.ts';
import { action as add } from '#app/routes/seller/goods-photos.tsx';
import { categoryId, photoFile, postFiles, startListing } from '../support/listing.ts';
import { jpegOf, pipeline, QUARTERS, quarters, storedAs } from '../support/photos.ts';
import { postForm } from '../support/route-call.ts';
import { cookieOf, createWorld, memberOf } from '../support/world.ts';

let cookie: string;
beforeAll(async () => {
  await createWorld();
  cookie = await cookieOf({ personId: (await memberOf('kamal-pindaruch')).member.id });
});

interface Refused {
  readonly problems: readonly { readonly code: string; readonly name: string; readonly bytes: number }[];
  readonly kept: readonly { readonly hash: string }[];
}

const photosOf = async (productId: string) =>
  (await db.productImage.findMany({ where: { productId }, orderBy: { position: 'asc' }, include: { image: true } })).map(({ image }) => image);

const mebibytes = (count: number) => new Uint8Array(count * 1024 * 1024).fill(7);

test('a photo taken sideways with its place in it is stored upright and without the place', async () => {
  const place = 'VILLAGE-OF-THE-MEMBER';
  const exif = { IFD0: { Make: place }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 36/1 0/1' } };
  const bytes = await pipeline(storedAs(6, quarters(800, 600))).withExif(exif).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
  expect(bytes.includes(place)).toBe(true);
  const id = newId();
  await postFiles(start, '/', [['once', id], ['categoryId', await categoryId('pickle')], ['photos', photoFile(bytes)]], cookie);
  const [image] = await photosOf(id);
  expect(image).toMatchObject({ width: 800, height: 600 });
  const { contentHash: hash } = image!;
  const file = await readFile(join(process.env.DATA_DIR!, 'files', hash.slice(0, 2), hash.slice(2), '724.jpg'));
  expect(file.includes(place)).toBe(false);
  const { exif: left, orientation } = await sharp(file).metadata();
  expect([left, orientation]).toEqual([undefined, undefined]);
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  const topLeft = [...data.subarray((info.width * 40 + 40) * 3).subarray(0, 3)];
  QUARTERS[0].forEach((wanted, channel) => expect(Math.abs(wanted - (topLeft[channel] ?? 0))).toBeLessThan(15));
});

test('a refused photo is named with its size; the good ones of the same sending wait for the next try', async () => {
  const sent = [['once', newId()], ['photos', photoFile(await jpegOf(700, 500), 'good.jpg')], ['photos', photoFile(mebibytes(24), 'big.jpg')], ['photos', photoFile(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'drawing.jpg')]] as const;
  const { status, data } = await postFiles<Refused>(start, '/', [...sent, ['categoryId', await categoryId('bags')]], cookie);
  expect(status).toBe(422);
  expect(data.problems.map(({ code, name, bytes }) => [code, name, Math.round(bytes / 1024 / 1024)])).toEqual([['too-large-bytes', 'big.jpg', 24], ['svg', 'drawing.jpg', 0]]);
  expect(data.kept).toHaveLength(1);
  const again = [['once', newId()], ['categoryId', await categoryId('bags')], ['kept', data.kept[0]!.hash]] as const;
  expect((await postFiles(start, '/', again, cookie)).status).toBe(303);
  expect((await photosOf(again[0][1])).map(({ contentHash }) => contentHash)).toEqual([data.kept[0]!.hash]);
});

test.each<[string, () => Promise<Uint8Array>, string]>([
  ['that is a text', async () => Buffer.from('no picture at all'), 'not-an-image'],
  ['that breaks off', async () => (await jpegOf()).subarray(0, 3000), 'truncated'],
  ['that is empty', async () => new Uint8Array(), 'not-an-image'],
  ['of a thumbnail', () => jpegOf(100, 100), 'too-small'],
])('a file %s is refused in words', async (_what, bytes, code) => {
  const id = await startListing(cookie);
  const { status, data } = await postFiles<Refused>(add, '/', [['photos', photoFile(await bytes(), 'x.jpg')]], cookie, { id });
  expect({ status, problems: data.problems.map((problem) => problem.code) }).toEqual({ status: 422, problems: [code] });
  expect(await photosOf(id)).toHaveLength(1);
});

test('photos are added behind the others, the same one once, and no more than fit', async () => {
  const id = await startListing(cookie);
  const sizes = [701, 702, 703, 704, 705];
  const batch = async (from: number) => Promise.all(sizes.map(async (size) => ['photos', photoFile(await jpegOf(size + from, 500))] as const));
  expect((await postFiles(add, '/', await batch(0), cookie, { id })).status).toBe(303);
  expect((await postFiles(add, '/', await batch(0), cookie, { id })).status).toBe(303);
  expect(await photosOf(id)).toHaveLength(6);
  const { status, data } = await postFiles<Refused>(add, '/', await batch(10), cookie, { id });
  expect({ status, codes: data.problems.map(({ code }) => code) }).toEqual({ status: 422, codes: ['too-many-photos'] });
  expect(await photosOf(id)).toHaveLength(8);
});

test('any photo may lead, and be removed, but buyers always see one', async () => {
  const id = await startListing(cookie);
  await postFiles(add, '/', [['photos', photoFile(await jpegOf(900, 600))]], cookie, { id });
  const [one, two] = await photosOf(id);
  const call = (imageId: string) => ({ params: { id, imageId }, cookie });
  await postForm(first, '/', {}, call(two!.id));
  expect((await photosOf(id)).map((photo) => photo.id)).toEqual([two!.id, one!.id]);
  await db.product.update({ where: { id }, data: { status: 'PUBLISHED', nameEn: 'Pickle' } });
  await postForm(remove, '/', {}, call(two!.id));
  await postForm(remove, '/', {}, call(two!.id));
  expect(await postForm(remove, '/', {}, call(one!.id))).toMatchObject({ location: `/seller/goods/${id}/photos?problem=last-photo` });
  expect((await photosOf(id)).map((photo) => photo.id)).toEqual([one!.id]);
});
