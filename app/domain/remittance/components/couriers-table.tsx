import { Amount } from '#app/domain/settlement/components/amount.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Cell, Table } from '#app/ui/table.tsx';
import type { CourierCash } from '../queries.server.ts';
import { courierName } from './courier-name.ts';

/** Who has how much of the area's cash, and since when; what is late stands out. */
export function CouriersTable({ couriers }: { readonly couriers: readonly CourierCash[] }) {
  const t = useT();
  const language = useLanguage();
  if (couriers.length === 0) return <p className="card p-6">{t('cash.remit.nobody')}</p>;
  return (
    <Table heads={[{ label: t('cash.remit.courier') }, { label: t('cash.remit.parcels'), number: true }, { label: t('cash.remit.has'), number: true }, { label: t('cash.remit.late'), number: true }, { label: t('cash.remit.oldest'), wide: true }]}>
      {couriers.map(({ courier, parcels, paise, lateParcels, latePaise, oldest }) => (
        <tr key={courier}>
          <Cell><a className="link inline-flex min-h-12 items-center font-semibold" href={`/admin/remittances/couriers/${encodeURIComponent(courier)}`}>{courierName(courier)}</a></Cell>
          <Cell number>{parcels}</Cell>
          <Cell number><Amount of={paise} /></Cell>
          <Cell number>{lateParcels > 0 ? <strong className="text-madder"><Amount of={latePaise} /> · {t('cash.remit.count', { count: lateParcels })}</strong> : '–'}</Cell>
          <Cell wide>{formatDate(oldest, language)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
