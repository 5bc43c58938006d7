import { data, redirect } from '@remix-run/node';
import { reviewFile } from '#app/domain/reviews/queries.server.ts';
import { refuse, type FormState } from '#app/lib/forms.ts';
import { isId } from '#app/lib/is-id.ts';
import { adminLoader, type AdminArgs } from './scope.server.ts';

/** The review of an address; 404 outside the officer's area. */
export async function reviewOfAddress({ scope, params }: Pick<AdminArgs, 'scope' | 'params'>) {
  const id = params['id'] ?? '';
  const review = isId(id) ? await reviewFile(scope, id) : null;
  if (!review) throw new Response(null, { status: 404 });
  return review;
}

/** Loads one review for the officer who decides on it. */
export const fileOfReview = adminLoader(async ({ scope, params }) => {
  return { review: await reviewOfAddress({ scope, params }) };
});

type Refusal = 'not-found' | 'related' | 'own-group' | 'changed' | 'not-allowed';
const SAID = { related: 'related', 'own-group': 'review-own-group', changed: 'review-changed', 'not-allowed': 'not-allowed' } as const;

/** Ends a decision: on to the queue, or the review again with what went wrong. */
export function answerReview(outcome: { ok: true } | { ok: false; error: Refusal }, form: FormState, next: string) {
  if (outcome.ok) throw redirect(next, 303);
  if (outcome.error === 'not-found') throw new Response(null, { status: 404 });
  return data({ form: refuse(form, '', SAID[outcome.error]) }, { status: 409 });
}

export function refusedReview(form: FormState) {
  return data({ form }, { status: 422 });
}
