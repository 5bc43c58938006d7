import { useLoaderData } from '@remix-run/react';
import { isOpenDispute } from '#app/domain/payments/dispute-status.ts';
import { disputesOfArea, type DisputeRow } from '#app/domain/payments/office-queries.server.ts';
import { OfficeTabs } from '#app/domain/settlement/components/office-tabs.tsx';
import { formatDate, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { titled } from '../title.ts';
import { ListTable } from './list-table.tsx';
import { OrderOfPayment } from './order-of-payment.tsx';
import { adminLoader } from './scope.server.ts';

export const meta = titled('desk.disputes.title');

const HEADS = ['order', 'amount', 'taken', 'reason', 'status', 'due', 'opened'] as const;

/** Payments of the area that a buyer's bank disputes or disputed. */
export const loader = adminLoader(async ({ scope, request }) => ({
  ...(await disputesOfArea(scope, new URL(request.url).searchParams.get('after'))),
  now: new Date(),
}));

export default function Disputes() {
  const t = useT();
  const { page, next, now } = useLoaderData<typeof loader>();
  return (
    <>
      <OfficeTabs />
      <h1>{t('desk.disputes.title')}</h1>
      <p className="my-3 max-w-3xl text-ink-soft">{t('desk.disputes.text')}</p>
      <ListTable
        heads={HEADS.map((head) => t(`desk.disputes.${head}`))}
        empty={t('desk.disputes.empty')}
        next={next}
        rows={page.map((dispute) => (
          <Row key={dispute.id} dispute={dispute} now={now} />
        ))}
      />
    </>
  );
}

function Row({ dispute, now }: { readonly dispute: DisputeRow; readonly now: Date }) {
  const t = useT();
  const language = useLanguage();
  const { status, evidenceDueAt } = dispute;
  const asks = status === 'NEEDS_RESPONSE' || status === 'INQUIRY';
  const late = asks && evidenceDueAt !== null && evidenceDueAt <= now;
  return (
    <tr className="border-b border-rule align-top last:border-0">
      <th scope="row" className="p-3 text-start">
        <OrderOfPayment order={dispute.payment.order} />
      </th>
      <td className="money p-3">{formatMoney(dispute.amountPaise, language)}</td>
      <td className="money p-3">{formatMoney(dispute.takenPaise, language)}</td>
      <td className="p-3">{dispute.reason.replaceAll('_', ' ')}</td>
      <td className={`p-3 ${isOpenDispute(status) ? 'font-bold' : ''} ${status === 'LOST' ? 'text-madder' : ''}`}>{t(`desk.disputes.state.${status}`)}</td>
      <td className={`p-3 whitespace-nowrap ${asks ? 'font-bold text-madder' : 'text-ink-soft'}`}>
        {evidenceDueAt && isOpenDispute(status) ? formatDate(evidenceDueAt, language) : ''} {late && `(${t('desk.disputes.late')})`}
      </td>
      <td className="p-3 whitespace-nowrap">{formatDate(dispute.openedAt, language)}</td>
    </tr>
  );
}
