import { useLoaderData } from '@remix-run/react';
import { returnedForm } from '#app/domain/orders/forms.ts';
import { useT } from '#app/i18n/use-language.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { ChoiceField } from '#app/ui/field.tsx';
import { moveAndShow, orderToMove } from './orders-guard.server.ts';
import { Asking } from './parts/asking.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('orders.return.title');

export const loader = sellerLoader(({ scope, params }) => orderToMove(scope, params['id'], 'return'));

export const action = sellerAction(async ({ scope, params, request }) => moveAndShow(scope, params['id'], 'return', returnedForm.parse(Object.fromEntries(await sentForm(request)))));

const REASONS = ['refused', 'not-found', 'courier-failed'] as const;

export default function Returned() {
  const t = useT();
  const order = useLoaderData<typeof loader>();
  return (
    <Asking order={order} title={t('orders.return.title')} text={t('orders.return.text')}>
      <form method="post">
        <ChoiceField form={undefined} name="reason" label={t('cash.back.why')} known="undelivered" choices={[...REASONS.map((value) => ({ value, label: t(`cash.back.${value}`) })), { value: 'undelivered', label: t('cash.back.unknown') }]} />
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
