import { formatDate } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { FormProblems } from '#app/ui/field.tsx';

interface Props {
  readonly id: string;
  readonly by: string;
  readonly on: Date;
  /** The reader asked herself. */
  readonly mine: boolean;
  readonly form: FormState | undefined;
}

/** Somebody asks to write a difference off; another officer says yes or no. */
export function WriteOff({ id, by, on, mine, form }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="mt-4 border-t border-rule pt-4">
      <FormProblems form={form} />
      <p className="mb-3">{t('cash.remit.writeOffAsked', { title: by, day: formatDate(on, language) })}</p>
      {mine ? (
        <p className="rounded-card bg-turmeric-light p-3 font-semibold">{t('cash.remit.writeOffOther')}</p>
      ) : (
        <div className="flex flex-wrap gap-3">
          <form method="post" action={`/admin/remittances/${id}/write-off/approve`}>
            <button className="button button-main">{t('cash.remit.writeOffYes')}</button>
          </form>
          <form method="post" action={`/admin/remittances/${id}/write-off/refuse`}>
            <button className="button button-plain">{t('cash.remit.writeOffNo')}</button>
          </form>
        </div>
      )}
    </div>
  );
}
