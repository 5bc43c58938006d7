import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { startCheckout } from '#app/domain/payments/start-checkout.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { SECRET_PAGE, orderOfLink } from './order-link.server.ts';
import { OrderTrouble } from './order-trouble.tsx';
import { pageMeta } from './page-meta.ts';

export const meta: MetaFunction = (input) => pageMeta(input, (t) => ({ title: t('orders.pay.title'), path: null }));
export const headers = () => SECRET_PAGE;

/** Paying is a POST; who reloads comes back to the order. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page } = await orderOfLink(request, params['token']);
  return redirect(page, { headers: SECRET_PAGE });
}

/** Sends the buyer to the payment page; an order that needs no payment any more shows itself. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { order, page } = await orderOfLink(request, params['token']);
  const started = await startCheckout(order.id, new Date());
  if (started.ok) return redirect(started.value.url, { status: 303, headers: SECRET_PAGE });
  if (started.error !== 'unavailable') return redirect(page, { status: 303, headers: SECRET_PAGE });
  return data({ page }, { status: 503, headers: SECRET_PAGE });
}

export default function PaymentUnavailable() {
  const t = useT();
  const answer = useActionData<typeof action>();
  if (!answer) return null;
  return (
    <OrderTrouble icon="warning" title={t('orders.pay.unavailable')} text={t('orders.pay.unavailableText')}>
      <form method="post" action={`${answer.page}/pay`}>
        <button type="submit" className="button button-main">
          {t('orders.pay.again')}
        </button>
      </form>
      <a className="button button-plain" href={answer.page}>
        {t('orders.pay.toOrder')}
      </a>
    </OrderTrouble>
  );
}
