import { Link, useLoaderData } from '@remix-run/react';
import { StatusChip } from '#app/domain/orders/components/status-chip.tsx';
import { deadlineOf, deadlineWords } from '#app/domain/orders/deadline.ts';
import type { GroupOrderSummary } from '#app/domain/orders/group-order-view.ts';
import { areaOrders } from '#app/domain/orders/queries.server.ts';
import { paymentSentence } from '#app/domain/payments/sentences.ts';
import { formatAge } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { titled } from '../title.ts';
import { ListTable } from './list-table.tsx';
import { adminLoader } from './scope.server.ts';

export const meta = titled('admin.orders');

const VIEWS = ['late', 'open'] as const;
const HEADS = ['order', 'group', 'status', 'age', 'due', 'payment'] as const;

/** Group orders of the area that need an eye: the late ones first, all open ones on demand, suspended groups' too. */
export const loader = adminLoader(async ({ scope, request }) => {
  const { searchParams } = new URL(request.url);
  const view = searchParams.get('view') === 'open' ? ('open' as const) : ('late' as const);
  const now = new Date();
  return { ...(await areaOrders(scope, view, searchParams.get('after'), now)), view, now };
});

export default function AreaOrders() {
  const t = useT();
  const { page, next, view, now } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t('orders.office.title')}</h1>
      <nav aria-label={t('orders.office.title')} className="my-4 flex gap-2">
        {VIEWS.map((name) => (
          <Link
            key={name}
            to={`?view=${name}`}
            aria-current={name === view ? 'page' : undefined}
            className={`flex min-h-12 items-center rounded-card border px-4 no-underline ${name === view ? 'border-indigo bg-indigo font-semibold text-white' : 'border-rule bg-white text-ink'}`}
          >
            {t(`orders.office.${name}`)}
          </Link>
        ))}
      </nav>
      <ListTable
        heads={HEADS.map((head) => t(`orders.office.${head}`))}
        empty={t(view === 'late' ? 'orders.office.emptyLate' : 'orders.office.emptyOpen')}
        next={next}
        rows={page.map((order) => (
          <Row key={order.id} order={order} now={now} />
        ))}
      />
    </>
  );
}

function Row({ order, now }: { readonly order: GroupOrderSummary; readonly now: Date }) {
  const t = useT();
  const language = useLanguage();
  const text = useLocalText();
  const deadline = deadlineOf(order, now);
  const due = deadline ? deadlineWords(deadline, now, language) : '';
  return (
    <tr className="border-b border-rule align-top last:border-0">
      <th scope="row" className="p-3 text-start whitespace-nowrap">
        <Link className="link inline-flex min-h-8 items-center" to={`/admin/orders/${order.id}`}>
          {order.number}
        </Link>
      </th>
      <td className="p-3">
        {text(order, 'groupName')} {order.onHold && <span className="rounded-card bg-turmeric-light px-2 py-0.5 text-sm whitespace-nowrap">{t('orders.office.onHold')}</span>}
      </td>
      <td className="p-3">
        <StatusChip status={order.status} />
      </td>
      <td className="p-3 whitespace-nowrap">{formatAge(order.placedAt, now, language)}</td>
      <td className={`p-3 ${deadline?.late ? 'font-bold text-madder' : ''}`}>
        {deadline && (deadline.kind === 'accept' ? t('orders.office.acceptBy', { when: due }) : t('orders.office.arriveBy', { day: due }))}
      </td>
      <td className="min-w-60 p-3">{paymentSentence(order.money, 'officer', language)}</td>
    </tr>
  );
}
