import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { countAttempt } from '#app/domain/accounts/count-attempt.server.ts';
import { readPhotos, type PhotoProblem } from '#app/domain/catalogue/read-photos.server.ts';
import { carriedIds, carryPhotos } from '#app/domain/reviews/carried-photos.server.ts';
import { ReviewForm } from '#app/domain/reviews/components/review-form.tsx';
import { reviewForm } from '#app/domain/reviews/forms.ts';
import { MAX_REVIEW_PHOTOS } from '#app/domain/reviews/photos.ts';
import { ownReview } from '#app/domain/reviews/queries.server.ts';
import { writeReview, writingRefusal } from '#app/domain/reviews/write-review.server.ts';
import { languageOfPath } from '#app/i18n/languages.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { SECRET_PAGE } from './order-link.server.ts';
import { lineOfLink } from './order-review.server.ts';
import { pageMeta } from './page-meta.ts';

export const meta: MetaFunction = (input) => pageMeta(input, (t) => ({ title: t('reviews.form.title'), path: null }));
export const headers = () => SECRET_PAGE;

/** What a buyer says of one line of her order: what she wrote already, or a form to begin with. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { line, page } = await lineOfLink(request, params);
  const { searchParams: said } = new URL(request.url);
  const [review, refusal] = await Promise.all([ownReview(line), writingRefusal(line, new Date())]);
  const { nameEn, nameHi, groupNameEn, groupNameHi, order } = line;
  const written = review && { status: review.status, reason: review.reason, stars: review.stars, title: review.title, text: review.text, shownName: review.shownName };
  const goods = { nameEn, nameHi, groupNameEn, groupNameHi };
  return { page, goods, firstName: order.name.trim().split(/\s+/, 1)[0] ?? '', review: written, refusal, photos: await carryPhotos(line.id, review?.images.map(({ id }) => id) ?? []), withdrawn: said.has('withdrawn'), sent: said.has('sent') };
}

/** Takes a review with its photos. What is refused comes back as it was typed, good photos included. */
export async function action({ request, params }: ActionFunctionArgs) {
  const now = new Date();
  const { line, page } = await lineOfLink(request, params);
  const headers = SECRET_PAGE;
  // Before the photos are read: whoever may not write need not send them.
  if (await writingRefusal(line, now)) return redirect(page, { status: 303, headers });
  const tooMany = await countAttempt('review-of-line', line.id, now);
  const { fields, images, problems: broken } = await readPhotos(request, tooMany ? 0 : MAX_REVIEW_PHOTOS);
  const all = [...new Set([...carriedIds(line.id, fields), ...images.map(({ id }) => id)])];
  const kept = await carryPhotos(line.id, all.slice(0, MAX_REVIEW_PHOTOS));
  const problems: PhotoProblem[] = tooMany ? [] : [...broken, ...(all.length > MAX_REVIEW_PHOTOS ? [{ code: 'too-many-photos' as const, name: '', bytes: 0 }] : [])];
  const read = readForm(fields, reviewForm);
  if (tooMany || !read.ok || problems.length > 0) {
    return data({ form: tooMany ? refuse(read.form, '', 'review-too-many') : read.form, problems, photos: kept }, { status: tooMany ? 429 : 422, headers });
  }
  // A refusal that came about meanwhile is said by the page itself.
  await writeReview(line, { ...read.value, language: languageOfPath(new URL(request.url).pathname), imageIds: kept.map(({ id }) => id) }, now);
  return redirect(`${page}?sent`, { status: 303, headers });
}

export default function OrderReview() {
  const { photos, ...known } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <ReviewForm {...known} form={sent?.form} problems={sent?.problems ?? []} photos={sent?.photos ?? photos} />;
}
