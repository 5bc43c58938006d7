import { useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { TextField } from '#app/ui/field.tsx';

/** What is asked of a new member: her name and her number. */
export function MemberFields({ form }: { readonly form: FormState | undefined }) {
  const t = useT();
  return (
    <>
      <TextField form={form} name="name" label={t('members.name')} autoComplete="off" maxLength={80} />
      <TextField form={form} name="mobile" label={t('members.mobile')} hint={t('members.mobileHint')} type="tel" inputMode="tel" autoComplete="off" maxLength={30} />
    </>
  );
}
