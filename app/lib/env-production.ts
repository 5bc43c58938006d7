import type { Env, EnvProblem, EnvSource } from './env-settings.ts';
import { isLoopbackHost } from './loopback.ts';

const SECRET_LENGTH = 32;

/** What must not reach customers: secrets that others know, pretended payments, messages nobody gets. */
export function productionProblems(env: Env, given: EnvSource): EnvProblem[] {
  const problems: EnvProblem[] = [];
  const refuse = (variable: string, message: string) => problems.push({ variable, message });

  if (given.PUBLIC_URL === undefined) refuse('PUBLIC_URL', 'is not set');
  else if (!env.PUBLIC_URL.startsWith('https://')) refuse('PUBLIC_URL', 'must start with https:// in production');

  if (env.SESSION_SECRET.startsWith('demo_')) refuse('SESSION_SECRET', 'is a demo secret');
  else if (env.SESSION_SECRET.length < SECRET_LENGTH) refuse('SESSION_SECRET', `must have at least ${SECRET_LENGTH} characters`);
  else if (new Set(env.SESSION_SECRET).size < 10) refuse('SESSION_SECRET', 'is easy to guess');

  if (!/^(sk|rk)_live_/.test(env.STRIPE_SECRET_KEY)) refuse('STRIPE_SECRET_KEY', 'must be a live key (sk_live_… or rk_live_…) in production');
  if (!env.STRIPE_WEBHOOK_SECRET.startsWith('whsec_')) refuse('STRIPE_WEBHOOK_SECRET', 'must be a webhook signing secret (whsec_…)');
  else if (env.STRIPE_WEBHOOK_SECRET.startsWith('whsec_demo_')) refuse('STRIPE_WEBHOOK_SECRET', 'is a demo secret');
  if (new URL(env.STRIPE_API_BASE_URL).hostname !== 'api.stripe.com') {
    refuse('STRIPE_API_BASE_URL', 'must be left unset in production: it points payments away from Stripe');
  }

  if (env.SMS_WEBHOOK_URL === undefined) refuse('SMS_WEBHOOK_URL', 'is not set: nobody would get a sign-in code');
  else if (!env.SMS_WEBHOOK_URL.startsWith('https://') && !isLoopbackHost(new URL(env.SMS_WEBHOOK_URL).hostname)) {
    refuse('SMS_WEBHOOK_URL', 'must start with https:// in production: it carries sign-in codes');
  }
  if (env.STORAGE_URL?.kind === 's3' && !env.STORAGE_URL.endpoint.startsWith('https://') && !isLoopbackHost(new URL(env.STORAGE_URL.endpoint).hostname)) {
    refuse('STORAGE_URL', 'must name an endpoint that starts with https:// in production');
  }
  return problems;
}
