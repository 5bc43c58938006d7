import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { ChoiceField } from '#app/ui/field.tsx';
import type { CheckoutView } from '../checkout-view.server.ts';

/** Online or cash; cash only within its cap, and then the reason stands there. */
export function PaymentFields({ view: { form, quote, cashCap } }: { readonly view: CheckoutView }) {
  const t = useT();
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, language);
  const several = quote.groups.length > 1 || quote.groups.some(({ parcels }) => parcels.length > 1);
  const cashNote = several || quote.total === null ? t('checkout.form.cashNoteEach') : t('checkout.form.cashNote', { total: money(quote.total) });
  const online = { value: 'ONLINE', label: <Choice title={t('checkout.form.online')} note={t('checkout.form.onlineNote')} /> };
  const cash = { value: 'CASH_ON_DELIVERY', label: <Choice title={t('checkout.form.cash')} note={cashNote} /> };
  return (
    <>
      <ChoiceField form={form} name="method" label={<span className="sr-only">{t('checkout.form.how')}</span>} choices={quote.cashAllowed ? [online, cash] : [online]} known={quote.cashAllowed ? null : 'ONLINE'} />
      {!quote.cashAllowed && <p className="mb-4 text-sm">{t('checkout.form.cashTooMuch', { cap: money(cashCap) })}</p>}
    </>
  );
}

function Choice({ title, note }: { readonly title: string; readonly note: string }) {
  return (
    <>
      <span className="block font-semibold">{title}</span>
      <span className="block text-sm text-ink-soft">{note}</span>
    </>
  );
}
