import { invalidRequest } from './errors.ts';
import type { FormParts, FormValue } from './form.ts';

/** Reads one parameter strictly: what Stripe would refuse is thrown, in Stripe's words. */
export type Reader<T> = (value: FormValue | undefined, path: string) => T;

type Shape = Record<string, Reader<unknown>>;
export type Read<R> = R extends Reader<infer T> ? T : never;

export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return (value, path) => (value === undefined ? undefined : reader(value, path));
}

export const text =
  (limits: { max?: number } = {}): Reader<string> =>
  (value, path) => {
    if (value === undefined) throw missing(path);
    if (typeof value !== 'string') throw invalidRequest(`Invalid string: ${path}`, { param: path });
    if (value === '') {
      throw invalidRequest(
        `You passed an empty string for '${path}'. We assume empty values are an attempt to unset a parameter; however '${path}' cannot be unset. You should remove '${path}' from your request or supply a non-empty value.`,
        { code: 'parameter_invalid_empty', param: path },
      );
    }
    const max = limits.max ?? 5_000;
    if (value.length > max) {
      throw invalidRequest(`Invalid string: must be at most ${max} characters`, { param: path });
    }
    return value;
  };

export const integer =
  (limits: { min: number; max?: number }): Reader<number> =>
  (value, path) => {
    const written = text()(value, path);
    const number = Number(written);
    if (!/^-?\d+$/.test(written) || !Number.isSafeInteger(number)) {
      throw invalidRequest(`Invalid integer: ${written}`, { code: 'parameter_invalid_integer', param: path });
    }
    if (number < limits.min) {
      throw invalidRequest(`This value must be greater than or equal to ${limits.min}.`, {
        code: 'parameter_invalid_integer',
        param: path,
      });
    }
    if (limits.max !== undefined && number > limits.max) {
      throw invalidRequest(`This value must be less than or equal to ${limits.max}.`, {
        code: 'parameter_invalid_integer',
        param: path,
      });
    }
    return number;
  };

export const oneOf =
  <const T extends string>(allowed: readonly T[]): Reader<T> =>
  (value, path) => {
    const written = text()(value, path);
    const found = allowed.find((candidate) => candidate === written);
    if (found === undefined) {
      const list = `${allowed.slice(0, -1).join(', ')}, or ${allowed.at(-1)}`;
      const choices = allowed.length === 1 ? String(allowed[0]) : `one of ${list}`;
      throw invalidRequest(`Invalid ${path}: must be ${choices}`, { param: path });
    }
    return found;
  };

export const webAddress: Reader<string> = (value, path) => {
  const written = text()(value, path);
  const address = URL.canParse(written) ? new URL(written) : null;
  if (address?.protocol !== 'http:' && address?.protocol !== 'https:') {
    throw invalidRequest('Not a valid URL', { code: 'url_invalid', param: path });
  }
  return written;
};

export const emailAddress: Reader<string> = (value, path) => {
  const written = text({ max: 512 })(value, path);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(written)) {
    throw invalidRequest(`Invalid email address: ${written}`, { code: 'email_invalid', param: path });
  }
  return written;
};

export const listOf =
  <T>(reader: Reader<T>, limits: { max?: number } = {}): Reader<T[]> =>
  (value, path) => {
    const parts = namedParts(value, path, 'array');
    const entries = [...parts].sort(([a], [b]) => Number(a) - Number(b));
    if (entries.some(([index]) => !/^\d+$/.test(index))) throw invalidRequest('Invalid array', { param: path });
    const max = limits.max ?? 100;
    if (entries.length > max) {
      throw invalidRequest(`Array ${path} exceeded maximum ${max} allowed elements.`, { param: path });
    }
    return entries.map(([index, item]) => reader(item, `${path}[${index}]`));
  };

/** A fixed set of parameters: any other name is `parameter_unknown`, whether or not the real Stripe has it. */
export const object =
  <S extends Shape>(shape: S): Reader<{ [K in keyof S]: Read<S[K]> }> =>
  (value, path) => {
    const parts = namedParts(value, path, 'object');
    const inside = (name: string) => (path === '' ? name : `${path}[${name}]`);
    const unknown = [...parts.keys()].filter((name) => !Object.hasOwn(shape, name)).map(inside);
    if (unknown.length > 0) {
      throw invalidRequest(`Received unknown parameter${unknown.length > 1 ? 's' : ''}: ${unknown.join(', ')}`, {
        code: 'parameter_unknown',
        param: String(unknown[0]),
      });
    }
    const read = Object.entries(shape).map(([name, reader]) => [name, reader(parts.get(name), inside(name))]);
    return Object.fromEntries(read) as { [K in keyof S]: Read<S[K]> };
  };

/** At most 50 keys of 40 characters with values of 500. */
export const metadata: Reader<Record<string, string>> = (value, path) => {
  if (value === undefined || value === '') return {};
  const parts = namedParts(value, path, 'object');
  if (parts.size > 50) throw invalidRequest('Metadata can have at most 50 keys.', { param: path });
  const read: [string, string][] = [];
  for (const [key, held] of parts) {
    if (typeof held !== 'string') throw invalidRequest('Metadata values must be strings', { param: `${path}[${key}]` });
    if (key.length > 40 || held.length > 500) {
      throw invalidRequest('Metadata keys can be up to 40 characters long and values up to 500.', { param: path });
    }
    if (held !== '') read.push([key, held]);
  }
  return Object.fromEntries(read);
};

function namedParts(value: FormValue | undefined, path: string, kind: 'array' | 'object'): FormParts {
  if (value === undefined) throw missing(path);
  if (typeof value === 'string') throw invalidRequest(`Invalid ${kind}`, { param: path });
  return value;
}

function missing(path: string) {
  return invalidRequest(`Missing required param: ${path}.`, { code: 'parameter_missing', param: path });
}
