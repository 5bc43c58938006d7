import { invalidRequest } from './errors.ts';

/** A form body after its bracket notation is undone: a text, or named (or numbered) parts. */
export type FormValue = string | FormParts;
export type FormParts = Map<string, FormValue>;

const NAME = /^[^[\]]+(?:\[[^[\]]*\])*$/;
const MAX_DEPTH = 8;

/** Undoes `line_items[0][price_data][currency]=inr`; refuses names that are not well formed or contradict each other. */
export function parseForm(encoded: string): FormParts {
  const root: FormParts = new Map();
  for (const [name, value] of new URLSearchParams(encoded)) place(root, name, value);
  return root;
}

function place(root: FormParts, name: string, value: string): void {
  if (!NAME.test(name)) throw invalidRequest(`Invalid parameter name: ${name}`, { param: name });
  const path = name.split('[').map((step) => step.replace(']', ''));
  if (path.length > MAX_DEPTH) throw invalidRequest(`Parameters nested too deeply: ${name}`, { param: name });
  let parts = root;
  for (const [depth, raw] of path.entries()) {
    const step = raw === '' ? String(parts.size) : raw;
    if (depth === path.length - 1) {
      if (parts.has(step)) throw invalidRequest(`Parameter given twice: ${name}`, { param: name });
      parts.set(step, value);
      return;
    }
    const next = parts.get(step) ?? new Map<string, FormValue>();
    if (typeof next === 'string') throw invalidRequest(`Invalid object: ${name}`, { param: name });
    parts.set(step, next);
    parts = next;
  }
}
