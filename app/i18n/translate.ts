import { createTranslator } from 'use-intl/core';
import { LANGUAGES, LOCALES, type Language } from './languages.ts';
import { MESSAGES } from './messages.ts';

function build(language: Language): Translate {
  const whole = createTranslator({ locale: LOCALES[language], messages: MESSAGES[language], timeZone: 'Asia/Kolkata' });
  const plain = plainMessages(MESSAGES[language]);
  // Most messages have nothing to fill in: they are looked up, not parsed.
  const quick = ((key: string, ...values: never[]) => plain.get(key) ?? (whole as (...given: unknown[]) => string)(key, ...values)) as Translate;
  return Object.assign(quick, whole);
}

export type Translate = ReturnType<typeof createTranslator<(typeof MESSAGES)[Language]>>;

interface Tree {
  readonly [name: string]: string | Tree;
}

/** Messages without anything to fill in, tags or quotes, by their whole key. */
function plainMessages(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(Object.entries(tree).flatMap(([name, value]) => {
    if (typeof value !== 'string') return [...plainMessages(value, `${prefix}${name}.`)];
    return /[{}<>'#]/.test(value) ? [] : [[`${prefix}${name}`, value] as const];
  }));
}

const translators = Object.fromEntries(LANGUAGES.map((language) => [language, build(language)])) as Record<Language, Translate>;

/** Messages outside React: page titles, text messages, jobs. `translate('hi')('common.shopName')`. */
export function translate(language: Language): Translate {
  return translators[language];
}
