import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPartClipper } from './clip-parts.ts';
import { readUpload } from './read-upload.server.ts';

const limits = { maxFiles: 2, maxFileBytes: 100_000 };
const file = (size: number, name = 'photo.jpg') => new File([new Uint8Array(size).fill(7)], name, { type: 'image/jpeg' });
const multipart = { 'Content-Type': 'multipart/form-data; boundary=x' };

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
  return new Request('http://shop.test/seller/products/new', init);
}

function form(...entries: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

const read = (body: BodyInit, headers?: Record<string, string>) => readUpload(post(body, headers), limits);

test('text fields and files are told apart', async () => {
  const upload = await read(form(['title', 'नींबू का अचार'], ['photo', file(5)], ['size', '1'], ['size', '2']));
  expect(upload.refused).toBeNull();
  expect([...upload.fields]).toEqual([['title', 'नींबू का अचार'], ['size', '1'], ['size', '2']]);
  expect(upload.files).toEqual([{ field: 'photo', name: 'photo.jpg', bytes: new Uint8Array(5).fill(7) }]);
});

test('a file input nobody touched, as browsers send it, is nothing', async () => {
  const untouched = '--x\r\nContent-Disposition: form-data; name="photo"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n';
  const upload = await read(untouched, multipart);
  expect([upload.refused, upload.files, [...upload.fields]]).toEqual([null, [], []]);
});

test('an empty file that was chosen is passed on, to be refused as a picture', async () => {
  expect((await read(form(['photo', file(0, 'empty.jpg')]))).files).toHaveLength(1);
});

test.each([100_001, 107_000, 120_000, 150_000])('a file of %i bytes is refused by name and size, with every other field kept', async (size) => {
  const upload = await read(form(['title', 'Papad'], ['photo', file(10, 'good.jpg')], ['photo', file(size, 'big.jpg')], ['price', '120']));
  expect(upload.refused).toMatchObject({ code: 'file-too-large', field: 'photo', name: 'big.jpg' });
  const seen = upload.refused?.code === 'file-too-large' ? upload.refused.bytes : 0;
  expect(Math.abs(seen - size)).toBeLessThan(500);
  expect([...upload.fields]).toEqual([['title', 'Papad'], ['price', '120']]);
  expect(upload.files.map(({ name }) => name)).toEqual(['good.jpg']);
});

test('a file of exactly the limit is taken', async () => {
  expect((await read(form(['photo', file(100_000)]))).refused).toBeNull();
});

test('more files than allowed are refused, with the fields kept', async () => {
  const upload = await read(form(['photo', file(1)], ['photo', file(2)], ['photo', file(3)], ['title', 'Honey']));
  expect(upload.refused).toEqual({ code: 'too-many-files', field: 'photo', limit: 2 });
  expect([upload.files.length, upload.fields.get('title')]).toEqual([2, 'Honey']);
});

test('a body without end is read no further than the total limit, and the fields before it are kept', async () => {
  let sent = 0;
  const head = '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nHoney\r\n--x\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n';
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(sent === 0 ? new TextEncoder().encode(head) : new Uint8Array(65_536));
      sent += 65_536;
    },
  });
  const upload = await readUpload(post(endless, multipart), { ...limits, maxTotalBytes: 1_000_000 });
  expect(upload.refused?.code).toBe('file-too-large');
  expect([...upload.fields]).toEqual([['title', 'Honey']]);
  expect(sent).toBeLessThan(1_300_000);
});

test('text beyond any field is cut rather than echoed', async () => {
  const upload = await read(form(['title', 'x'.repeat(1_000_000)], ['price', '5']));
  expect([...upload.fields].map(([, value]) => String(value).length)).toEqual([100_000, 1]);
});

const field = 'Content-Disposition: form-data; name="a"';
test.each([
  ['no boundary', { 'Content-Type': 'multipart/form-data' }, 'x'],
  ['no multipart form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'title=Honey'],
  ['another type', { 'Content-Type': 'application/json' }, '{}'],
  ['nothing at all', multipart, ''],
  ['no end', multipart, `--x\r\n${field}\r\n\r\nvalue`],
  ['no start', multipart, 'hello'],
  ['an endless header', multipart, `--x\r\nContent-Disposition: ${'a'.repeat(20_000)}\r\n\r\nvalue\r\n--x--`],
  ['too many parts', multipart, `${`--x\r\n${field}\r\n\r\n1\r\n`.repeat(400)}--x--`],
  ['text that is no UTF-8', multipart, Buffer.from(`--x\r\n${field}\r\n\r\n\xff\xfe\r\n--x--`, 'latin1')],
  ['a name that is no UTF-8', multipart, Buffer.from('--x\r\nContent-Disposition: form-data; name="\xff"\r\n\r\n1\r\n--x--', 'latin1')],
])('a broken form (%s) is refused, not thrown', async (_kind, headers, body) => {
  expect((await read(body, headers)).refused).toEqual({ code: 'malformed' });
});

test('however the body is chopped up, the clipper changes nothing within the limits and cuts only what is over', () => {
  const section = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('\r\n--', '\r\n--bo', '\r\n--boun\r\n', '-'.repeat(90)));
  fc.assert(
    fc.property(fc.array(section, { minLength: 1, maxLength: 6 }), fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }), (sections, steps) => {
      const whole = Buffer.from(sections.join('\r\n--bound'));
      const parts = whole.toString('latin1').split('\r\n--bound');
      const clipper = createPartClipper('bound', 60);
      const passed: Uint8Array[] = [];
      for (let at = 0, turn = 0; at < whole.length; turn += 1) {
        const step = steps[turn % steps.length] ?? 1;
        passed.push(...clipper.clip(new Uint8Array(whole.subarray(at, at + step))));
        at += step;
      }
      passed.push(...clipper.end());
      expect(Buffer.concat(passed).toString('latin1')).toBe(parts.map((part) => part.slice(0, 60)).join('\r\n--bound'));
      expect(clipper.cut).toEqual(parts.slice(0, -1).map((part) => part.length).filter((length) => length > 60));
    }),
  );
});
