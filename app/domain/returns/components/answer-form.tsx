import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { CheckField, ChoiceField, FormProblems, TextArea } from '#app/ui/field.tsx';
import { LONGEST_NOTE } from '../forms.ts';
import type { ReturnFile } from '../queries.server.ts';
import { PiecesFields } from './pieces-fields.tsx';

interface AnswerFormProps {
  readonly file: ReturnFile;
  readonly reader: 'group' | 'officer';
  readonly action: string;
  readonly form: FormState | undefined;
}

/** How much of a return is accepted: all that was asked stands there at first, nothing refuses it. */
export function AnswerForm({ file, reader, action, form }: AnswerFormProps) {
  const t = useT();
  const language = useLanguage();
  return (
    <section className="card mt-5 p-4">
      <h2>{t('returns.answer.title')}</h2>
      <p className="mb-3">{t('returns.answer.text')}</p>
      <form method="post" action={action} noValidate>
        <FormProblems form={form} />
        <PiecesFields lines={file.lines} form={form} all />
        {reader === 'officer' && file.shippingLeft > 0 && <CheckField form={form} name="shipping" label={t('returns.shipping', { amount: formatMoney(file.shippingLeft, language) })} />}
        <ChoiceField form={form} name="goods" label={t('returns.answer.goods')} known={file.food ? 'KEPT' : undefined} choices={(['KEPT', 'EXPECTED'] as const).map((value) => ({ value, label: t(`returns.answer.${value}`) }))} />
        <TextArea form={form} name="answer" label={t('returns.answer.words')} hint={t('returns.answer.wordsHint')} maxLength={LONGEST_NOTE} />
        <button type="submit" className="button button-good w-full">{t('returns.answer.button')}</button>
      </form>
    </section>
  );
}
