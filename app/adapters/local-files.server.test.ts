import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createLocalFiles } from './local-files.server.ts';

const folder = await mkdtemp(join(tmpdir(), 'files-'));
const store = createLocalFiles(join(folder, 'files'));
afterAll(() => rm(folder, { recursive: true }));
const bytes = (text: string) => Buffer.from(text);

test('what is put is there until it is deleted', async () => {
  const key = 'ab/cdef/640.webp';
  expect([await store.get(key), await store.exists(key)]).toEqual([null, false]);
  await store.put(key, bytes('first'), 'image/webp');
  await store.put(key, bytes('second'), 'image/webp');
  expect([String(await store.get(key)), await store.exists(key)]).toEqual(['second', true]);
  expect(await readFile(join(folder, 'files', key), 'utf8')).toBe('second');
  await store.delete(key);
  await store.delete(key);
  expect([await store.get(key), await store.exists(key)]).toEqual([null, false]);
});

test('a key below a file is no file', async () => {
  await store.put('one/file', bytes('x'), 'text/plain');
  expect([await store.get('one/file/more'), await store.exists('one/file/more')]).toEqual([null, false]);
});

test('a reader sees the old or the new file whole while writers race, and nothing is left lying about', async () => {
  const versions = ['a', 'b', 'c'].map((letter) => letter.repeat(200_000));
  const key = 'race/target.jpg';
  await store.put(key, bytes(versions[0] ?? ''), 'image/jpeg');
  const writes = Array.from({ length: 30 }, (_, index) => store.put(key, bytes(versions[index % 3] ?? ''), 'image/jpeg'));
  const reads = Array.from({ length: 60 }, async () => expect(versions).toContain(String(await store.get(key))));
  await Promise.all([...writes, ...reads]);
  expect(await readdir(join(folder, 'files', 'race'))).toEqual(['target.jpg']);
});

test('a write that fails leaves no draft', async () => {
  await store.put('taken/folder/file', bytes('x'), 'text/plain');
  await expect(store.put('taken/folder', bytes('y'), 'text/plain')).rejects.toThrow();
  expect(await readdir(join(folder, 'files', 'taken'))).toEqual(['folder']);
});

test.each(['', '/', '../x', 'a/../b', 'a//b', '/etc/passwd', 'a/', '.hidden', 'a/.b', 'A/b', 'a\\b', 'a\0b', 'a b', 'é', 'a\n', `${'a'.repeat(101)}`, 'a/b/c/d/e/f/g'])(
  'the key %j is a mistake in the program',
  async (key) => {
    await expect(store.put(key, bytes('x'), 'text/plain')).rejects.toThrow('Not a file key');
    await expect(store.get(key)).rejects.toThrow('Not a file key');
    await expect(store.exists(key)).rejects.toThrow('Not a file key');
    await expect(store.delete(key)).rejects.toThrow('Not a file key');
  },
);
