import { quantityText } from '#app/domain/catalogue/components/quantity-text.ts';
import { formatMobile, type Mobile } from '#app/domain/registry/formats.ts';
import type { QuantityUnit } from '#app/generated/prisma/enums.ts';
import { formatDate, formatMoney } from '#app/i18n/format.ts';
import { column, stateText } from './goods-sheet.ts';
import { both, type Sheet } from './sheet.ts';

/** What a packing slip is made of: a group order as it stands. */
export interface ToPack {
  readonly number: string;
  readonly placedAt: Date;
  readonly promisedBy: Date;
  readonly sellerName: string;
  readonly sellerAddress: string;
  /** What the courier collects, in paise; 0 where it is paid. */
  readonly collectPaise: number;
  readonly to: { readonly name: string; readonly phone: string; readonly line1: string; readonly line2: string; readonly city: string; readonly district: string; readonly stateCode: string; readonly pin: string };
  readonly lines: readonly { readonly nameEn: string; readonly nameHi: string; readonly quantity: number; readonly netQuantity: number; readonly unit: QuantityUnit }[];
}

/** The slip that goes into the parcel: what is in it, for whom, and what is to be collected. No prices: it may be a gift. */
export function packingSheet({ number, placedAt, promisedBy, sellerName, sellerAddress, collectPaise, to, lines }: ToPack): Sheet {
  const where = [to.name, to.line1, to.line2, to.city, `${to.district} ${to.pin}`, stateText(to.stateCode), formatMobile(to.phone as Mobile)];
  return {
    title: both((t) => t('papers.title.packing')),
    heads: [
      { label: both((t) => t('papers.order')), value: number },
      { label: both((t) => t('papers.orderedOn')), value: formatDate(placedAt, 'en') },
      { label: both((t) => t('papers.promised')), value: formatDate(promisedBy, 'en') },
    ],
    parties: [
      { label: both((t) => t('papers.shipTo')), lines: where.filter(Boolean) },
      { label: both((t) => t('papers.seller')), lines: [sellerName, sellerAddress] },
    ],
    table: {
      columns: [column('goods', 70, 'left'), column('quantity', 20)],
      rows: lines.map((line) => [[...new Set([line.nameEn, line.nameHi, quantityText('en', line.netQuantity, line.unit)])].filter(Boolean).join('\n'), String(line.quantity)]),
    },
    summary: null,
    totals: collectPaise > 0 ? [{ label: both((t) => t('papers.collect')), value: formatMoney(collectPaise, 'en'), strong: true }] : [],
    words: null,
    notes: collectPaise > 0 ? [] : [both((t) => t('papers.prepaid'))],
  };
}
