import { STATES, stateName } from '#app/domain/registry/states.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { ChoiceField, FormProblems, SelectField, TextField } from '#app/ui/field.tsx';
import { useHere } from '#app/ui/use-here.ts';

const REACHES = ['CASH', 'PREPAID', 'NONE'] as const;

/** Says from a day on what a place takes. */
export function ReachForm({ form, today }: { readonly form: FormState | undefined; readonly today: string }) {
  const t = useT();
  const here = useHere();
  const language = useLanguage();
  return (
    <form method="post" action={here} className="card p-4 lg:sticky lg:top-4" noValidate>
      <h2 className="mb-3">{t('cash.reach.new')}</h2>
      <FormProblems form={form} />
      <TextField form={form} name="pinPrefix" label={t('cash.reach.pin')} hint={t('cash.reach.pinHint')} inputMode="numeric" maxLength={20} />
      <SelectField form={form} name="stateCode" label={t('cash.reach.orState')} blank={t('cash.reach.noState')} choices={STATES.map(({ code }) => ({ value: code, label: stateName(code, language) }))} />
      <TextField form={form} name="district" label={t('cash.reach.district')} hint={t('cash.reach.districtHint')} maxLength={60} optional />
      <ChoiceField form={form} name="reach" label={t('cash.reach.takes')} choices={REACHES.map((value) => ({ value, label: t(`cash.reach.${value}`) }))} />
      <TextField form={form} name="from" type="date" label={t('cash.reach.from')} known={today} required />
      <TextField form={form} name="note" label={t('cash.reach.note')} hint={t('cash.reach.noteHint')} maxLength={200} optional />
      <button type="submit" className="button button-main w-full">{t('cash.reach.save')}</button>
    </form>
  );
}
