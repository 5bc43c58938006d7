import { readdirSync, readFileSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { expect, test } from 'vitest';
import { MESSAGES } from '#app/i18n/messages.ts';
import { FORBIDDEN } from './architecture-rules.ts';

const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => `app/${file}`)
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('app/generated/'));

const cruised = cruise(['app'], {
  ruleSet: { forbidden: FORBIDDEN },
  validate: true,
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^app/generated/' },
}).then(({ output }) => output as ICruiseResult);

test('imports follow the arrows and form no circle', async () => {
  const { violations } = (await cruised).summary;
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});

test('pages of buyers draw with no component that their style sheet leaves out', async () => {
  const leftOut = [...readFileSync('app/styles.css', 'utf8').matchAll(/@source not '\.\/([^']+)'/g)].map(([, path]) => `app/${path}`);
  expect(leftOut.length).toBeGreaterThan(5);
  const needs = new Map((await cruised).modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]));
  const drawn = new Set([...needs.keys()].filter((file) => /^app\/(?:root\.tsx|routes\/(?:shop|account|dev)\/)/.test(file)));
  for (const file of drawn) for (const next of needs.get(file) ?? []) drawn.add(next);
  const components = [...drawn].filter((file) => file.endsWith('.tsx'));
  expect(components.length).toBeGreaterThan(50);
  expect(components.filter((file) => leftOut.some((path) => file.startsWith(path)))).toEqual([]);
});

test('routes ask the domain, never the database', () => {
  const direct = sources.filter((file) => file.startsWith('app/routes/') && /lib\/db\.server|generated\/prisma\/client/.test(readFileSync(file, 'utf8')));
  expect(direct).toEqual([]);
});

test('only the settings read the environment', () => {
  const readers = sources.filter((file) => !/^app\/(?:lib\/env|cli\/|sandbox\/main)|\.test\.tsx?$/.test(file) && /process\.env\b/.test(readFileSync(file, 'utf8')));
  expect(readers).toEqual(['app/lib/log.server.ts']);
});

test('files stay small enough to read in one go', () => {
  const lines = sources.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }));
  expect(lines.filter((each) => each.lines > 400)).toEqual([]);
  const median = lines.map((each) => each.lines).sort((a, b) => a - b)[Math.floor(lines.length / 2)];
  expect(median).toBeLessThanOrEqual(60);
});

test('every Hindi message is in Hindi, and asks for nothing the English one is not given', () => {
  const flat = (value: unknown, path: string): [path: string, text: string][] =>
    typeof value === 'string' ? [[path, value]] : Object.entries(value as object).flatMap(([key, inner]) => flat(inner, path ? `${path}.${key}` : key));
  const names = (text: string) => [...text.matchAll(/\{([a-z]\w*)\s*[,}]/g)].map(([, name]) => name);
  const hindi = new Map(flat(MESSAGES.hi, ''));
  const wrong = flat(MESSAGES.en, '').filter(([path, english]) => {
    const twin = hindi.get(path) ?? '';
    const given = names(english);
    const hasWords = /[a-z]{4}/.test(english.replaceAll(/\{[^}]*\}/g, ''));
    return (hasWords && !/[\u0900-\u097F]/.test(twin)) || names(twin).some((name) => !given.includes(name));
  });
  expect(wrong.map(([path]) => path)).toEqual([]);
});
