import { decideReview } from '#app/domain/reviews/decide-review.server.ts';
import { versionForm } from '#app/domain/reviews/forms.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { titled } from '../title.ts';
import { answerReview, fileOfReview, refusedReview, reviewOfAddress } from './review-guard.server.ts';
import { ReviewPage } from './review-page.tsx';
import { adminAction } from './scope.server.ts';

export const meta = titled('reviews.admin.title');

/** Shows the review again when the decision was refused. */
export const loader = fileOfReview;

/** Shows the review to everybody, if it still reads as the officer saw it. */
export const action = adminAction(async ({ scope, params, request }) => {
  const { id } = await reviewOfAddress({ scope, params });
  const read = readForm(await sentForm(request), versionForm);
  if (!read.ok) return refusedReview(read.form);
  return answerReview(await decideReview(scope, id, { move: 'publish', version: read.value.version }, new Date()), read.form, '/admin/reviews');
});

export default ReviewPage;
