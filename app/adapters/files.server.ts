import { join } from 'node:path';
import { env } from '#app/lib/env.server.ts';
import type { FileStore } from './file-store.ts';
import { createLocalFiles } from './local-files.server.ts';
import { createS3Files } from './s3-files.server.ts';

let store: FileStore | undefined;

/** The store of this installation, as `STORAGE_URL` says; without it `files` under `DATA_DIR`. */
export function files(): FileStore {
  store ??= open();
  return store;
}

function open(): FileStore {
  const { STORAGE_URL: storage, STORAGE_ACCESS_KEY, STORAGE_SECRET_KEY, DATA_DIR } = env();
  if (storage?.kind !== 's3') return createLocalFiles(storage?.path ?? join(DATA_DIR, 'files'));
  return createS3Files(storage, { accessKeyId: STORAGE_ACCESS_KEY, secretAccessKey: STORAGE_SECRET_KEY });
}
