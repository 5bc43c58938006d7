import { formatMoment } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { postedForOrder } from '#app/domain/ledger/queries.server.ts';
import { Cell, Table } from '#app/ui/table.tsx';
import { Amount } from './amount.tsx';

/** Everything posted for one order, event by event: debits and credits. */
export function PostedSets({ order }: { readonly order: NonNullable<Awaited<ReturnType<typeof postedForOrder>>> }) {
  const t = useT();
  const language = useLanguage();
  return (
    <section className="mb-6">
      <h2 className="mb-2">{t('money.office.posted', { number: order.number })}</h2>
      {order.sets.length === 0 && <p className="card p-4">{t('money.office.none')}</p>}
      {order.sets.length > 0 && (
        <Table heads={[{ label: t('money.office.event') }, { label: t('money.office.account') }, { label: t('money.office.debit'), number: true }, { label: t('money.office.credit'), number: true }]}>
          {order.sets.flatMap((set) => set.entries.map((entry, index) => (
            <tr key={entry.id}>
              <Cell>
                {index === 0 && <><strong>{t(`money.office.events.${set.kind}`)}</strong> <span className="block text-ink-soft">{formatMoment(set.at, language)}</span></>}
              </Cell>
              <Cell>{t(`money.office.accounts.${entry.account.kind}`)}</Cell>
              <Cell number>{entry.amountPaise > 0n && <Amount of={entry.amountPaise} />}</Cell>
              <Cell number>{entry.amountPaise < 0n && <Amount of={-entry.amountPaise} />}</Cell>
            </tr>
          )))}
        </Table>
      )}
    </section>
  );
}
