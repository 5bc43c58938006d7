import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { correctAddress, mayCorrect, type CorrectionRefusal } from '#app/domain/checkout/correct-address.server.ts';
import { addressCorrectionForm } from '#app/domain/checkout/forms.ts';
import { afterDeed } from '#app/domain/checkout/order-deed.ts';
import { orderPage } from '#app/domain/checkout/order-page.server.ts';
import { formatMobile, type Mobile } from '#app/domain/registry/formats.ts';
import { stateName, type StateCode } from '#app/domain/registry/states.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems, TextField } from '#app/ui/field.tsx';
import { SECRET_PAGE, orderOfLink } from './order-link.server.ts';
import { OrderTrouble } from './order-trouble.tsx';
import { pageMeta } from './page-meta.ts';

export const meta: MetaFunction = (input) => pageMeta(input, (t) => ({ title: t('cash.address.title'), path: null }));
export const headers = () => SECRET_PAGE;

/** Where an order goes, to be corrected until it is packed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [{ page }, order] = await Promise.all([orderOfLink(request, params['token']), orderPage(params['token'] ?? '')]);
  if (!order) throw new Response(null, { status: 404, headers: SECRET_PAGE });
  const { name, phone, recipientName, recipientPhone, line1, line2, city, pin, stateCode, number } = order;
  return {
    page, number, allowed: mayCorrect(order.groupOrders.map(({ status }) => status)), stateCode,
    known: { name: recipientName ?? name, mobile: formatMobile((recipientPhone ?? phone) as Mobile), line1, line2, city, pin },
  };
}

const FIELDS: Record<CorrectionRefusal, string> = { 'not-allowed': '', 'address-other-state': 'pin', 'address-other-charge': 'pin', 'address-not-served': 'pin', 'address-no-cash': 'pin' };

/** Whoever has the link may correct it; her name is written down only when she is signed in as the buyer. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { order, page } = await orderOfLink(request, params['token']);
  const read = readForm(await sentForm(request), addressCorrectionForm);
  if (!read.ok) return data({ form: read.form }, { status: 422, headers: SECRET_PAGE });
  const visitor = await visitorOf(request);
  const personId = visitor?.person && visitor.person.id === order.personId ? order.personId : null;
  const corrected = await correctAddress(order.id, read.value, personId, new Date());
  if (corrected.ok) return redirect(afterDeed(page, 'address-corrected'), { status: 303, headers: SECRET_PAGE });
  return data({ form: refuse(read.form, FIELDS[corrected.error], corrected.error) }, { status: corrected.error === 'not-allowed' ? 409 : 422, headers: SECRET_PAGE });
}

export default function OrderAddress() {
  const t = useT();
  const language = useLanguage();
  const { page, number, allowed, known, stateCode } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  if (!allowed) {
    return (
      <OrderTrouble icon="warning" title={t('cash.address.tooLate')} text={t('cash.address.tooLateText')}>
        <a className="button button-main" href={page}>{t('orders.pay.toOrder')}</a>
      </OrderTrouble>
    );
  }
  return (
    <AccountPage title={t('cash.address.title')} intro={t('cash.address.intro', { number })}>
      <form method="post" action={`${page}/address`} noValidate>
        <FormProblems form={form} />
        <TextField form={form} name="name" label={t('checkout.form.name')} known={known.name} autoComplete="name" maxLength={80} required />
        <TextField form={form} name="mobile" label={t('cash.address.mobile')} hint={t('cash.address.mobileHint')} known={known.mobile} type="tel" inputMode="tel" autoComplete="tel" maxLength={30} required />
        <TextField form={form} name="line1" label={t('checkout.form.line1')} hint={t('checkout.form.line1Hint')} known={known.line1} autoComplete="address-line1" maxLength={120} required />
        <TextField form={form} name="line2" label={t('checkout.form.line2')} known={known.line2} autoComplete="address-line2" maxLength={120} optional />
        <TextField form={form} name="city" label={t('checkout.form.city')} known={known.city} autoComplete="address-level2" maxLength={80} required />
        <TextField form={form} name="pin" label={t('checkout.form.pin')} hint={t('cash.address.pinHint', { state: stateName(stateCode as StateCode, language) })} known={known.pin} inputMode="numeric" autoComplete="postal-code" maxLength={20} required />
        <button type="submit" className="button button-main w-full">{t('cash.address.save')}</button>
      </form>
      <a className="link mt-4 inline-flex min-h-12 items-center" href={page}>{t('cash.address.keep')}</a>
    </AccountPage>
  );
}
