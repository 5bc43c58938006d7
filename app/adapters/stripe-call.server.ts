import Stripe from 'stripe';
import { timeLeft } from '#app/lib/deadline.server.ts';
import { err, ok } from '#app/lib/result.ts';
import type { Result } from '#app/lib/result.ts';
import type { Circuit } from './circuit.ts';
import type { GatewayProblem } from './payment-gateway.ts';

export type CallFailure = 'unavailable' | 'failed' | 'refused' | 'not-found';

/** Runs one call against the deadline and the caller's own time, unless the provider has been silent for long; an answer that is not the `kind` of object asked for counts as none. */
export function callWith(deadline: number, circuit: Circuit, report: (problem: GatewayProblem) => void) {
  return async <K extends string, T extends { object: K }>(
    name: string,
    kind: K,
    run: () => Promise<T>,
  ): Promise<Result<T, CallFailure>> => {
    const failed = (type: string, about: Partial<GatewayProblem> = {}) =>
      report({ type, code: null, param: null, status: null, requestId: null, ...about, call: name });
    const limit = Math.min(deadline, timeLeft());
    if (limit <= 0 || !circuit.lets()) {
      failed(limit <= 0 ? 'no time left' : 'silent for long, not asked');
      return err('unavailable');
    }
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<'too-late'>((resolve) => {
      timer = setTimeout(resolve, limit, 'too-late');
    });
    try {
      const outcome = await Promise.race([run(), tooLate]);
      // A caller in a hurry says little about the provider.
      if (outcome !== 'too-late' || limit > deadline / 2) circuit.note(outcome !== 'too-late');
      if (outcome !== 'too-late' && outcome.object === kind) return ok(outcome);
      failed(outcome === 'too-late' ? 'deadline' : 'not the object asked for');
      return err('unavailable');
    } catch (error) {
      circuit.note(!(error instanceof Stripe.errors.StripeConnectionError));
      if (!(error instanceof Stripe.errors.StripeError)) {
        failed('not an answer');
        return err('unavailable');
      }
      failed(error.type, {
        code: error.code ?? null,
        param: error.param ?? null,
        status: error.statusCode ?? null,
        requestId: error.requestId ?? null,
      });
      return err(meaning(error));
    } finally {
      clearTimeout(timer);
    }
  };
}

function meaning(error: InstanceType<typeof Stripe.errors.StripeError>): CallFailure {
  if (error.code === 'resource_missing') return 'not-found';
  if (error.code === 'idempotency_key_in_use') return 'unavailable';
  if (error instanceof Stripe.errors.StripeIdempotencyError) {
    throw new Error('One idempotency key was used for two different requests to Stripe');
  }
  if (error instanceof Stripe.errors.StripeAPIError && (error.statusCode ?? 0) >= 500) return 'failed';
  const understood =
    error instanceof Stripe.errors.StripeInvalidRequestError || error instanceof Stripe.errors.StripeCardError;
  return understood ? 'refused' : 'unavailable';
}
