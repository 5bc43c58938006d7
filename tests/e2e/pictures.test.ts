import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { imageUrl } from '#app/domain/media/urls.ts';
import { PICTURE_NAMES } from '../../prisma/seed/pictures/names.ts';
import { PIXELS } from '../../prisma/seed/pictures/paper.ts';
import { db } from './shop-database.ts';

test('every picture of the demo is there, and is a photo with something in it', async () => {
  const hung = { some: {} };
  const pictures = await db.image.findMany({ where: { width: PIXELS, OR: [{ products: hung }, { categories: hung }, { groups: hung }] } });
  expect(pictures.length).toBeGreaterThanOrEqual(PICTURE_NAMES.length);
  for (const { contentHash, widths } of pictures) {
    expect(widths).toContain(PIXELS);
    const file = Buffer.from(await (await fetch(inject('shopUrl') + imageUrl(contentHash, PIXELS, 'jpg'))).arrayBuffer());
    const { width, height } = await sharp(file).metadata();
    expect({ contentHash, width, height }).toEqual({ contentHash, width: PIXELS, height: PIXELS });
    const { entropy } = await sharp(file).stats();
    expect(entropy, contentHash).toBeGreaterThan(5);
    expect(file.length, contentHash).toBeLessThan(2_000_000);
  }
});
