import { Link, useLoaderData } from '@remix-run/react';
import { openApplications } from '#app/domain/registry/queries.server.ts';
import { returnsToAnswer } from '#app/domain/returns/queries.server.ts';
import { waitingReviews } from '#app/domain/reviews/queries.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { titled } from '../title.ts';
import { adminLoader } from './scope.server.ts';

export const meta = titled('admin.home');

/** What waits for the officer today. */
export const loader = adminLoader(async ({ scope }) => {
  const [waiting, reviews, toAnswer] = await Promise.all([openApplications(scope), waitingReviews(scope), returnsToAnswer({ kind: 'officer', scope })]);
  return { waiting, reviews, toAnswer };
});

export default function AdminHome() {
  const t = useT();
  const { waiting, reviews, toAnswer } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t('admin.home')}</h1>
      <section className="card mt-6 max-w-xl p-6">
        <h2>{t('admin.waiting', { count: waiting })}</h2>
        <p className="mt-2 text-ink-soft">{t('admin.waitingText')}</p>
        {waiting > 0 && (
          <Link className="button button-main mt-4" to="/admin/applications">
            {t('admin.readThem')}
          </Link>
        )}
      </section>
      {toAnswer > 0 && (
        <section className="card mt-4 max-w-xl p-6">
          <h2>{t('returns.toAnswer', { count: toAnswer })}</h2>
          <Link className="button button-main mt-4" to="/admin/returns">{t('returns.readThem')}</Link>
        </section>
      )}
      {reviews > 0 && (
        <section className="card mt-4 max-w-xl p-6">
          <h2>{t('reviews.admin.waiting', { count: reviews })}</h2>
          <Link className="button button-plain mt-4" to="/admin/reviews">
            {t('reviews.admin.read')}
          </Link>
        </section>
      )}
    </>
  );
}
