import { data, redirect } from '@remix-run/node';
import { RemittancePage } from '#app/domain/remittance/components/remittance-page.tsx';
import { differenceForm } from '#app/domain/remittance/forms.ts';
import { settleDifference } from '#app/domain/remittance/settle-difference.server.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { titled } from '../title.ts';
import { remittanceOr404 } from './remittance.server.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('cash.remit.title');

/** Answers with the remittance again when settling was refused. */
export const loader = adminLoader(({ scope, params }) => remittanceOr404(scope, params['id']));

/** An owed difference was paid, or is written off. */
export const action = adminAction(async ({ scope, params, request }) => {
  const { remittance } = await remittanceOr404(scope, params['id']);
  const read = readForm(await sentForm(request), differenceForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const settled = await settleDifference(scope, remittance.id, read.value, new Date());
  if (settled.ok) return redirect(`/admin/remittances/${remittance.id}`, 303);
  return data({ form: refuse(read.form, '', 'not-allowed') }, { status: 409 });
});

export default RemittancePage;
