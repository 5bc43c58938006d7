import sharp from 'sharp';
import { expect, test } from 'vitest';
import { PICTURE_NAMES, PICTURES } from './names.ts';
import { createPaper, PIXELS } from './paper.ts';
import { renderPicture } from './render.server.ts';

test('every drawing is sound: no broken numbers, no colour without a definition, no words that need a font', { timeout: 30_000 }, () => {
  for (const name of PICTURE_NAMES) {
    const paper = createPaper(1);
    const svg = paper.finish(PICTURES[name](paper));
    expect(svg, name).not.toMatch(/NaN|undefined|Infinity|<text|opacity="-/);
    const defined = new Set([...svg.matchAll(/ id="(d\d+)"/g)].map(([, id]) => id));
    for (const [, id] of svg.matchAll(/url\(#(d\d+)\)/g)) expect(defined.has(id), `${name}: ${id ?? ''}`).toBe(true);
  }
});

test('a picture is a square JPEG, the same each time, even in a process that refuses SVG', { timeout: 30_000 }, async () => {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
  await expect(sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')).metadata()).rejects.toThrow();
  const [first, second] = [await renderPicture('printed-tote'), await renderPicture('printed-tote')];
  const { format, width, height } = await sharp(first).metadata();
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: PIXELS, height: PIXELS });
  expect(first.equals(second)).toBe(true);
});
