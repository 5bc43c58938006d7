import type { officeOf } from '#app/domain/registry/hand-over-role.server.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { personName } from '#app/i18n/person-name.ts';
import type { FormState } from '#app/lib/forms.ts';
import { ChoiceField, FormProblems } from '#app/ui/field.tsx';

interface Props {
  readonly office: NonNullable<Awaited<ReturnType<typeof officeOf>>>;
  readonly form: FormState | undefined;
}

/** Before a bearer can be erased: who takes her office over. */
export function OfficeHeld({ office: { role, group, heirs }, form }: Props) {
  const t = useT();
  const to = useLocalPath();
  const language = useLanguage();
  const words = { role: t(`apply.role${role}`), group: nameText(language, group) };
  return (
    <section className="card mb-6 p-4">
      <h2>{t('erasure.member.title')}</h2>
      <p className="mt-2">{t(heirs.length === 0 ? 'erasure.member.nobody' : 'erasure.member.text', words)}</p>
      {heirs.length === 0 && <a className="button button-plain mt-3 w-full" href="/seller/members">{t('members.add')}</a>}
      {heirs.length > 0 && (
        <form method="post" action={to('/account/erase/office')} noValidate className="mt-4">
          <FormProblems form={form} />
          <ChoiceField form={form} name="heir" label={t('erasure.member.heir')} choices={heirs.map(({ id, person }) => ({ value: id, label: personName(language, person) }))} />
          <button className="button button-main w-full" type="submit">{t('erasure.member.button')}</button>
        </form>
      )}
    </section>
  );
}
