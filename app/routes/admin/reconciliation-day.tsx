import { Link, useLoaderData } from '@remix-run/react';
import { comparedDay, type ComparedDay } from '#app/domain/payments/reconciliation-queries.server.ts';
import { formatDate, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { titled } from '../title.ts';
import { ListTable } from './list-table.tsx';
import { OrderOfPayment } from './order-of-payment.tsx';
import { adminLoader } from './scope.server.ts';

export const meta = titled('desk.reconciliation.title');

/** One compared day, every difference by name. */
export const loader = adminLoader(async ({ scope, params }) => {
  const report = await comparedDay(scope, params['day'] ?? '');
  if (!report) throw new Response(null, { status: 404 });
  return { report };
});

export default function ReconciledDay() {
  const t = useT();
  const language = useLanguage();
  const { report } = useLoaderData<typeof loader>();
  return (
    <>
      <Link className="inline-flex min-h-12 items-center gap-1 text-indigo" to="/admin/reconciliation">
        <Icon name="back" /> {t('desk.reconciliation.all')}
      </Link>
      <h1 className="mb-4">
        {t('desk.reconciliation.title')} · {formatDate(new Date(report.day), language)}
      </h1>
      <ListTable
        heads={(['what', 'ours', 'theirs', 'reference'] as const).map((head) => t(`desk.reconciliation.${head}`))}
        empty={t('desk.reconciliation.agree')}
        rows={report.differences.map((difference) => <Row key={difference.id} difference={difference} />)}
      />
    </>
  );
}

function Row({ difference }: { readonly difference: ComparedDay['differences'][number] }) {
  const t = useT();
  const language = useLanguage();
  const money = (amount: number | null) => (amount === null ? '–' : formatMoney(amount, language));
  return (
    <tr className="border-b border-rule align-top last:border-0">
      <th scope="row" className="p-3 text-start font-normal">
        {t(`desk.reconciliation.kind.${difference.kind}`)} {difference.order && <OrderOfPayment order={difference.order} />}
      </th>
      <td className="money p-3">{money(difference.oursPaise)}</td>
      <td className="money p-3">{money(difference.theirsPaise)}</td>
      <td className="p-3 break-all">{difference.providerRef}</td>
    </tr>
  );
}
