import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { LARGEST_WIDTH, widthsFor } from '#app/domain/media/limits.ts';
import { prepareImage } from '#app/domain/media/prepare-image.server.ts';
import { sharp } from '#app/domain/media/sharp.server.ts';
import { NATIVE_MEMORY } from '#app/lib/native-memory.ts';
import { photo } from '../support/photos.ts';
import { atMost, type Figure, interleave } from './figure.ts';

const ROUNDS = 11;
const MEMORY_RUNS = 3;

/**
 * What is asked of pictures: the time of a 12-megapixel photo against bare sharp making the same files, and the memory of
 * a fresh process that takes eight such uploads over HTTP at once.
 */
export async function benchMedia(): Promise<Figure[]> {
  const bytes = new Uint8Array(await photo(4032, 3024, 95));
  await assertSameFiles(bytes);
  const times = await interleave({ ours: () => prepareImage(bytes), bare: () => bareSharp(bytes) }, ROUNDS);
  const ratios = times.ours.map((ours, round) => ours / (times.bare[round] ?? ours));
  return [
    atMost('photo of 12 megapixels to all sizes, against bare sharp', ratios, 'x', 1.15),
    atMost('eight uploads at once, peak resident memory of the process', await uploadMemory(bytes), 'MB', 500),
  ];
}

/** The shortest way to the same files: decode once to the largest size, then resize and encode each from those pixels. */
async function bareSharp(bytes: Uint8Array): Promise<Buffer[]> {
  const { data, info } = await sharp(bytes).autoOrient().resize(1280).raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return await Promise.all(
    widthsFor(LARGEST_WIDTH).flatMap((width) => [
      sharp(data, { raw }).resize(width).webp({ quality: 78 }).toBuffer(),
      sharp(data, { raw }).resize(width).jpeg({ quality: 78 }).toBuffer(),
    ]),
  );
}

/** The comparison means nothing unless both sides make the same bytes. */
async function assertSameFiles(bytes: Uint8Array): Promise<void> {
  const [ours, bare] = await Promise.all([prepareImage(bytes), bareSharp(bytes)]);
  const same = ours.ok && ours.value.files.every((file, index) => bare[index]?.equals(file.bytes));
  if (!same) throw new Error('Bare sharp made other files than the shop: bring the baseline in line');
}

/** Peak resident memory, in MB (10⁶ bytes), of a fresh process with the shop's settings that takes eight uploads at once. */
async function uploadMemory(bytes: Uint8Array<ArrayBuffer>): Promise<number[]> {
  await mkdir('build', { recursive: true });
  const folder = await mkdtemp(resolve('build', 'bench-media-'));
  try {
    const program = `${folder}/upload-server.mjs`;
    await build({ entryPoints: ['tests/bench/upload-server.ts'], outfile: program, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' });
    const runs: number[] = [];
    for (let run = 0; run < MEMORY_RUNS; run += 1) runs.push(await peakOf(program, `${folder}/files-${run}`, bytes));
    return runs;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function peakOf(program: string, folder: string, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const server = spawn(process.execPath, [program, folder], { env: { ...process.env, ...NATIVE_MEMORY }, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
  const next = async () => Number((await lines.next()).value);
  try {
    const address = `http://127.0.0.1:${await next()}/`;
    for (let round = 0; round < 3; round += 1) {
      const statuses = await Promise.all(Array.from({ length: 8 }, () => post(address, bytes)));
      if (statuses.some((status) => status !== 201)) throw new Error(`An upload failed: ${statuses.join()}`);
    }
    server.stdin.write('peak\n');
    return (await next()) / 1_000_000;
  } finally {
    server.stdin.end();
    await ended;
  }
}

async function post(address: string, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const body = new FormData();
  body.set('photo', new File([bytes], 'photo.jpg', { type: 'image/jpeg' }));
  return (await fetch(address, { method: 'POST', body })).status;
}
