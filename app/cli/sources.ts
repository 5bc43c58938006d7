import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const IGNORED = /(\.test\.tsx?|README\.md)$|^app[\\/](generated|cli)([\\/]|$)/;

/** A hash over the content of files and folders: the same as long as nothing in them changed. */
export async function fingerprint(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) await add(source, hash);
  return hash.digest('hex');
}

async function add(path: string, hash: ReturnType<typeof createHash>): Promise<void> {
  if (IGNORED.test(path)) return;
  try {
    hash.update(`${path}\0`).update(await readFile(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return;
    if (code !== 'EISDIR') throw error;
    for (const name of (await readdir(path)).sort()) await add(join(path, name), hash);
  }
}
