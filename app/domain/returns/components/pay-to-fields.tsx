import { useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { TextField } from '#app/ui/field.tsx';

/** Where money goes by hand: a UPI id, or a bank account. `cash` says that it was paid in cash, and so goes this way. */
export function PayToFields({ form, cash = true }: { readonly form: FormState | undefined; readonly cash?: boolean }) {
  const t = useT();
  return (
    <fieldset className="mb-4">
      <legend className="mb-1 text-lg font-semibold">{t('returns.payTo.title')}</legend>
      {cash && <p className="mb-3 text-ink-soft">{t('returns.payTo.text')}</p>}
      <TextField form={form} name="upi" label={t('returns.payTo.upi')} hint={t('returns.payTo.upiHint')} inputMode="email" autoCapitalize="none" autoComplete="off" maxLength={140} />
      <p className="mb-3 font-semibold">{t('returns.payTo.or')}</p>
      <TextField form={form} name="holder" label={t('returns.payTo.holder')} autoComplete="name" maxLength={80} />
      <TextField form={form} name="account" label={t('returns.payTo.account')} inputMode="numeric" autoComplete="off" maxLength={30} />
      <TextField form={form} name="ifsc" label={t('returns.payTo.ifsc')} hint={t('returns.payTo.ifscHint')} autoCapitalize="characters" autoComplete="off" maxLength={20} />
    </fieldset>
  );
}
