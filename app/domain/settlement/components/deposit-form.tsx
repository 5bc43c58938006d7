import { useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { ChoiceField, FormProblems, TextField } from '#app/ui/field.tsx';

/** Writes down that a tax was paid in. */
export function DepositForm({ id, form, today }: { readonly id: string; readonly form: FormState | undefined; readonly today: string }) {
  const t = useT();
  return (
    <form method="post" action="/admin/registers/deposits" noValidate className="card p-4">
      <h2 className="mb-3">{t('deposits.new')}</h2>
      <FormProblems form={form} />
      <input type="hidden" name="id" value={typeof form?.values['id'] === 'string' ? form.values['id'] : id} />
      <ChoiceField form={form} name="tax" label={t('deposits.which')} choices={(['GST', 'TCS', 'TDS'] as const).map((value) => ({ value, label: t(`deposits.tax.${value}`) }))} />
      <TextField form={form} name="amount" label={t('deposits.amount')} hint={t('deposits.amountHint')} inputMode="decimal" maxLength={20} required />
      <TextField form={form} name="paidOn" type="date" label={t('deposits.paidOn')} known={today} required />
      <TextField form={form} name="reference" label={t('deposits.challan')} autoCapitalize="characters" maxLength={40} required />
      <button type="submit" className="button button-main w-full">{t('deposits.record')}</button>
    </form>
  );
}
