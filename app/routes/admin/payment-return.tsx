import { data, redirect } from '@remix-run/node';
import { askToReturn } from '#app/domain/payments/return-payment.server.ts';
import { titled } from '../title.ts';
import { listAround } from './payments-guard.server.ts';
import { PaymentsPage } from './payments-page.tsx';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('desk.payments.title');

export const loader = adminLoader(({ scope, params }) => listAround(scope, 'problem', params['id']));

/** Sends money back that does not fit its order; shows the list again when that was decided already. */
export const action = adminAction(async ({ scope, params }) => {
  await listAround(scope, 'problem', params['id']);
  const done = await askToReturn(scope, params['id'] ?? '', new Date());
  return done.ok ? redirect('/admin/payments', 303) : data({ gone: true as const }, { status: 409 });
});

export default PaymentsPage;
