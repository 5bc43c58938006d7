import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Duration } from '#app/lib/time.ts';
import { BUCKET, openBucket } from '../../tests/support/s3-stand-in.ts';
import { createS3Files } from './s3-files.server.ts';

const bucket = await openBucket();
afterAll(() => bucket.close());
beforeEach(() => {
  bucket.objects.clear();
  bucket.asked.length = 0;
});

const where = { endpoint: bucket.endpoint, region: BUCKET.region, bucket: BUCKET.bucket, prefix: 'shop/' };
const keys = { accessKeyId: BUCKET.accessKeyId, secretAccessKey: BUCKET.secretAccessKey };
const QUICK = { tryFor: 400 as Duration, pause: 1 as Duration };
const store = createS3Files(where, keys, QUICK);
const KEY = 'ab/cdef/640.webp';
const bytes = Buffer.from([0, 255, 1, 254, 10, 13, 0]);

test('what is put is there, under its prefix and type, until it is deleted', async () => {
  expect([await store.get(KEY), await store.read(KEY), await store.exists(KEY)]).toEqual([null, null, false]);
  await store.put(KEY, bytes, 'image/webp');
  expect(bucket.objects.get(`shop/${KEY}`)).toEqual({ bytes, contentType: 'image/webp' });
  expect([Buffer.from((await store.get(KEY))!), await store.exists(KEY)]).toEqual([bytes, true]);
  await store.delete(KEY);
  await store.delete(KEY);
  expect(await store.exists(KEY)).toBe(false);
});

test('a file can be passed on as a stream with its size', async () => {
  const large = Buffer.alloc(3_000_000, 7);
  await store.put(KEY, large, 'image/jpeg');
  const file = await store.read(KEY);
  expect(file?.size).toBe(large.length);
  expect(large.equals(Buffer.from(await new Response(file!.stream).arrayBuffer()))).toBe(true);
});

test.each([[[503]], [['hang-up' as const]], [[500, 429]], [['silence' as const]]])('a service that fails with %j at first is asked again', async (failures) => {
  bucket.fail(...failures);
  await store.put(KEY, bytes, 'image/webp');
  expect(bucket.objects.size).toBe(1);
});

test('after three failures the file store says so, without its keys', async () => {
  bucket.fail(503, 503, 503);
  await expect(store.get(KEY)).rejects.toThrow(/^the file store answered 503 to a GET$/);
  bucket.fail('hang-up', 'hang-up', 'hang-up');
  await expect(store.get(KEY)).rejects.toThrow(/^the file store did not answer a GET$/);
});

test('a wrong secret, key or region is an error at once, never a missing file', async () => {
  for (const wrong of [{ keys: { ...keys, secretAccessKey: 'other' } }, { keys: { ...keys, accessKeyId: 'OTHER' } }, { where: { ...where, region: 'eu-west-1' } }]) {
    const stranger = createS3Files(wrong.where ?? where, wrong.keys ?? keys, QUICK);
    bucket.asked.length = 0;
    await expect(stranger.exists(KEY)).rejects.toThrow('the file store answered 403 to a HEAD');
    await expect(stranger.put(KEY, bytes, 'image/webp')).rejects.toThrow('403');
    expect(bucket.asked).toHaveLength(2);
  }
});

test.each(['../x', '/etc/passwd', 'a//b', '.hidden', 'a b', 'A/b'])('the key %j is a mistake in the program', async (key) => {
  await expect(store.put(key, bytes, 'text/plain')).rejects.toThrow('Not a file key');
  await expect(store.get(key)).rejects.toThrow('Not a file key');
  expect(bucket.asked).toEqual([]);
});
