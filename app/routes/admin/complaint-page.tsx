import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { Answers } from '#app/domain/complaints/components/answers.tsx';
import { LONGEST_COMPLAINT } from '#app/domain/complaints/forms.ts';
import { formatAge, formatDate, formatMoment } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { FormProblems, TextArea } from '#app/ui/field.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import type { fileOfComplaint } from './complaint-guard.server.ts';

/** One complaint: what was written, by whom, until when, and the answer. */
export function ComplaintPage() {
  const t = useT();
  const language = useLanguage();
  const { complaint, now } = useLoaderData<typeof fileOfComplaint>();
  const form = useActionData<{ form: FormState }>()?.form;
  const { id, number, topic, name, phone, email, orderNumber, createdAt, acknowledgedAt, resolveBy, closedAt, status } = complaint;
  const facts: readonly (readonly [string, string | null])[] = [
    [t('complaints.head.from'), name], [t('complaints.mobile'), phone], [t('complaints.email'), email], [t('complaints.order'), orderNumber],
    [t('complaints.head.age'), formatAge(createdAt, now, language)],
    [t('complaints.acknowledged'), acknowledgedAt && formatMoment(acknowledgedAt, language)],
    [t('complaints.head.due'), formatDate(resolveBy, language)],
    [t('complaints.closedOn'), closedAt && formatDate(closedAt, language)],
  ];
  return (
    <>
      <p><Link className="link" to="/admin/complaints">{t('complaints.adminTitle')}</Link></p>
      <h1 className="mt-2">{number} · {t(`complaints.topic.${topic}`)}</h1>
      <div className="mt-6 grid gap-8 lg:grid-cols-[3fr_2fr]">
        <div>
          <Answers {...complaint} />
          {status === 'OPEN' && (
            <Form method="post" action={`/admin/complaints/${id}/answer`} className="mt-6" noValidate>
              <FormProblems form={form} />
              <TextArea form={form} name="text" label={t('complaints.answerLabel')} hint={t('complaints.answerHint')} rows={6} maxLength={LONGEST_COMPLAINT} />
              <div className="flex flex-wrap gap-3">
                <button className="button button-main" type="submit">{t('complaints.answerSend')}</button>
                <button className="button button-plain" type="submit" formAction={`/admin/complaints/${id}/close`}>{t('complaints.answerClose')}</button>
              </div>
            </Form>
          )}
        </div>
        <FactList facts={facts} className="h-fit" />
      </div>
    </>
  );
}
