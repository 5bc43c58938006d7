import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { cancelOrder } from '#app/domain/payments/cancel-order.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { isId } from '#app/lib/is-id.ts';
import { SECRET_PAGE, orderOfLink } from './order-link.server.ts';
import { OrderTrouble } from './order-trouble.tsx';
import { pageMeta } from './page-meta.ts';

export const meta: MetaFunction = (input) => pageMeta(input, (t) => ({ title: t('orders.cancel.title'), path: null }));
export const headers = () => SECRET_PAGE;

/** Cancelling is a POST; who reloads comes back to the order. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page } = await orderOfLink(request, params['token']);
  return redirect(page, { headers: SECRET_PAGE });
}

/** Cancels the order, or the one parcel the form names in `parcel`. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { order, page } = await orderOfLink(request, params['token']);
  const parcel = (await request.formData()).get('parcel');
  if (parcel !== null && !(typeof parcel === 'string' && isId(parcel))) throw new Response(null, { status: 404, headers: SECRET_PAGE });
  const visitor = await visitorOf(request);
  // Whoever has the link may cancel; her name is written down only when she is signed in as the buyer.
  const personId = visitor?.person && visitor.person.id === order.personId ? order.personId : null;
  const cancelled = await cancelOrder({ orderId: order.id, personId }, parcel, new Date());
  if (cancelled.ok) return redirect(page, { status: 303, headers: SECRET_PAGE });
  return data({ page, problem: cancelled.error, parcel }, { status: cancelled.error === 'unavailable' ? 503 : 409, headers: SECRET_PAGE });
}

export default function NotCancelled() {
  const t = useT();
  const answer = useActionData<typeof action>();
  if (!answer) return null;
  const words = answer.problem === 'unavailable' ? 'unavailable' : 'notAllowed';
  return (
    <OrderTrouble icon="warning" title={t(`orders.cancel.${words}`)} text={t(`orders.cancel.${words}Text`)}>
      {answer.problem === 'unavailable' && (
        <form method="post" action={`${answer.page}/cancel`}>
          {answer.parcel && <input type="hidden" name="parcel" value={answer.parcel} />}
          <button type="submit" className="button button-main">
            {t('orders.cancel.again')}
          </button>
        </form>
      )}
      <a className="button button-plain" href={answer.page}>
        {t('orders.pay.toOrder')}
      </a>
    </OrderTrouble>
  );
}
