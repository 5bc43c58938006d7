import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';

/** A form that was sent and refused: what was typed, and what is wrong with it, as codes of `errors.*` messages. */
export interface FormState {
  readonly values: Readonly<Record<string, unknown>>;
  /** By field name; "" holds what is wrong with the form as a whole. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
}

export type ReadForm<T> = { readonly ok: true; readonly value: T; readonly form: FormState } | { readonly ok: false; readonly form: FormState };

/**
 * Reads a form through a schema. Empty fields count as missing. Passwords, codes and PINs named in `secrets` are
 * never sent back to the page.
 */
export function readForm<S extends z.ZodType>(data: FormData | URLSearchParams, schema: S, secrets: readonly string[] = []): ReadForm<z.output<S>> {
  const submission = parseWithZod(data, { schema });
  const reply = submission.reply({ hideFields: [...secrets] });
  const values = reply.initialValue ?? {};
  if (submission.status === 'success') return { ok: true, value: submission.value, form: { values, errors: {} } };
  const errors = Object.fromEntries(Object.entries(reply.error ?? {}).map(([name, codes]) => [name, codes ?? []]));
  return { ok: false, form: { values, errors } };
}

/** The same form with a refusal of a rule that is not about shape: "this PIN is used up", beside its field. */
export function refuse(form: FormState, field: string, code: string): FormState {
  return { ...form, errors: { ...form.errors, [field]: [...(form.errors[field] ?? []), code] } };
}

/** What stands in a field: what was typed, else what we knew before. */
export function fieldValue(form: FormState | undefined, name: string, known?: string): string {
  if (!form) return known ?? '';
  const typed = name.split(/[.[\]]+/).filter(Boolean).reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], form.values);
  // A field sent twice is refused by its schema; the page shows the first.
  const first: unknown = Array.isArray(typed) ? typed[0] : typed;
  return typeof first === 'string' ? first : '';
}
