import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ReviewBody } from '#app/domain/reviews/components/review-list.tsx';
import { LONGEST_REPLY, replyForm } from '#app/domain/reviews/forms.ts';
import { reviewForGroup } from '#app/domain/reviews/queries.server.ts';
import { replyToReview } from '#app/domain/reviews/reply-to-review.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { readForm } from '#app/lib/forms.ts';
import { isId } from '#app/lib/is-id.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems, TextArea } from '#app/ui/field.tsx';
import { titled } from '../title.ts';
import { SendButton } from './parts/send-button.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';

export const meta = titled('reviews.seller.answerTitle');

async function reviewToAnswer(scope: SellerScope, id: string | undefined) {
  const review = id !== undefined && isId(id) ? await reviewForGroup(scope, id) : null;
  if (!review) throw new Response(null, { status: 404 });
  return { review, bearer: scope.role !== 'MEMBER' };
}

export const loader = sellerLoader(({ scope, params }) => reviewToAnswer(scope, params['id']));

export const action = sellerAction(async ({ scope, params, request }) => {
  const { review } = await reviewToAnswer(scope, params['id']);
  const read = readForm(await sentForm(request), replyForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const answered = await replyToReview(scope, review.id, read.value.reply, new Date());
  if (answered.ok) throw redirect('/seller/reviews', 303);
  if (answered.error === 'not-found') throw new Response(null, { status: 404 });
  // The page itself says which of the two: the answer that is there already, or whose business it is.
  return data({ form: read.form }, { status: answered.error === 'answered' ? 409 : 403 });
});

export default function ReplyToReview() {
  const t = useT();
  const text = useLocalText();
  const { review, bearer } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="wrap max-w-2xl py-5">
      <p><a className="link inline-flex min-h-12 items-center" href="/seller/reviews">{t('reviews.seller.back')}</a></p>
      <h1 className="mb-4">{t('reviews.seller.answerTitle')}</h1>
      <div className="card p-4">
        <p className="mb-1 font-semibold">{text(review.product, 'name')}</p>
        <ReviewBody review={review} group="" />
      </div>
      {review.answered || !bearer ? (
        <p role="status" className="mt-4 rounded-card bg-turmeric-light p-4 font-semibold">{t(review.answered ? 'reviews.seller.answered' : 'reviews.seller.bearersOnly')}</p>
      ) : (
        <form method="post" noValidate className="mt-5">
          <FormProblems form={form} />
          <p className="mb-3">{t('reviews.seller.answerText')}</p>
          <TextArea form={form} name="reply" label={t('reviews.seller.answerLabel')} hint={t('reviews.seller.answerHint')} rows={5} maxLength={LONGEST_REPLY} />
          <SendButton>{t('reviews.seller.send')}</SendButton>
        </form>
      )}
    </div>
  );
}
