import { data, redirect } from '@remix-run/node';
import { isOfState } from '#app/domain/accounts/officer-scope.server.ts';
import { DepositsPage } from '#app/domain/settlement/components/deposits-page.tsx';
import { withdrawDeposit } from '#app/domain/settlement/withdraw-deposit.server.ts';
import { titled } from '../title.ts';
import { deposits } from './deposits.server.ts';
import { adminAction, adminLoader, type AdminArgs } from './scope.server.ts';

export const meta = titled('deposits.title');

/** Only a state's officer withdraws; for others there is no such page. */
async function mustBeOfState({ scope }: AdminArgs): Promise<void> {
  if (!(await isOfState(scope))) throw new Response(null, { status: 404 });
}

export const loader = adminLoader(async (args) => {
  await mustBeOfState(args);
  return deposits(args);
});

/** Undoes a deposit that was written down by mistake. */
export const action = adminAction(async (args) => {
  await mustBeOfState(args);
  const { scope, params } = args;
  const done = await withdrawDeposit(scope, params['id'] ?? '', new Date());
  return done.ok ? redirect('/admin/registers/deposits', 303) : data({ gone: true as const }, { status: 409 });
});

export default DepositsPage;
