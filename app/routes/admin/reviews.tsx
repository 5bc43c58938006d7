import { Link, useLoaderData } from '@remix-run/react';
import { listReviews } from '#app/domain/reviews/queries.server.ts';
import { formatAge, formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { Stars } from '#app/ui/stars.tsx';
import { titled } from '../title.ts';
import { FilterBar } from './filter-bar.tsx';
import { listQuery } from './list-query.ts';
import { ListTable } from './list-table.tsx';
import { adminLoader } from './scope.server.ts';

export const meta = titled('reviews.admin.title');

const STATUSES = ['WAITING', 'PUBLISHED', 'REFUSED'] as const;

/** Reviews of the area in the order they came: the one that waited longest is on top. */
export const loader = adminLoader(async ({ scope, request }) => {
  const query = listQuery(request, STATUSES);
  return { ...query, ...(await listReviews(scope, query)), now: new Date() };
});

export default function AdminReviews() {
  const t = useT();
  const language = useLanguage();
  const text = useLocalText();
  const { status, q, page, next, now } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t('reviews.admin.title')}</h1>
      <FilterBar q={q} chosen={status ?? 'WAITING'} choices={STATUSES.map((value) => ({ value, label: t(`reviews.admin.status.${value}`) }))} />
      <ListTable
        heads={(['goods', 'stars', 'words', 'photos', 'age'] as const).map((head) => t(`reviews.admin.head.${head}`))}
        empty={t('reviews.admin.none')}
        next={next}
        rows={page.map((row) => (
          <tr key={row.id} className="border-b border-rule align-top last:border-0">
            <th scope="row" className="p-3 text-start">
              <Link className="link inline-flex min-h-8 items-center" to={`/admin/reviews/${row.id}`}>{text(row.product, 'name')}</Link>
              <span className="block text-sm font-normal text-ink-soft">{text(row.group, 'name')}</span>
            </th>
            <td className="p-3"><Stars stars={row.stars} className="size-4" /></td>
            <td className="max-w-md min-w-60 p-3" lang={row.language}>{[row.title, row.text].filter(Boolean).join(': ').slice(0, 160) || t('reviews.admin.noWords')}</td>
            <td className="p-3 tabular-nums">{formatNumber(row._count.images, language)}</td>
            <td className="p-3 whitespace-nowrap">{formatAge(row.writtenAt, now, language)}</td>
          </tr>
        ))}
      />
    </>
  );
}
