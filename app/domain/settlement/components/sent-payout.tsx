import { formatDay, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { sellerMoney } from '../seller-money.server.ts';
import { Amount } from './amount.tsx';

type Sent = Awaited<ReturnType<typeof sellerMoney>>['payouts'][number];

/** One payout in a sentence, and why it is just that much. */
export function SentPayout({ payout }: { readonly payout: Sent }) {
  const t = useT();
  const language = useLanguage();
  const { status } = payout;
  if (status !== 'PAID' && status !== 'SENT' && status !== 'RETURNED') return null;
  const day = { PAID: payout.paidAt, SENT: payout.sentAt, RETURNED: payout.returnedAt }[status];
  const rows = [
    ['commission', -payout.commissionPaise], ['commissionTax', -payout.commissionTaxPaise], ['tcs', -payout.tcsPaise], ['tds', -payout.tdsPaise],
    ['refunds', payout.refundsPaise], ['charges', payout.chargesPaise],
  ] as const;
  return (
    <li className="card p-4">
      <p className="text-lg font-semibold">
        {t(`money.payout${status}`, { amount: formatMoney(Number(payout.amountPaise), language), day: day ? formatDay(day, language) : '', reference: payout.utr ?? '' })}
      </p>
      <details>
        <summary className="flex min-h-12 cursor-pointer items-center text-indigo underline">{t('money.why')}</summary>
        <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
          <dt>{t('money.sales', { count: payout.orders })}</dt>
          <dd className="text-end"><Amount of={payout.salesPaise} /></dd>
          {rows.filter(([, amount]) => amount !== 0n).map(([key, amount]) => (
            <Pair key={key} label={t(`money.${key}`)} amount={amount} />
          ))}
          <dt className="border-t border-rule font-bold">{t('money.total')}</dt>
          <dd className="border-t border-rule text-end font-bold"><Amount of={payout.amountPaise} /></dd>
        </dl>
      </details>
    </li>
  );
}

function Pair({ label, amount }: { readonly label: string; readonly amount: bigint }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="text-end"><Amount of={amount} /></dd>
    </>
  );
}
