import { expect, test } from 'vitest';
import { open, visitor } from './browser.ts';
import { crawl, rawGet } from './raw-answer.ts';
import { signInWithCode } from './steps.ts';

const KB = 1024;
/** One round trip carries about 14 KB, of which a kilobyte is kept free; other pages may take a little of the second. */
const LISTING = 13 * KB;
const PAGE = 18 * KB;
const SCRIPT = 15 * KB;
/** Pages of groups and officers hydrate. */
const HYDRATED_SCRIPT = 220 * KB;

const files = new Map<string, Promise<number>>();
const sizeOf = (path: string, encoding: string) => {
  const size = files.get(path) ?? rawGet(path, { 'Accept-Encoding': encoding }).then(({ bytes }) => bytes);
  files.set(path, size);
  return size;
};

interface Weight {
  readonly page: string;
  readonly markup: { readonly file: string; readonly bytes: number }[];
  readonly scripts: { readonly file: string; readonly bytes: number }[];
}

async function weigh(page: string, cookie = ''): Promise<Weight | null> {
  const { text, bytes, headers, status } = await rawGet(page, { 'Accept-Encoding': 'br', Cookie: cookie });
  if (status !== 200) return null;
  expect(headers['content-encoding'], page).toBe('br');
  const link = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, file]) => file!))];
  const weighAll = (paths: string[], encoding: string) => Promise.all(paths.map(async (file) => ({ file, bytes: await sizeOf(file, encoding) })));
  return {
    page,
    markup: [{ file: 'HTML', bytes }, ...(await weighAll(link(/<link rel="stylesheet" href="([^"]+)"/g), 'br'))],
    scripts: await weighAll(link(/<(?:script[^>]* src|link rel="modulepreload" href)="([^"]+)"/g), 'gzip'),
  };
}

/** What is too heavy, in words that say where to look: page, file, bytes. */
function tooHeavy(page: string, what: string, parts: Weight['markup'], most: number): string[] {
  const sum = parts.reduce((total, { bytes }) => total + bytes, 0);
  return sum <= most ? [] : [`${page}: ${what} ${sum} bytes, ${most} allowed (${parts.map(({ file, bytes }) => `${file} ${bytes}`).join(', ')})`];
}

test('every page of the shop is light enough', async () => {
  const heavy: string[] = [];
  let weighed = 0;
  for (const page of await crawl(4)) {
    const weight = await weigh(page);
    if (!weight) continue;
    weighed += 1;
    heavy.push(...tooHeavy(page, 'HTML and CSS', weight.markup, /\/categories\//.test(page) ? LISTING : PAGE), ...tooHeavy(page, 'JavaScript', weight.scripts, SCRIPT));
  }
  expect(weighed).toBeGreaterThan(15);
  expect(heavy).toEqual([]);
});

test('pages of groups stay within the weight of their framework', async () => {
  const context = await visitor();
  const page = await context.newPage();
  await open(page, '/account/sign-in');
  await signInWithCode(context, page, 'en', '9000000101', 'Kamla D.');
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await context.close();
  for (const path of ['/seller', '/seller/orders', '/seller/goods']) {
    const weight = await weigh(path, cookie);
    expect(weight, path).not.toBeNull();
    expect(tooHeavy(path, 'JavaScript', weight!.scripts, HYDRATED_SCRIPT)).toEqual([]);
  }
});
