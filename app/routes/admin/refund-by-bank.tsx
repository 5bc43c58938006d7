import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { failedRefund } from '#app/domain/payments/office-queries.server.ts';
import { refundByBank } from '#app/domain/payments/refund-by-bank.server.ts';
import { PayToFields } from '#app/domain/returns/components/pay-to-fields.tsx';
import { payToForm } from '#app/domain/returns/forms.ts';
import { OfficeTabs } from '#app/domain/settlement/components/office-tabs.tsx';
import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems } from '#app/ui/field.tsx';
import { titled } from '../title.ts';
import { listAround } from './payments-guard.server.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('desk.payments.title');

/** A failed refund, and where it should go instead; back to the list when nothing is to be decided about it any more. */
export const loader = adminLoader(async ({ scope, params }) => {
  const refund = await failedRefund(scope, params['id'] ?? '');
  if (refund) return { refund };
  await listAround(scope, 'refund', params['id']);
  throw redirect('/admin/payments');
});

/** Puts it on the list of those an officer sends from the shop's bank. */
export const action = adminAction(async ({ scope, params, request }) => {
  const refundId = params['id'] ?? '';
  await listAround(scope, 'refund', refundId);
  const read = readForm(await sentForm(request), payToForm);
  if (!read.ok || !read.value.payTo) return data({ form: read.form }, { status: 422 });
  await refundByBank(scope, refundId, read.value.payTo, new Date());
  // Decided by somebody else meanwhile, it stands on the list all the same.
  return redirect('/admin/payments#to-pay', 303);
});

export default function RefundByBank() {
  const t = useT();
  const language = useLanguage();
  const { refund } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { number, name, phone } = refund.payment.order;
  return (
    <>
      <OfficeTabs />
      <h1>{t('desk.payments.byBankTitle', { amount: formatMoney(refund.amountPaise, language) })}</h1>
      <p className="my-2 max-w-3xl">{t(refund.byBank ? 'desk.payments.byBankAgainText' : 'desk.payments.byBankText', { number, name, phone })}</p>
      {refund.failure && <p className="my-2">{t('desk.payments.failed', { why: refund.failure })}</p>}
      <form method="post" noValidate className="card max-w-2xl p-4">
        <FormProblems form={form} />
        <PayToFields form={form} cash={false} />
        <button type="submit" className="button button-main">{t('desk.payments.byBankNow')}</button>
      </form>
    </>
  );
}
