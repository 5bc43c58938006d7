import { CodeField } from '#app/domain/accounts/components/code-field.tsx';
import { WaitNotice } from '#app/domain/accounts/components/wait-notice.tsx';
import { formatMobile, type Mobile } from '#app/domain/registry/formats.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { ChoiceField } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { CashRefusal } from '../cash.ts';
import type { CheckoutView } from '../checkout-view.server.ts';

/** Online or cash; where cash is not possible, the reason stands there instead. */
export function PaymentFields({ view }: { readonly view: CheckoutView }) {
  const { form, quote, cashCap } = view;
  const t = useT();
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, language);
  const { refused } = quote.cash;
  const several = quote.groups.length > 1 || quote.groups.some(({ parcels }) => parcels.length > 1);
  const cashNote = several || quote.total === null ? t('checkout.form.cashNoteEach') : t('checkout.form.cashNote', { total: money(quote.total) });
  const codeNote = quote.cash.needsCode && view.code.state === 'none' ? ` ${t('cash.codeAhead')}` : '';
  const online = { value: 'ONLINE', label: <Choice title={t('checkout.form.online')} note={t('checkout.form.onlineNote')} /> };
  const cash = { value: 'CASH_ON_DELIVERY', label: <Choice title={t('checkout.form.cash')} note={cashNote + codeNote} /> };
  return (
    <>
      <ChoiceField form={form} name="method" label={<span className="sr-only">{t('checkout.form.how')}</span>} choices={refused ? [online] : [online, cash]} known={refused ? 'ONLINE' : null} />
      {refused && <p className="mb-4 text-sm">{refused === 'above-cap' ? t('checkout.form.cashTooMuch', { cap: money(cashCap) }) : t(WHY[refused])}</p>}
      <Code view={view} />
    </>
  );
}

const WHY = { place: 'cash.notThere', 'refused-before': 'cash.refusedBefore' } as const satisfies Record<Exclude<CashRefusal, 'above-cap'>, string>;

/** The code that a large cash order waits for. */
function Code({ view: { form, code } }: { readonly view: CheckoutView }) {
  const t = useT();
  const to = useLocalPath();
  if (code.state === 'confirmed') {
    return (
      <p className="mb-4 flex gap-2 font-semibold text-neem">
        <Icon name="check" className="mt-0.5 size-5" /> {t('cash.confirmed')}
      </p>
    );
  }
  if (code.state === 'none' && code.wait === null) return null;
  return (
    <div className="mb-4 rounded-card border-2 border-turmeric bg-turmeric-light p-4">
      {code.wait !== null && <WaitNotice seconds={code.wait} />}
      {code.state === 'sent' && (
        <>
          <p className="mb-3">{t('cash.codeSent', { mobile: formatMobile((code.phone ?? '') as Mobile) })}</p>
          <CodeField form={form} name="phoneCode" label={t('cash.code')} required={false} />
          <button type="submit" formAction={to('/checkout/code')} formNoValidate className="button button-plain">{t('cash.codeAgain')}</button>
        </>
      )}
    </div>
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
