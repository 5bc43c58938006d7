import { useLoaderData } from '@remix-run/react';
import { Amount } from '#app/domain/settlement/components/amount.tsx';
import { OfficeTabs } from '#app/domain/settlement/components/office-tabs.tsx';
import { useMonthName } from '#app/domain/settlement/components/use-month-name.ts';
import { monthOf, nextMonth, previousMonth } from '#app/domain/settlement/month.ts';
import { registersOf } from '#app/domain/settlement/registers.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { Cell, Table } from '#app/ui/table.tsx';
import { titled } from '../title.ts';
import { adminLoader } from './scope.server.ts';

export const meta = titled('money.office.registers');

/** TCS, TDS and commission of a month, a row a seller of record. */
export const loader = adminLoader(async ({ scope, request }) => {
  const now = new Date();
  const month = monthOf(new URL(request.url).searchParams.get('month'), now);
  return { month: month.name, running: month.end > now, rows: await registersOf(scope, month) };
});

/** Left out on a phone, where the figures come first; the file to download has them. */
const WHO = ['seller', 'gstin', 'pan'] as const;
const NUMBERS = ['taxable', 'tcs', 'gross', 'tds', 'commission', 'commissionTax', 'freight', 'freightTax'] as const;

export default function Registers() {
  const t = useT();
  const text = useLocalText();
  const { month, running, rows } = useLoaderData<typeof loader>();
  const name = useMonthName(month);
  const heads = [{ label: t('money.office.group') }, ...WHO.map((key) => ({ label: t(`money.office.${key}`), wide: true })), ...NUMBERS.map((key) => ({ label: t(`money.office.${key}`), number: true }))];
  return (
    <>
      <OfficeTabs />
      <h1>{t('money.office.registersOf', { month: name })}</h1>
      <nav aria-label={t('money.office.registers')} className="no-print my-4 flex flex-wrap gap-2">
        <a className="button button-plain" href={`?month=${previousMonth(month)}`}>{t('money.earlier')}</a>
        {!running && <a className="button button-plain" href={`?month=${nextMonth(month)}`}>{t('money.later')}</a>}
        <a className="button button-plain" href={`/admin/registers.csv?month=${month}`}>{t('money.download')}</a>
        <a className="button button-plain" href="/admin/registers/deposits">{t('deposits.title')}</a>
      </nav>
      {rows.length === 0 && <p className="card p-4">{t('money.office.registersNone')}</p>}
      {rows.length > 0 && (
        <Table heads={heads}>
          {rows.map((row) => (
            <tr key={`${row.groupId}-${row.seller}-${row.gstin ?? row.pan ?? ''}`}>
              <Cell>{text(row, 'name')}</Cell>
              {WHO.map((key) => (
                <Cell key={key} wide>{row[key] ?? '–'}</Cell>
              ))}
              {NUMBERS.map((key) => (
                <Cell key={key} number><Amount of={row[key]} /></Cell>
              ))}
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
