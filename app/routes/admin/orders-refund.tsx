import { data, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { PayToFields } from '#app/domain/returns/components/pay-to-fields.tsx';
import { PiecesFields } from '#app/domain/returns/components/pieces-fields.tsx';
import { refundForm } from '#app/domain/returns/forms.ts';
import { refundPartly } from '#app/domain/returns/refund-partly.server.ts';
import { refundable } from '#app/domain/returns/refundable.server.ts';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { CheckField, FormProblems, TextArea } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { titled } from '../title.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('returns.refund.title');

async function partOr404(scope: OfficerScope, id: string | undefined) {
  const part = await refundable(scope, id ?? '');
  if (!part) throw new Response(null, { status: 404 });
  return part;
}

/** What can still be given back of a parcel of the area. */
export const loader = adminLoader(({ scope, params }) => partOr404(scope, params['id']));

/** Gives back what the officer chose; the same page again with what is wrong. */
export const action = adminAction(async ({ scope, params, request }) => {
  const { id, cash } = await partOr404(scope, params['id']);
  const read = readForm(await sentForm(request), refundForm(cash));
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const done = await refundPartly(scope, id, read.value, new Date());
  return done.ok ? redirect(`/admin/orders/${id}`, 303) : data({ form: refuse(read.form, '', done.error) }, { status: 409 });
});

export default function RefundPartly() {
  const t = useT();
  const language = useLanguage();
  const { id, number, cash, allowed, lines, shippingLeft } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="max-w-2xl">
      <Link className="inline-flex min-h-12 items-center gap-1 text-indigo" to={`/admin/orders/${id}`}>
        <Icon name="back" /> {t('orders.one.title', { number })}
      </Link>
      <h1>{t('returns.refund.title')}</h1>
      <p className="mt-2 mb-5">{t(allowed ? 'returns.refund.text' : 'returns.refund.notNow')}</p>
      {(allowed || form) && (
        <form method="post" noValidate>
          <FormProblems form={form} />
          <PiecesFields lines={lines} form={form} />
          {shippingLeft > 0 && <CheckField form={form} name="shipping" label={t('returns.shipping', { amount: formatMoney(shippingLeft, language) })} />}
          <TextArea form={form} name="reason" label={t('orders.office.reason')} hint={t('orders.office.reasonHint')} maxLength={500} />
          {cash && <PayToFields form={form} />}
          <button type="submit" className="button button-main w-full">{t('returns.refund.button')}</button>
        </form>
      )}
    </div>
  );
}
