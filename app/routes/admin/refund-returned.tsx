import { data, redirect } from '@remix-run/node';
import { recordRefundReturned } from '#app/domain/payments/refund-returned.server.ts';
import { failureForm } from '#app/domain/returns/forms.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { titled } from '../title.ts';
import { listAround } from './payments-guard.server.ts';
import { PaymentsPage } from './payments-page.tsx';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('desk.payments.title');

export const loader = adminLoader(({ scope, params }) => listAround(scope, 'refund', params['id']));

/** Writes down that a bank sent back a refund by bank or UPI. */
export const action = adminAction(async ({ scope, params, request }) => {
  const refundId = params['id'] ?? '';
  await listAround(scope, 'refund', refundId);
  const read = readForm(await sentForm(request), failureForm(refundId));
  if (!read.ok) return data({ returned: { refundId, form: read.form } }, { status: 422 });
  const done = await recordRefundReturned(scope, refundId, read.value, new Date());
  return done.ok ? redirect('/admin/payments', 303) : data({ gone: true as const }, { status: 409 });
});

export default PaymentsPage;
