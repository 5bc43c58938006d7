import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { withdrawReview } from '#app/domain/reviews/withdraw-review.server.ts';
import { SECRET_PAGE } from './order-link.server.ts';
import { lineOfLink } from './order-review.server.ts';

/** Only a button leads here; whoever types the address sees the review. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page } = await lineOfLink(request, params);
  return redirect(page, { headers: SECRET_PAGE });
}

/** Deletes what the buyer wrote; doing it twice is doing it once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { line, page } = await lineOfLink(request, params);
  await withdrawReview(line);
  return redirect(`${page}?withdrawn`, { status: 303, headers: SECRET_PAGE });
}
