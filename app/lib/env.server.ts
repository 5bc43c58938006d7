import { productionProblems } from './env-production.ts';
import { settings } from './env-settings.ts';
import type { Env, EnvProblem, EnvSource } from './env-settings.ts';
import { isLoopbackHost } from './loopback.ts';

const DEMO_OPERATOR = {
  OPERATOR_LEGAL_NAME: 'SHG Haat Demonstration Society',
  OPERATOR_ADDRESS: 'Demonstration only, no address',
  OPERATOR_EMAIL: 'operator@demo.invalid',
  OPERATOR_PHONE: '+91 00000 00000',
  OPERATOR_GSTIN: '02DEMAS0000D1Z3',
  GRIEVANCE_OFFICER_NAME: 'Demonstration Grievance Officer',
  GRIEVANCE_OFFICER_EMAIL: 'grievance@demo.invalid',
  GRIEVANCE_OFFICER_PHONE: '+91 00000 00000',
};

export type ParsedEnv = { readonly ok: true; readonly value: Env } | { readonly ok: false; readonly problems: readonly EnvProblem[] };

/**
 * Reads the settings from environment variables; an empty variable counts as unset. Pure. Refuses, variable by
 * variable, what is malformed; in demo anything that would show the demo to others; in production every setting
 * that is only good for a demo.
 */
export function parseEnv(source: EnvSource): ParsedEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, text]) => text !== undefined && text.trim() !== ''));
  const demo = given.MODE !== 'production';
  const parsed = settings.safeParse(demo ? { ...DEMO_OPERATOR, ...given } : given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({ variable: issue.path.join('.'), message: issue.message }));
    return { ok: false, problems };
  }
  const problems = [...storageProblems(parsed.data), ...(demo ? demoProblems(parsed.data) : productionProblems(parsed.data, given))];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data };
}

/** A bucket opens with keys only. */
function storageProblems(env: Env): EnvProblem[] {
  if (env.STORAGE_URL?.kind !== 's3') return [];
  return (['STORAGE_ACCESS_KEY', 'STORAGE_SECRET_KEY'] as const).filter((variable) => env[variable] === '').map((variable) => ({ variable, message: 'is not set, and STORAGE_URL names a bucket' }));
}

function demoProblems(env: Env): EnvProblem[] {
  const problems: EnvProblem[] = [];
  if (!isLoopbackHost(env.HOST)) problems.push({ variable: 'HOST', message: 'must be 127.0.0.1, ::1 or localhost in demo mode' });
  if (!isLoopbackHost(new URL(env.PUBLIC_URL).hostname)) {
    problems.push({ variable: 'PUBLIC_URL', message: 'must be on this computer (localhost) in demo mode' });
  }
  if (/_live_/.test(env.STRIPE_SECRET_KEY)) {
    problems.push({ variable: 'STRIPE_SECRET_KEY', message: 'is a live key: the demo must not take real money' });
  }
  return problems;
}

/** The settings can't be used. The message is one line a person can act on. */
export class EnvError extends Error {
  override name = 'EnvError';
  constructor(problems: readonly EnvProblem[]) {
    super(`Can't start: ${problems.map(({ variable, message }) => `${variable} ${message}`).join('; ')}.`);
  }
}

let current: Env | undefined;

/** This process's settings, parsed on first use and then fixed. Throws `EnvError`. */
export function env(): Env {
  if (current) return current;
  const parsed = parseEnv(process.env);
  if (!parsed.ok) throw new EnvError(parsed.problems);
  current = parsed.value;
  return current;
}
