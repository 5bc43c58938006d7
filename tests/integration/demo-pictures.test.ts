import sharp from 'sharp';
import { expect, test } from 'vitest';
import { PICTURE_NAMES } from '../../prisma/seed/pictures/names.ts';
import { PIXELS } from '../../prisma/seed/pictures/paper.ts';
import { renderPictures } from '../../prisma/seed/pictures/render.server.ts';

test('every picture of the demo renders to a photo with something in it', { timeout: 120_000 }, async () => {
  const seen: string[] = [];
  for await (const { name, jpeg } of renderPictures()) {
    seen.push(name);
    const { width, height } = await sharp(jpeg).metadata();
    expect({ name, width, height }).toEqual({ name, width: PIXELS, height: PIXELS });
    const { entropy } = await sharp(jpeg).stats();
    expect(entropy, name).toBeGreaterThan(5);
    expect(jpeg.length, name).toBeLessThan(2_000_000);
  }
  expect(seen).toEqual(PICTURE_NAMES);
});
