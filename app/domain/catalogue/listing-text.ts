import { z } from 'zod';

/** Bytes no page shows and PostgreSQL refuses, and marks that turn the reading direction of what follows. */
const UNSEEN = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** What a person typed, as we keep it. Joiners stay: Devanagari needs them. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll(UNSEEN, (mark) => (mark === '\n' ? '\n' : ' ')).replaceAll(/[^\S\n]+/g, ' ').trim();
}

/** A text that may stay empty. */
export function words(longest: number) {
  return z.string('invalid').transform(cleanText).pipe(z.string().max(longest, 'too-long')).default('');
}
