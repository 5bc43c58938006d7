import Stripe from 'stripe';
import { err, ok } from '#app/lib/result.ts';
import type { Result } from '#app/lib/result.ts';
import type { GatewayProblem } from './payment-gateway.ts';

export type CallFailure = 'unavailable' | 'refused' | 'not-found';

/** Runs one call against the deadline; an answer that is not the `kind` of object asked for counts as none. */
export function callWith(deadline: number, report: (problem: GatewayProblem) => void) {
  return async <K extends string, T extends { object: K }>(
    name: string,
    kind: K,
    run: () => Promise<T>,
  ): Promise<Result<T, CallFailure>> => {
    const failed = (type: string, about: Partial<GatewayProblem> = {}) =>
      report({ type, code: null, param: null, status: null, requestId: null, ...about, call: name });
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<'too-late'>((resolve) => {
      timer = setTimeout(resolve, deadline, 'too-late');
    });
    try {
      const outcome = await Promise.race([run(), tooLate]);
      if (outcome !== 'too-late' && outcome.object === kind) return ok(outcome);
      failed(outcome === 'too-late' ? 'deadline' : 'not the object asked for');
      return err('unavailable');
    } catch (error) {
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
  const understood =
    error instanceof Stripe.errors.StripeInvalidRequestError || error instanceof Stripe.errors.StripeCardError;
  return understood ? 'refused' : 'unavailable';
}
