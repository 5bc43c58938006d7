/** The outcome of a verb: what it made, or why it kindly refused. Bugs and outages throw instead. */
export type Result<T, Refusal extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Refusal };

export function ok(): Result<undefined, never>;
export function ok<T>(value: T): Result<T, never>;
export function ok<T>(value?: T): Result<T | undefined, never> {
  return { ok: true, value };
}

export function err<const Refusal extends string>(error: Refusal): Result<never, Refusal> {
  return { ok: false, error };
}

/** Ends a switch over refusals: the compiler complains when a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${String(value)}`);
}
