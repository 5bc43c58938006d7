import { Link, useLoaderData } from '@remix-run/react';
import { PlaceWay } from '#app/domain/registry/components/place-way.tsx';
import { applicationQueue } from '#app/domain/registry/queries.server.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { days } from '#app/lib/time.ts';
import { Icon } from '#app/ui/icon.tsx';
import { titled } from '../title.ts';
import { FilterBar } from './filter-bar.tsx';
import { ListTable } from './list-table.tsx';
import { adminLoader } from './scope.server.ts';
import { listQuery } from './list-query.ts';

export const meta = titled('admin.applications');

const STATUSES = ['OPEN', 'APPROVED', 'REFUSED'] as const;

/** The queue of applications; filters stay in the address. */
export const loader = adminLoader(async ({ scope, request }) => {
  const query = listQuery(request, STATUSES);
  const status = query.status ?? 'OPEN';
  return { status, q: query.q, now: new Date(), ...(await applicationQueue(scope, { ...query, status })) };
});

export default function Applications() {
  const t = useT();
  const language = useLanguage();
  const text = useLocalText();
  const { status, q, now, page, next } = useLoaderData<typeof loader>();
  const age = (sent: Date) => Math.floor((now.getTime() - sent.getTime()) / days(1));
  return (
    <>
      <h1>{t('admin.applications')}</h1>
      <FilterBar q={q} chosen={status} choices={STATUSES.map((value) => ({ value, label: t(`admin.status${value}`) }))} />
      <ListTable
        heads={(['group', 'place', 'standing', 'sent', 'age'] as const).map((head) => t(`admin.${head}`))}
        empty={t('admin.noneHere')}
        next={next}
        rows={page.map(({ id, submittedAt, group }) => (
          <tr key={id} className="border-b border-rule last:border-0">
            <th scope="row" className="p-3 text-start">
              <Link className="link inline-flex min-h-8 items-center" to={`/admin/applications/${id}`}>
                {text(group, 'name')}
              </Link>
              {group.relations.length > 0 && (
                <span className="flex items-center gap-1 text-sm font-normal">
                  <Icon name="lock" className="size-4" /> {t('admin.related')}
                </span>
              )}
            </th>
            <td className="p-3">
              <PlaceWay way={group.way} />
            </td>
            <td className="p-3">
              {group.taxStandings[0] && t(`admin.standing${group.taxStandings[0].kind}`)}, {group.makesFood ? t('admin.food') : t('admin.notFood')}
            </td>
            <td className="p-3 whitespace-nowrap">{formatDay(submittedAt, language)}</td>
            <td className="p-3 whitespace-nowrap">{status === 'OPEN' && t('admin.days', { count: age(submittedAt) })}</td>
          </tr>
        ))}
      />
    </>
  );
}
