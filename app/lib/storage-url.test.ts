import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseStorageUrl } from './storage-url.ts';

test('a path or a file address is a folder', () => {
  expect(parseStorageUrl('/srv/haat')).toEqual({ kind: 'folder', path: '/srv/haat' });
  expect(parseStorageUrl('pictures')).toEqual({ kind: 'folder', path: resolve('pictures') });
  expect(parseStorageUrl('file:///srv/haat%20files')).toEqual({ kind: 'folder', path: '/srv/haat files' });
});

test('a bucket says where it is, or is Amazon\'s', () => {
  expect(parseStorageUrl('s3://haat/shop?endpoint=https://s3.example.in/&region=ap-south-1')).toEqual({
    kind: 's3', bucket: 'haat', prefix: 'shop/', endpoint: 'https://s3.example.in', region: 'ap-south-1',
  });
  expect(parseStorageUrl('s3://haat?region=ap-south-1')).toMatchObject({ prefix: '', endpoint: 'https://s3.ap-south-1.amazonaws.com' });
});

test.each(['https://s3.example.in/haat', 's3://', 's3://H!', 's3://haat?endpoint=ftp://x', 's3://haat?endpoint=nowhere', 's3://haat/../x y', 's3://haat?region=a/b', 'gs://haat'])('%j is no place for files', (text) => {
  expect(parseStorageUrl(text)).toBeNull();
});
