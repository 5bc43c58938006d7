import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { afterDeed } from '#app/domain/checkout/order-deed.ts';
import { cancelOrder } from '#app/domain/payments/cancel-order.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { withinTime } from '#app/lib/deadline.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { BUYERS_PATIENCE } from './buyers-patience.ts';
import { SECRET_PAGE, orderOfLink } from './order-link.server.ts';
import { OrderTrouble } from './order-trouble.tsx';
import { pageMeta } from './page-meta.ts';

export const meta: MetaFunction = (input) => pageMeta(input, (t) => ({ title: t('orders.cancel.title'), path: null }));
export const headers = () => SECRET_PAGE;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page } = await orderOfLink(request, params['token']);
  return { page };
}

/** Cancels the order, or the one parcel the form names in `parcel`. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { order, page } = await orderOfLink(request, params['token']);
  const form = await sentForm(request);
  const parcel = form.get('parcel');
  if (parcel !== null && !(typeof parcel === 'string' && isId(parcel))) throw new Response(null, { status: 404, headers: SECRET_PAGE });
  const visitor = await visitorOf(request);
  // Whoever has the link may cancel; her name is written down only when she is signed in as the buyer.
  const personId = visitor?.person && visitor.person.id === order.personId ? order.personId : null;
  const cancelled = await withinTime(BUYERS_PATIENCE, () => cancelOrder({ orderId: order.id, personId }, parcel, new Date()));
  if (cancelled.ok) return redirect(afterDeed(page, parcel === null ? 'cancelled' : 'parcel-cancelled'), { status: 303, headers: SECRET_PAGE });
  return data({ problem: cancelled.error, parcel }, { status: cancelled.error === 'unavailable' ? 503 : 409, headers: SECRET_PAGE });
}

/** Seen when cancelling was refused, or by who comes here without having pressed the button. */
export default function Cancel() {
  const t = useT();
  const { page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [title, text, button] = words(t, refused?.problem);
  return (
    <OrderTrouble icon={refused ? 'warning' : 'cross'} title={title} text={text}>
      {button && (
        <form method="post" action={`${page}/cancel`}>
          {refused?.parcel && <input type="hidden" name="parcel" value={refused.parcel} />}
          <button type="submit" className="button button-main">
            {button}
          </button>
        </form>
      )}
      <a className="button button-plain" href={page}>
        {refused ? t('orders.pay.toOrder') : t('orders.cancel.keep')}
      </a>
    </OrderTrouble>
  );
}

function words(t: ReturnType<typeof useT>, problem: 'unavailable' | 'not-allowed' | undefined): [title: string, text: string, button: string | null] {
  if (problem === 'unavailable') return [t('orders.cancel.unavailable'), t('orders.cancel.unavailableText'), t('orders.cancel.again')];
  if (problem === 'not-allowed') return [t('orders.cancel.notAllowed'), t('orders.cancel.notAllowedText'), null];
  return [t('orders.cancel.title'), t('orders.cancel.askText'), t('orders.cancel.now')];
}
