import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/use-language.ts';
import { moveAndShow, orderToMove } from './orders-guard.server.ts';
import { Asking } from './parts/asking.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('orders.return.title');

export const loader = sellerLoader(({ scope, params }) => orderToMove(scope, params['id'], 'return'));

export const action = sellerAction(({ scope, params }) => moveAndShow(scope, params['id'], 'return', { reason: 'undelivered' }));

export default function Returned() {
  const t = useT();
  const order = useLoaderData<typeof loader>();
  return (
    <Asking order={order} title={t('orders.return.title')} text={t('orders.return.text')}>
      <form method="post">
        <button type="submit" className="button button-main min-h-14 w-full text-lg">
          {t('orders.return.button')}
        </button>
      </form>
      <a className="button button-plain mt-3 w-full" href={`/seller/orders/${order.id}`}>
        {t('orders.return.keep')}
      </a>
    </Asking>
  );
}
