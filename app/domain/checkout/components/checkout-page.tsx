import type { ReactNode } from 'react';
import { stateName } from '#app/domain/registry/states.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { FormProblems, TextField } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { fieldValue } from '#app/lib/forms.ts';
import type { CheckoutView } from '../checkout-view.server.ts';
import { AddressFields } from './address-fields.tsx';
import { ChangesNotice } from './changes-notice.tsx';
import { CheckoutSummary } from './checkout-summary.tsx';
import { OrderExtras } from './order-extras.tsx';
import { PaymentFields } from './payment-fields.tsx';
import { ProblemList } from './problem-list.tsx';

interface Props {
  readonly view: CheckoutView;
  /** A coupon was just taken by the Enter key: she goes on there, else at state and district. */
  readonly couponTaken?: boolean;
}

/** Where the Enter key leads; on a page with mistakes nothing has this name, and the first of them has the focus. */
const ON = 'on';

/** One page from address to order; nobody needs an account. */
export function CheckoutPage({ view, couponTaken = false }: Props) {
  const t = useT();
  const language = useLanguage();
  const to = useLocalPath();
  const { form, known, quote, place, changes } = view;
  const destination = place?.state ? stateName(place.state, language) : null;
  const mistaken = Object.keys(form?.errors ?? {}).length > 0;
  const billed = fieldValue(form, 'billPin') !== '';
  return (
    <div className="wrap py-6">
      <h1>{t('checkout.form.title')}</h1>
      <p className="mt-1 mb-6 text-ink-soft">{t('checkout.form.guest')}</p>
      <FormProblems form={form} />
      <ProblemList problems={quote.problems} destination={billed ? null : destination} buttons={false} />
      {changes && quote.problems.length === 0 && <ChangesNotice changes={changes} total={quote.total} />}
      <form method="post" action={to('/checkout')} noValidate className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        {/* What the Enter key presses in any field: the PIN fills in, a typed coupon is taken, nothing is ordered by accident. */}
        <button type="submit" formAction={`${to('/checkout/address')}#${ON}`} formNoValidate tabIndex={-1} aria-hidden="true" className="sr-only">{t('checkout.form.fill')}</button>
        <div className="grid gap-6">
          <Step title={t('checkout.form.where')}>
            <AddressFields view={view} {...(couponTaken || mistaken ? {} : { placeId: ON })} />
          </Step>
          <Step title={t('checkout.form.who')}>
            <TextField form={form} name="name" label={t('checkout.form.name')} known={known.name} autoComplete="name" maxLength={80} required />
            <TextField form={form} name="mobile" label={t('checkout.form.mobile')} hint={t('checkout.form.mobileHint')} known={known.mobile} type="tel" inputMode="tel" autoComplete="tel" maxLength={30} required />
            <TextField form={form} name="email" label={t('checkout.form.email')} known={known.email} type="email" autoComplete="email" maxLength={254} optional />
            <OrderExtras form={form} />
          </Step>
          <Step title={t('checkout.form.how')}>
            <PaymentFields view={view} />
          </Step>
        </div>
        <section className="card p-4 lg:sticky lg:top-4">
          <CheckoutSummary view={view} {...(couponTaken ? { couponsId: ON } : {})} />
          <input type="hidden" name="seen" value={view.seen} />
          <Place view={view} />
        </section>
      </form>
    </div>
  );
}

function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="card p-4 pb-1 sm:p-6 sm:pb-2">
      <legend className="float-start mb-4 w-full text-xl font-bold text-indigo">{title}</legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}

/** The button says what it does: with a total it orders, without one it asks for it. */
function Place({ view: { quote } }: { readonly view: CheckoutView }) {
  const t = useT();
  const language = useLanguage();
  const names = [...new Set(quote.groups.map(({ seller, group }) => (seller.kind === 'FEDERATION_GSTIN' ? seller.name : nameText(language, group))))].join(' · ');
  const known = quote.total !== null;
  return (
    <>
      <button type="submit" className="button button-main mt-4 w-full text-lg" disabled={quote.problems.length > 0}>
        <Icon name={known ? 'check' : 'truck'} className="size-5" />
        {quote.total !== null ? t('checkout.form.placeTotal', { total: formatMoney(quote.total, language) }) : t('checkout.form.showTotal')}
      </button>
      <p className="mt-3 text-sm text-ink-soft">{known ? `${t('checkout.form.terms')} ${t('checkout.form.sellers', { names })}` : t('checkout.form.next')}</p>
    </>
  );
}
