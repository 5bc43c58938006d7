import sharp from 'sharp';
import { expect, test } from 'vitest';
import { PICTURE_NAMES } from './names.ts';
import { PIXELS } from './paper.ts';
import { renderPicture, renderPictures } from './render.server.ts';

test('every picture renders to a square JPEG with something in it, although this process refuses SVG', { timeout: 120_000 }, async () => {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
  const seen: string[] = [];
  for await (const { name, jpeg } of renderPictures()) {
    seen.push(name);
    const { format, width, height } = await sharp(jpeg).metadata();
    expect({ name, format, width, height }).toEqual({ name, format: 'jpeg', width: PIXELS, height: PIXELS });
    const { entropy } = await sharp(jpeg).stats();
    expect(entropy, name).toBeGreaterThan(5);
    expect(jpeg.length, name).toBeLessThan(2_000_000);
  }
  expect(seen).toEqual(PICTURE_NAMES);
});

test('a picture is the same whenever it is drawn', { timeout: 30_000 }, async () => {
  const [first, second] = [await renderPicture('printed-tote'), await renderPicture('printed-tote')];
  expect(first.equals(second)).toBe(true);
});
