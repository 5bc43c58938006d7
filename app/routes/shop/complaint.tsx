import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Answers } from '#app/domain/complaints/components/answers.tsx';
import { complaintByToken } from '#app/domain/complaints/queries.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { pageMeta } from './page-meta.ts';
import { privatePage } from './private-page.server.ts';

export const meta: MetaFunction<typeof loader> = (input) => pageMeta(input, (t) => ({ title: input.data ? t('complaints.ticket', { number: input.data.complaint.number }) : t('complaints.pageTitle'), path: null }));
export const headers = privatePage;

/** One complaint, for whoever has its link. */
export async function loader({ params }: LoaderFunctionArgs) {
  const complaint = await complaintByToken(params.token ?? '');
  if (!complaint) throw new Response(null, { status: 404 });
  return { complaint };
}

export default function Complaint() {
  const t = useT();
  const language = useLanguage();
  const { complaint } = useLoaderData<typeof loader>();
  const { number, status, resolveBy, closedAt } = complaint;
  return (
    <div className="wrap max-w-2xl pt-2 pb-4">
      <Breadcrumbs trail={[{ path: '/grievance', name: t('complaints.officerPage') }]} />
      <h1 className="mt-2">{t('complaints.ticket', { number })}</h1>
      <p role="status" className={`mt-4 rounded-card p-4 font-semibold ${status === 'OPEN' ? 'bg-turmeric-light' : 'bg-neem-light'}`}>
        {status === 'OPEN' ? t('complaints.open', { day: formatDate(resolveBy, language) }) : t('complaints.closed', { day: closedAt ? formatDate(closedAt, language) : '' })}
      </p>
      <div className="mt-6">
        <Answers {...complaint} />
      </div>
      <p className="mt-6 text-sm text-ink-soft">{t('complaints.keepLink')}</p>
    </div>
  );
}
