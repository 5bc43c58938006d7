import { z } from 'zod';
import type { Result } from '#app/lib/result.ts';

/**
 * A form field read by one of the parsers here: `parsed(parseMobile)` gives a `Mobile`, and a refusal becomes the
 * field's error, its code as the message key.
 */
export function parsed<T>(parse: (text: string) => Result<T, string>) {
  return z.string().max(200).transform((text, context) => {
    const outcome = parse(text);
    if (outcome.ok) return outcome.value;
    context.issues.push({ code: 'custom', message: outcome.error, input: text });
    return z.NEVER;
  });
}
