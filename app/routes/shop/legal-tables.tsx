import type { ReactNode } from 'react';
import { quantityText } from '#app/domain/catalogue/components/quantity-text.ts';
import type { returnWindows } from '#app/domain/catalogue/return-windows.server.ts';
import type { deliveryTariff } from '#app/domain/shipping/delivery-tariff.server.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Words } from '#app/ui/words.tsx';

/** Kinds of goods and their days for sending back. */
export function ReturnTable({ windows }: { readonly windows: Awaited<ReturnType<typeof returnWindows>> }) {
  const t = useT();
  return (
    <Table head={[t('legal.returns.kind'), t('legal.returns.within')]}>
      {windows.map(({ slug, name, days }) => (
        <Row key={slug} title={<Words of={name} />} cells={[t('legal.returns.days', { count: days })]} />
      ))}
    </Table>
  );
}

/** What a parcel costs, zone by zone. */
export function TariffTable({ tariff }: { readonly tariff: Awaited<ReturnType<typeof deliveryTariff>> }) {
  const t = useT();
  const language = useLanguage();
  const [first] = tariff;
  if (!first) return null;
  return (
    <Table head={[t('legal.shipping.zone'), t('legal.shipping.base', { grams: quantityText(language, first.baseGrams, 'G') }), t('legal.shipping.perKilo'), t('legal.shipping.road')]}>
      {tariff.map(({ zone, basePaise, perKiloPaise, days }) => (
        <Row key={zone} title={t(`legal.shipping.zones.${zone}`)} cells={[formatMoney(basePaise, language), formatMoney(perKiloPaise, language), t('legal.shipping.days', { count: days })]} />
      ))}
    </Table>
  );
}

function Table({ head, children }: { readonly head: readonly string[]; readonly children: ReactNode }) {
  return (
    <div className="mt-3 overflow-x-auto">
      <table className="w-full border border-rule bg-white text-sm">
        <thead>
          <tr className="border-b border-rule">
            {head.map((words) => <th key={words} scope="col" className="px-3 py-2 text-start font-semibold">{words}</th>)}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function Row({ title, cells }: { readonly title: ReactNode; readonly cells: readonly string[] }) {
  return (
    <tr className="border-b border-rule last:border-0">
      <th scope="row" className="px-3 py-2 text-start font-normal">{title}</th>
      {cells.map((cell, index) => <td key={index} className="figures px-3 py-2">{cell}</td>)}
    </tr>
  );
}
