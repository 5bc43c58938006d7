import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { formatDay } from '#app/i18n/format.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Cell, Table } from '#app/ui/table.tsx';
import { nextMonth, previousMonth } from '../month.ts';
import type { Statement } from '../statement.server.ts';
import { Amount } from './amount.tsx';
import { useMonthName } from './use-month-name.ts';

interface Props {
  readonly statement: Statement;
  readonly groupName: string;
  /** Address of the page without the month; its CSV is at the same address with ".csv". */
  readonly address: string;
  /** Where papers are opened: "/seller/papers". */
  readonly papers: string;
}

/** A group's month on a page that prints: what was owed, what came and went, what is owed. */
export function StatementPage({ statement, groupName, address, papers }: Props) {
  const t = useT();
  const month = useMonthName(statement.month);
  return (
    <>
      <h1>{t('money.statementOf', { month })}</h1>
      <p className="my-1 text-lg">{groupName}</p>
      <nav aria-label={t('money.statement')} className="no-print my-3 flex flex-wrap gap-2">
        <a className="button button-plain" href={`${address}?month=${previousMonth(statement.month)}`}>{t('money.earlier')}</a>
        <a className="button button-plain" href={`${address}?month=${nextMonth(statement.month)}`}>{t('money.later')}</a>
        <a className="button button-plain" href={`${address}.csv?month=${statement.month}`}><Icon name="list" /> {t('money.download')}</a>
      </nav>
      <Table heads={[{ label: t('money.day') }, { label: t('money.what') }, { label: t('money.goods'), number: true, wide: true }, { label: t('money.deducted'), number: true, wide: true }, { label: t('money.amount'), number: true }, { label: t('money.owedAfter'), number: true }]}>
        <Total label={t('money.openingLine')} amount={statement.opening} />
        {statement.rows.map((row) => (
          <Row key={`${row.type}-${row.type === 'earning' ? String(row.earning.id) : row.payout.number}`} row={row} />
        ))}
        <Total label={t('money.closingLine')} amount={statement.closing} />
      </Table>
      {statement.invoice && (
        <p className="no-print my-3">
          <a className="link inline-flex min-h-12 items-center gap-2" href={`${papers}/${statement.invoice.id}`}>
            <Icon name="list" className="size-5" /> {t('money.commissionInvoice', { number: statement.invoice.number })}
          </a>
        </p>
      )}
      {statement.rows.length === 0 && <p className="my-3">{t('money.statementNone')}</p>}
    </>
  );
}

function Row({ row }: { readonly row: Statement['rows'][number] }) {
  const t = useT();
  const language = useLanguage();
  const earning = row.type === 'earning' ? row.earning : null;
  return (
    <tr>
      <Cell><span className="md:whitespace-nowrap">{formatDay(row.at, language)}</span></Cell>
      <Cell>
        {row.type === 'earning' && t(`money.${row.earning.kind}`, { number: row.earning.groupOrder.number })}
        {row.type === 'sent' && t('money.sentRow', { number: row.payout.number })}
        {row.type === 'returned' && t('money.returnedRow', { number: row.payout.number })}
        {row.type === 'sent' && row.payout.utr && <span className="block text-ink-soft">{t('money.reference', { reference: row.payout.utr })}</span>}
      </Cell>
      <Cell number wide>{earning && <Amount of={earning.itemsPaise} dash />}</Cell>
      <Cell number wide>{earning && <Amount of={earning.sharePaise - earning.itemsPaise} dash />}</Cell>
      <Cell number><Amount of={row.amountPaise} /></Cell>
      <Cell number><Amount of={row.owedAfter} /></Cell>
    </tr>
  );
}

function Total({ label, amount }: { readonly label: string; readonly amount: bigint }) {
  return (
    <tr className="bg-cotton-dark font-bold">
      <Cell />
      <Cell>{label}</Cell>
      <Cell wide /><Cell wide /><Cell />
      <Cell number><Amount of={amount} /></Cell>
    </tr>
  );
}
