import { Link, useLoaderData } from '@remix-run/react';
import { listComplaints } from '#app/domain/complaints/queries.server.ts';
import { formatAge, formatDay } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { titled } from '../title.ts';
import { FilterBar } from './filter-bar.tsx';
import { listQuery } from './list-query.ts';
import { ListTable } from './list-table.tsx';
import { adminLoader } from './scope.server.ts';

export const meta = titled('complaints.adminTitle');

const STATUSES = ['OPEN', 'CLOSED'] as const;

/** Complaints of the area, the oldest first. */
export const loader = adminLoader(async ({ scope, request }) => {
  const query = listQuery(request, STATUSES);
  return { ...query, ...(await listComplaints(scope, query)), now: new Date() };
});

export default function AdminComplaints() {
  const t = useT();
  const language = useLanguage();
  const { status, q, page, next, now } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t('complaints.adminTitle')}</h1>
      <FilterBar q={q} chosen={status ?? 'OPEN'} choices={STATUSES.map((value) => ({ value, label: t(`complaints.status.${value}`) }))} />
      <ListTable
        heads={(['number', 'topicHead', 'from', 'age', 'due', 'answers'] as const).map((head) => t(`complaints.head.${head}`))}
        empty={t('complaints.none')}
        next={next}
        rows={page.map((row) => (
          <tr key={row.id} className="border-b border-rule last:border-0">
            <th scope="row" className="p-3 text-start">
              <Link className="link inline-flex min-h-8 items-center" to={`/admin/complaints/${row.id}`}>{row.number}</Link>
            </th>
            <td className="p-3">{t(`complaints.topic.${row.topic}`)}{row.orderNumber && ` · ${row.orderNumber}`}</td>
            <td className="p-3">{row.name}</td>
            <td className="p-3">{formatAge(row.createdAt, now, language)}</td>
            <td className={`p-3 ${row.status === 'OPEN' && row.resolveBy < now ? 'font-bold text-madder' : ''}`}>{formatDay(row.closedAt ?? row.resolveBy, language)}</td>
            <td className="p-3 tabular-nums">{row._count.answers}</td>
          </tr>
        ))}
      />
    </>
  );
}
