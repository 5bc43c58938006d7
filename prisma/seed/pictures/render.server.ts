import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { develop } from './finish.ts';
import { PICTURE_NAMES, PICTURES, type PictureName } from './names.ts';
import { createPaper, PIXELS } from './paper.ts';

/**
 * Draws SVG in a Node process of its own: the app forbids sharp to open SVG (an upload must never be one), and that
 * ban holds for the whole process. Given as text, so that it also runs where the seed is bundled into one file.
 */
const RASTERISER = `
  const sharp = require(process.argv[1]);
  sharp.concurrency(1);
  let turn = Promise.resolve();
  process.on('message', (svg) => {
    turn = turn.then(() => sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer()).then((pixels) => process.send(pixels));
  });
`;

/** One demo picture as JPEG bytes, like a photo from a phone. For many, `renderPictures` starts one process only. */
export async function renderPicture(name: PictureName): Promise<Buffer> {
  for await (const picture of renderPictures([name])) return picture.jpeg;
  throw new Error(`Nothing was drawn for ${name}`);
}

/** Renders the named pictures, or all, one after the other, so that only a few are in memory at once. */
export async function* renderPictures(
  names: readonly PictureName[] = PICTURE_NAMES,
): AsyncGenerator<{ name: PictureName; jpeg: Buffer }, void, undefined> {
  const sharpPath = createRequire(import.meta.url).resolve('sharp');
  const rasteriser = spawn(process.execPath, ['-e', RASTERISER, sharpPath], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' });
  const ended = once(rasteriser, 'exit').then(([code]) => {
    throw new Error(`The picture process ended early with ${String(code)}`);
  });
  ended.catch(() => undefined);
  try {
    let pending = ask(names[0]);
    for (const [index, name] of names.entries()) {
      const pixels = await pending;
      pending = ask(names[index + 1]);
      pending.catch(() => undefined);
      develop(pixels, PIXELS);
      yield { name, jpeg: await sharp(pixels, { raw: { width: PIXELS, height: PIXELS, channels: 3 } }).jpeg({ quality: 86 }).toBuffer() };
    }
  } finally {
    rasteriser.kill();
  }

  async function ask(name: PictureName | undefined): Promise<Buffer> {
    if (!name) return Buffer.alloc(0);
    const paper = createPaper(seedOf(name));
    rasteriser.send(paper.finish(PICTURES[name](paper)));
    const [pixels] = await Promise.race([once(rasteriser, 'message'), ended]);
    if (!(pixels instanceof Uint8Array)) throw new Error(`No pixels came back for ${name}`);
    return Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  }
}

/** The same name always throws the same dice, so a picture never changes by itself. */
const seedOf = (name: string): number => [...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7) >>> 0;
