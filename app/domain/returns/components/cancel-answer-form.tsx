import { useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { ChoiceField, FormProblems, TextArea } from '#app/ui/field.tsx';
import { LONGEST_NOTE } from '../forms.ts';

/** Yes or no to a buyer who asks to cancel a packed parcel. */
export function CancelAnswerForm({ action, form }: { readonly action: string; readonly form: FormState | undefined }) {
  const t = useT();
  return (
    <section className="card mt-5 p-4">
      <form method="post" action={action} noValidate>
        <FormProblems form={form} />
        <ChoiceField form={form} name="accept" label={t('returns.answer.cancel')} choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`returns.answer.${value}`) }))} />
        <TextArea form={form} name="answer" label={t('returns.answer.words')} hint={t('returns.answer.noHint')} maxLength={LONGEST_NOTE} />
        <button type="submit" className="button button-good w-full">{t('returns.answer.button')}</button>
      </form>
    </section>
  );
}
