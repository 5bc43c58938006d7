import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { LANGUAGES, LOCALES } from './languages.ts';
import { MESSAGES } from './messages.ts';
import { translate } from './translate.ts';

interface Tree {
  readonly [name: string]: string | Tree;
}

const flat = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]) => (typeof value === 'string' ? [[prefix + name, value] as [string, string]] : flat(value, `${prefix}${name}.`)));

test.each(LANGUAGES)('every message in "%s" with words to fill in reads as its whole formatter gives it', (language) => {
  const whole = createTranslator({ locale: LOCALES[language], messages: MESSAGES[language], timeZone: 'Asia/Kolkata' }) as unknown as (key: string, values: object) => string;
  const simple = flat(MESSAGES[language]).filter(([, text]) => /\{\w+\}/.test(text) && !/[<>'#]|\{\w+,/.test(text));
  expect(simple.length).toBeGreaterThan(300);
  for (const [key, text] of simple) {
    const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    for (const value of ['<अचार & "mango">', 1234567.5, '']) {
      const values = Object.fromEntries(names.map((name) => [name, value]));
      expect((translate(language) as unknown as typeof whole)(key, values)).toBe(whole(key, values));
    }
  }
});
