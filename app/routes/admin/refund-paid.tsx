import { data, redirect } from '@remix-run/node';
import { recordRefundPaid } from '#app/domain/payments/pay-refund.server.ts';
import { utrForm } from '#app/domain/returns/forms.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { titled } from '../title.ts';
import { listAround } from './payments-guard.server.ts';
import { PaymentsPage } from './payments-page.tsx';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('desk.payments.title');

export const loader = adminLoader(({ scope, params }) => listAround(scope, 'refund', params['id']));

/** Writes down the bank's reference of a refund that was sent by bank or UPI. */
export const action = adminAction(async ({ scope, params, request }) => {
  const refundId = params['id'] ?? '';
  await listAround(scope, 'refund', refundId);
  const read = readForm(await sentForm(request), utrForm(refundId));
  if (!read.ok) return data({ paid: { refundId, form: read.form } }, { status: 422 });
  const done = await recordRefundPaid(scope, refundId, read.value, new Date());
  if (done.ok) return redirect('/admin/payments', 303);
  return done.error === 'gone' ? data({ gone: true as const }, { status: 409 }) : data({ paid: { refundId, form: refuse(read.form, `utr.${refundId}`, done.error) } }, { status: 409 });
});

export default PaymentsPage;
