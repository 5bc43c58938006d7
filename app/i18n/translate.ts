import { createTranslator } from 'use-intl/core';
import { LANGUAGES, LOCALES, type Language } from './languages.ts';
import { MESSAGES } from './messages.ts';

function build(language: Language): Translate {
  const whole = createTranslator({ locale: LOCALES[language], messages: MESSAGES[language], timeZone: 'Asia/Kolkata' });
  const simple = simpleMessages(MESSAGES[language]);
  // Most messages have words to fill in at the most: they are looked up and joined, not formatted.
  const quick = ((key: string, ...values: never[]) => filled(simple.get(key), values[0]) ?? (whole as (...given: unknown[]) => string)(key, ...values)) as Translate;
  return Object.assign(quick, whole);
}

export type Translate = ReturnType<typeof createTranslator<(typeof MESSAGES)[Language]>>;

interface Tree {
  readonly [name: string]: string | Tree;
}

/** Its words, and between them the names of what is filled in. */
type Simple = readonly string[];

/** Messages with nothing but words to fill in ({name}), by their whole key: no plurals, tags or quotes. */
function simpleMessages(tree: Tree, prefix = ''): Map<string, Simple> {
  return new Map(Object.entries(tree).flatMap(([name, value]) => {
    if (typeof value !== 'string') return [...simpleMessages(value, `${prefix}${name}.`)];
    const parts = value.split(/\{(\w+)\}/);
    return parts.some((part) => /[{}<>'#]/.test(part)) ? [] : [[`${prefix}${name}`, parts] as [string, Simple]];
  }));
}

/** Pure: the message with its words filled in; undefined where one is missing or is neither words nor a number. */
function filled(parts: Simple | undefined, values: Readonly<Record<string, unknown>> | undefined): string | undefined {
  if (!parts) return undefined;
  let text = parts[0]!;
  for (let index = 1; index < parts.length; index += 2) {
    const value = values?.[parts[index]!];
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    text += value + parts[index + 1]!;
  }
  return text;
}

const translators = Object.fromEntries(LANGUAGES.map((language) => [language, build(language)])) as Record<Language, Translate>;

/** Messages outside React: page titles, text messages, jobs. `translate('hi')('common.shopName')`. */
export function translate(language: Language): Translate {
  return translators[language];
}
