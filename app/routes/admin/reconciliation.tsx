import { Link, useLoaderData } from '@remix-run/react';
import { comparedDays } from '#app/domain/payments/reconciliation-queries.server.ts';
import { OfficeTabs } from '#app/domain/settlement/components/office-tabs.tsx';
import { formatDate, formatMoney, formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { titled } from '../title.ts';
import { ListTable } from './list-table.tsx';
import { adminLoader } from './scope.server.ts';

export const meta = titled('desk.reconciliation.title');

const SUMS = ['captured', 'refunded', 'disputed', 'fees', 'paidOut'] as const;

/** What each night's comparison with the payment provider brought. */
export const loader = adminLoader(async ({ scope }) => ({ days: await comparedDays(scope) }));

export default function Reconciliation() {
  const t = useT();
  const language = useLanguage();
  const { days } = useLoaderData<typeof loader>();
  return (
    <>
      <OfficeTabs />
      <h1>{t('desk.reconciliation.title')}</h1>
      <p className="my-3 max-w-3xl text-ink-soft">{t('desk.reconciliation.text')}</p>
      <ListTable
        heads={(['day', 'differences', 'movements', ...SUMS] as const).map((head) => t(`desk.reconciliation.${head}`))}
        empty={t('desk.reconciliation.empty')}
        rows={days.map((day) => (
          <tr key={day.day} className="border-b border-rule last:border-0">
            <th scope="row" className="p-3 text-start whitespace-nowrap">
              <Link className="link inline-flex min-h-12 items-center" to={`/admin/reconciliation/${day.day}`}>
                {formatDate(new Date(day.day), language)}
              </Link>
            </th>
            <td className={`p-3 ${day.differences > 0 ? 'font-bold text-madder' : ''}`}>{day.differences > 0 ? formatNumber(day.differences, language) : t('desk.reconciliation.none')}</td>
            <td className="p-3">{formatNumber(day.movements, language)}</td>
            {SUMS.map((sum) => (
              <td key={sum} className="money p-3">
                {formatMoney(day[sum], language)}
              </td>
            ))}
          </tr>
        ))}
      />
    </>
  );
}
