import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { assertFileKey, type FileStore } from './file-store.ts';

/** A file store in one folder of this machine, made on the first write. */
export function createLocalFiles(root: string): FileStore {
  const pathOf = (key: string): string => {
    assertFileKey(key);
    return join(root, key);
  };

  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      await writeAtomically(path, bytes);
    },
    async get(key) {
      return await orNull(readFile(pathOf(key)));
    },
    async read(key) {
      const handle = await orNull(open(pathOf(key)));
      if (!handle) return null;
      const { size } = await handle.stat();
      return { size, stream: Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array> };
    },
    async exists(key) {
      return (await orNull(access(pathOf(key)).then(() => true))) ?? false;
    },
    async delete(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}

/** Written and flushed under a name no key can have (it starts with a dot), then moved into place in one step. */
async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Null when there is no such file; every other failure stays one. */
async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}
