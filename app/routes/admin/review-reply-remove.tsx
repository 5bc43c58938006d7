import { reviewReason } from '#app/domain/reviews/forms.ts';
import { removeReply } from '#app/domain/reviews/remove-reply.server.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { titled } from '../title.ts';
import { answerReview, fileOfReview, refusedReview, reviewOfAddress } from './review-guard.server.ts';
import { ReviewPage } from './review-page.tsx';
import { adminAction } from './scope.server.ts';

export const meta = titled('reviews.admin.title');

/** Shows the review again when the decision was refused. */
export const loader = fileOfReview;

/** Takes the group's answer off the pages, with a reason. */
export const action = adminAction(async ({ scope, params, request }) => {
  const { id } = await reviewOfAddress({ scope, params });
  const read = readForm(await sentForm(request), reviewReason);
  if (!read.ok) return refusedReview(read.form);
  return answerReview(await removeReply(scope, id, read.value.reason, new Date()), read.form, `/admin/reviews/${id}`);
});

export default ReviewPage;
