import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { startCheckout } from '#app/domain/payments/start-checkout.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { withinTime } from '#app/lib/deadline.server.ts';
import { BUYERS_PATIENCE } from './buyers-patience.ts';
import { SECRET_PAGE, orderOfLink } from './order-link.server.ts';
import { OrderTrouble } from './order-trouble.tsx';
import { pageMeta } from './page-meta.ts';

export const meta: MetaFunction = (input) => pageMeta(input, (t) => ({ title: t('orders.pay.title'), path: null }));
export const headers = () => SECRET_PAGE;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page } = await orderOfLink(request, params['token']);
  return { page };
}

/** Sends the buyer to the payment page; an order that needs no payment any more shows itself. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { order, page } = await orderOfLink(request, params['token']);
  const started = await withinTime(BUYERS_PATIENCE, () => startCheckout(order.id, new Date()));
  if (started.ok) return redirect(started.value.url, { status: 303, headers: SECRET_PAGE });
  if (started.error !== 'unavailable') return redirect(page, { status: 303, headers: SECRET_PAGE });
  return data({ unavailable: true }, { status: 503, headers: SECRET_PAGE });
}

/** Seen when the payment page did not open, or by who comes here without having pressed the button. */
export default function Pay() {
  const t = useT();
  const { page } = useLoaderData<typeof loader>();
  const unavailable = useActionData<typeof action>() !== undefined;
  return (
    <OrderTrouble
      icon={unavailable ? 'warning' : 'lock'}
      title={unavailable ? t('orders.pay.unavailable') : t('orders.pay.title')}
      text={unavailable ? t('orders.pay.unavailableText') : t('orders.pay.askText')}
    >
      <form method="post" action={`${page}/pay`}>
        <button type="submit" className="button button-main">
          {unavailable ? t('orders.pay.again') : t('orders.pay.now')}
        </button>
      </form>
      <a className="button button-plain" href={page}>
        {t('orders.pay.toOrder')}
      </a>
    </OrderTrouble>
  );
}
