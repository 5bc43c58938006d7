import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fingerprint } from './sources.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'shg-haat-sources-'));
  onTestFinished(() => rm(made, { recursive: true }));
  await mkdir(join(made, 'deep'));
  await writeFile(join(made, 'deep', 'page.tsx'), 'one');
  return made;
}

test('sources are the same while their content is, whenever they were written', async () => {
  const place = await folder();
  const before = await fingerprint([place]);
  await utimes(join(place, 'deep', 'page.tsx'), 1, 1);
  expect(await fingerprint([place])).toBe(before);
});

test('a changed, a new and a renamed file all count', async () => {
  const place = await folder();
  const seen = new Set([await fingerprint([place])]);
  await writeFile(join(place, 'deep', 'page.tsx'), 'two');
  seen.add(await fingerprint([place]));
  await writeFile(join(place, 'new.ts'), '');
  seen.add(await fingerprint([place]));
  await rm(join(place, 'new.ts'));
  await writeFile(join(place, 'newer.ts'), '');
  seen.add(await fingerprint([place]));
  expect(seen.size).toBe(4);
});

test('tests are no part of what is built', async () => {
  const place = await folder();
  const before = await fingerprint([place]);
  await writeFile(join(place, 'deep', 'page.test.tsx'), 'new');
  expect(await fingerprint([place])).toBe(before);
});
