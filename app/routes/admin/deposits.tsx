import { data, redirect } from '@remix-run/node';
import { DepositsPage } from '#app/domain/settlement/components/deposits-page.tsx';
import { depositForm } from '#app/domain/settlement/deposit-forms.ts';
import { depositTax, type DepositRefusal } from '#app/domain/settlement/deposit-tax.server.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { titled } from '../title.ts';
import { deposits } from './deposits.server.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('deposits.title');

export const loader = adminLoader((args) => deposits(args));

const FIELDS: Record<DepositRefusal, string> = { 'not-state': '', 'date-future': 'paidOn', 'above-owed': 'amount', 'reference-taken': 'reference' };

/** Writes down a tax that was paid in. */
export const action = adminAction(async ({ scope, request }) => {
  const read = readForm(await sentForm(request), depositForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const done = await depositTax(scope, read.value, new Date());
  if (done.ok) return redirect('/admin/registers/deposits', 303);
  return data({ form: refuse(read.form, FIELDS[done.error], done.error) }, { status: done.error === 'not-state' ? 403 : 422 });
});

export default DepositsPage;
