import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dispatchForm } from '#app/domain/orders/forms.ts';
import { useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems, TextField } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { moveAndShow, orderToMove } from './orders-guard.server.ts';
import { Asking } from './parts/asking.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('orders.dispatch.title');

export const loader = sellerLoader(({ scope, params }) => orderToMove(scope, params['id'], 'dispatch'));

export const action = sellerAction(async ({ scope, params, request }) => {
  const read = readForm(await sentForm(request), dispatchForm);
  if (read.ok) return moveAndShow(scope, params['id'], 'dispatch', read.value);
  await orderToMove(scope, params['id'], 'dispatch');
  return data({ form: read.form }, { status: 422 });
});

export default function Dispatch() {
  const t = useT();
  const order = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Asking order={order} title={t('orders.dispatch.title')} text={t('orders.dispatch.text')}>
      <form method="post" noValidate>
        <FormProblems form={form} />
        <TextField form={form} name="courier" label={t('orders.dispatch.courier')} hint={t('orders.dispatch.courierHint')} maxLength={60} autoComplete="off" />
        <TextField form={form} name="trackingNumber" label={t('orders.dispatch.number')} hint={t('orders.dispatch.numberHint')} maxLength={40} autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        <button type="submit" className="button button-good min-h-14 w-full text-lg">
          <Icon name="truck" /> {t('orders.dispatch.button')}
        </button>
      </form>
    </Asking>
  );
}
