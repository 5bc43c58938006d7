import { data, redirect } from '@remix-run/node';
import { refundAgain } from '#app/domain/payments/refund-again.server.ts';
import { titled } from '../title.ts';
import { listAround } from './payments-guard.server.ts';
import { PaymentsPage } from './payments-page.tsx';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('desk.payments.title');

export const loader = adminLoader(({ scope, params }) => listAround(scope, 'refund', params['id']));

/** Sends a rejected refund anew; shows the list again when that was done already. */
export const action = adminAction(async ({ scope, params }) => {
  await listAround(scope, 'refund', params['id']);
  const done = await refundAgain(scope, params['id'] ?? '', new Date());
  return done.ok ? redirect('/admin/payments', 303) : data({ gone: true as const }, { status: 409 });
});

export default PaymentsPage;
