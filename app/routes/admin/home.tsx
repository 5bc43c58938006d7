import { Link, useLoaderData } from '@remix-run/react';
import { openApplications } from '#app/domain/registry/queries.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { titled } from '../title.ts';
import { adminLoader } from './scope.server.ts';

export const meta = titled('admin.home');

/** What waits for the officer today. */
export const loader = adminLoader(async ({ scope }) => ({ waiting: await openApplications(scope) }));

export default function AdminHome() {
  const t = useT();
  const { waiting } = useLoaderData<typeof loader>();
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
    </>
  );
}
