import { data, redirect } from '@remix-run/node';
import { reasonForm } from '#app/domain/orders/forms.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { titled } from '../title.ts';
import { orderFile } from './orders-guard.server.ts';
import { OrderPage } from './orders-page.tsx';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('admin.orders');

/** Answers with the order again when cancelling was refused. */
export const loader = adminLoader(({ scope, params }) => orderFile(scope, params['id']));

export const action = adminAction(async ({ scope, params, request }) => {
  const { order } = await orderFile(scope, params['id']);
  const read = readForm(await sentForm(request), reasonForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const stopped = await moveGroupOrder({ kind: 'officer', scope }, order.id, 'stop', read.value, new Date());
  if (stopped.ok) return redirect(`/admin/orders/${order.id}`, 303);
  return data({ form: { values: read.value, errors: { '': ['not-allowed'] } } }, { status: 409 });
});

export default OrderPage;
