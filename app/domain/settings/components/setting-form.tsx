import { useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { CheckField, ChoiceField, FormProblems, TextField } from '#app/ui/field.tsx';
import { useHere } from '#app/ui/use-here.ts';
import type { SettingKey } from '../settings.ts';
import { unitOf } from '../settings-table.ts';

/** A new value of a rule, from a day to come on. */
export function SettingForm({ of, form, tomorrow, known }: { readonly of: SettingKey; readonly form: FormState | undefined; readonly tomorrow: string; readonly known: string }) {
  const t = useT();
  const here = useHere();
  const unit = unitOf(of) ?? 'times';
  return (
    <form method="post" action={here} className="card p-4 lg:sticky lg:top-4" noValidate>
      <h2 className="mb-3">{t('settings.new')}</h2>
      <FormProblems form={form} />
      {unit === 'bearer' ? (
        <ChoiceField form={form} name="value" label={t('settings.value')} known={known} choices={(['STORE', 'GROUP'] as const).map((value) => ({ value, label: t(`settings.bearer.${value}`) }))} />
      ) : (
        <TextField form={form} name="value" label={t('settings.value')} hint={t(`settings.typed.${unit}`)} known={known} inputMode="decimal" maxLength={20} required />
      )}
      <TextField form={form} name="from" type="date" label={t('settings.from')} hint={t('settings.fromHint')} known={tomorrow} required />
      <TextField form={form} name="source" label={t('settings.source')} hint={t('settings.sourceHint')} maxLength={300} required />
      <CheckField form={form} name="unsure" label={t('settings.unsureTick')} />
      <button type="submit" className="button button-main w-full">{t('settings.add')}</button>
    </form>
  );
}
