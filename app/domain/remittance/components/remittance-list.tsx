import { Amount } from '#app/domain/settlement/components/amount.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Cell, Table } from '#app/ui/table.tsx';
import type { remittancesOfArea } from '../queries.server.ts';
import { courierName } from './courier-name.ts';
import { Difference } from './difference.tsx';

type Listed = Awaited<ReturnType<typeof remittancesOfArea>>['recent'][number];

/** What couriers handed over, with what each lacks. */
export function RemittanceList({ remittances }: { readonly remittances: readonly Listed[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Table heads={[{ label: t('cash.remit.number') }, { label: t('cash.remit.courier') }, { label: t('cash.remit.day'), wide: true }, { label: t('cash.remit.reference'), wide: true }, { label: t('cash.remit.parcels'), number: true, wide: true }, { label: t('cash.remit.received'), number: true }, { label: t('cash.remit.difference') }]}>
      {remittances.map((one) => (
        <tr key={one.id}>
          <Cell><a className="link inline-flex min-h-12 items-center" href={`/admin/remittances/${one.id}`}>{one.number}</a></Cell>
          <Cell>{courierName(one.courier)}</Cell>
          <Cell wide>{formatDate(one.receivedOn, language)}</Cell>
          <Cell wide><span className="break-all">{one.reference}</span></Cell>
          <Cell number wide>{one._count.parcels}</Cell>
          <Cell number><Amount of={one.receivedPaise} /></Cell>
          <Cell><Difference paise={one.differencePaise} fate={one.fate} /></Cell>
        </tr>
      ))}
    </Table>
  );
}
