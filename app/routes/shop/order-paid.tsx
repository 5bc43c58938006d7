import { data, redirect, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { applyCheckout } from '#app/domain/payments/apply-checkout.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { withinTime } from '#app/lib/deadline.server.ts';
import { BUYERS_PATIENCE } from './buyers-patience.ts';
import { SECRET_PAGE, orderOfLink } from './order-link.server.ts';
import { OrderTrouble } from './order-trouble.tsx';
import { pageMeta } from './page-meta.ts';

export const meta: MetaFunction = (input) => pageMeta(input, (t) => ({ title: t('orders.pay.title'), path: null }));
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Seconds until the page looks again by itself. */
const LOOK_AGAIN = '5';

/**
 * Where the payment page sends the buyer back. Often it is faster than the provider's message, so it asks the provider
 * itself. While the bank has not answered it waits, so that nobody pays twice.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { order, page } = await orderOfLink(request, params['token']);
  const sessionId = new URL(request.url).searchParams.get('session_id');
  const ours = order.payment?.attempts.some((attempt) => attempt.sessionId === sessionId);
  if (!sessionId || !ours || order.payment?.status === 'PAID') return redirect(page, { headers: SECRET_PAGE });
  const applied = await withinTime(BUYERS_PATIENCE, () => applyCheckout(sessionId, new Date()));
  const pending = applied.ok ? applied.value === 'processing' : applied.error === 'unavailable';
  if (!pending) return redirect(page, { headers: SECRET_PAGE });
  const look = `${page}/paid?session_id=${encodeURIComponent(sessionId)}`;
  return data({ page, look }, { headers: { ...SECRET_PAGE, Refresh: LOOK_AGAIN } });
}

export default function WaitingForTheBank() {
  const t = useT();
  const { page, look } = useLoaderData<typeof loader>();
  return (
    <OrderTrouble icon="clock" title={t('orders.pay.waitingTitle')} text={t('orders.pay.waitingText')}>
      <a className="button button-main" href={look}>
        {t('orders.pay.look')}
      </a>
      <a className="button button-plain" href={page}>
        {t('orders.pay.toOrder')}
      </a>
    </OrderTrouble>
  );
}
