import { data, redirect } from '@remix-run/node';
import { DepositsPage } from '#app/domain/settlement/components/deposits-page.tsx';
import { withdrawDeposit } from '#app/domain/settlement/withdraw-deposit.server.ts';
import { titled } from '../title.ts';
import { deposits } from './deposits.server.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('deposits.title');

export const loader = adminLoader((args) => deposits(args));

/** Undoes a deposit that was written down by mistake. */
export const action = adminAction(async ({ scope, params }) => {
  const done = await withdrawDeposit(scope, params['id'] ?? '', new Date());
  return done.ok ? redirect('/admin/registers/deposits', 303) : data({ gone: true as const }, { status: done.error === 'gone' ? 409 : 403 });
});

export default DepositsPage;
