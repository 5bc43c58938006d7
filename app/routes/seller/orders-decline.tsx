import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { reasonForm } from '#app/domain/orders/forms.ts';
import { useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems, TextArea } from '#app/ui/field.tsx';
import { moveAndShow, orderToMove } from './orders-guard.server.ts';
import { Asking } from './parts/asking.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('orders.decline.title');

export const loader = sellerLoader(({ scope, params }) => orderToMove(scope, params['id'], 'decline'));

export const action = sellerAction(async ({ scope, params, request }) => {
  const read = readForm(await sentForm(request), reasonForm);
  if (read.ok) return moveAndShow(scope, params['id'], 'decline', read.value);
  await orderToMove(scope, params['id'], 'decline');
  return data({ form: read.form }, { status: 422 });
});

export default function Decline() {
  const t = useT();
  const order = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Asking order={order} title={t('orders.decline.title')} text={t('orders.decline.text')}>
      <form method="post" noValidate>
        <FormProblems form={form} />
        <TextArea form={form} name="reason" label={t('orders.decline.reason')} hint={t('orders.decline.reasonHint')} maxLength={500} />
        <button type="submit" className="button button-main min-h-14 w-full text-lg">
          {t('orders.decline.button')}
        </button>
      </form>
      <a className="button button-plain mt-3 w-full" href={`/seller/orders/${order.id}`}>
        {t('orders.decline.keep')}
      </a>
    </Asking>
  );
}
