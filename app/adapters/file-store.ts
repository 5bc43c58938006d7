/** Keeps files under keys: folders of lower-case letters, digits, `.`, `_` and `-`, such as `ab/cdef/640.webp`. */
export interface FileStore {
  /** Writes the whole file or nothing; a reader never sees half of it. Replaces what was there. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** The whole file, or null when there is none. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The same as a stream with its size in bytes, for passing on; whoever asks reads it to the end or cancels it. */
  read(key: string): Promise<{ readonly size: number; readonly stream: ReadableStream<Uint8Array> } | null>;
  exists(key: string): Promise<boolean>;
  /** Done when the file is gone, also when it never was. */
  delete(key: string): Promise<void>;
}

const KEY = /^(?:[a-z0-9][a-z0-9._-]{0,99}\/){0,5}[a-z0-9][a-z0-9._-]{0,99}$/;

/** Throws on a key that could leave the store or name a hidden file: keys are built by our own code, so that is a bug. */
export function assertFileKey(key: string): void {
  if (!KEY.test(key)) throw new Error(`Not a file key: ${JSON.stringify(key.slice(0, 120))}`);
}
