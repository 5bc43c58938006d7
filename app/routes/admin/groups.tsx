import { Link, useLoaderData } from '@remix-run/react';
import { PlaceWay } from '#app/domain/registry/components/place-way.tsx';
import { groupsOfArea } from '#app/domain/registry/queries.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { titled } from '../title.ts';
import { FilterBar } from './filter-bar.tsx';
import { listQuery } from './list-query.ts';
import { ListTable } from './list-table.tsx';
import { adminLoader } from './scope.server.ts';

export const meta = titled('admin.groups');

const STATUSES = ['APPROVED', 'SUSPENDED', 'APPLIED', 'REFUSED'] as const;

/** Every group of the area. */
export const loader = adminLoader(async ({ scope, request }) => {
  const query = listQuery(request, STATUSES);
  return { ...query, ...(await groupsOfArea(scope, query)) };
});

export default function Groups() {
  const t = useT();
  const text = useLocalText();
  const { status, q, page, next } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t('admin.groups')}</h1>
      <FilterBar q={q} chosen={status ?? ''} choices={[{ value: '', label: t('admin.allGroups') }, ...STATUSES.map((value) => ({ value, label: t(`admin.group${value}`) }))]} />
      <ListTable
        heads={(['group', 'place', 'status', 'goods'] as const).map((head) => t(`admin.${head}`))}
        wide={t('admin.place')}
        empty={t('admin.noneHere')}
        next={next}
        rows={page.map((group) => (
          <tr key={group.id} className="border-b border-rule last:border-0">
            <th scope="row" className="p-3 text-start">
              <Link className="link inline-flex min-h-12 items-center md:min-h-8" to={`/admin/groups/${group.id}`}>
                {text(group, 'name')}
              </Link>
              <span className="block text-sm font-normal text-ink-soft md:hidden"><PlaceWay way={group.way} /></span>
            </th>
            <td className="p-3 max-md:hidden">
              <PlaceWay way={group.way} />
            </td>
            <td className="p-3">{t(`admin.group${group.status}`)}</td>
            <td className="p-3 tabular-nums">{group._count.products}</td>
          </tr>
        ))}
      />
    </>
  );
}
