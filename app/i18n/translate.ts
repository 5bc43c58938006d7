import { createTranslator } from 'use-intl/core';
import { LANGUAGES, LOCALES, type Language } from './languages.ts';
import { MESSAGES } from './messages.ts';

function build(language: Language) {
  return createTranslator({ locale: LOCALES[language], messages: MESSAGES[language], timeZone: 'Asia/Kolkata' });
}

export type Translate = ReturnType<typeof build>;

const translators = Object.fromEntries(LANGUAGES.map((language) => [language, build(language)])) as Record<Language, Translate>;

/** Messages outside React: page titles, text messages, jobs. `translate('hi')('common.shopName')`. */
export function translate(language: Language): Translate {
  return translators[language];
}
