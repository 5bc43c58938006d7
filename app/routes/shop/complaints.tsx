import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { clientKey, countAttempt } from '#app/domain/accounts/count-attempt.server.ts';
import { fileComplaint } from '#app/domain/complaints/file-complaint.server.ts';
import { complaintForm, LONGEST_COMPLAINT, TOPICS } from '#app/domain/complaints/forms.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { shopFacts } from '#app/lib/shop-facts.server.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { ChoiceField, FormProblems, TextArea, TextField } from '#app/ui/field.tsx';
import { privateMeta } from './private-meta.ts';
import { languageOf, moveOn, privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('complaints.title'));
export const headers = privatePage;

/** The order a page of hers was about comes along in the address. */
export function loader({ request }: LoaderFunctionArgs) {
  const { grievanceOfficer } = shopFacts();
  return { grievanceOfficer, order: (new URL(request.url).searchParams.get('order') ?? '').slice(0, 40) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const now = new Date();
  const read = readForm(await sentForm(request), complaintForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  if (await countAttempt('complaint-by-client', clientKey(context.clientAddress), now)) return data({ form: refuse(read.form, '', 'complaint-too-many') }, { status: 429 });
  const { token } = await fileComplaint(read.value, languageOf(request), now);
  return moveOn(request, `/complaints/${token}`);
}

export default function Complaints() {
  const t = useT();
  const to = useLocalPath();
  const { grievanceOfficer, order } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="wrap max-w-2xl pt-2 pb-4">
      <Breadcrumbs trail={[{ path: '/grievance', name: t('complaints.officerPage') }]} />
      <h1 className="mt-2">{t('complaints.title')}</h1>
      <p className="mt-3">{t('complaints.intro')}</p>
      <form method="post" action={to('/complaints')} noValidate className="mt-6">
        <FormProblems form={form} />
        <ChoiceField form={form} name="topic" label={t('complaints.topicLabel')} choices={TOPICS.map((value) => ({ value, label: t(`complaints.topic.${value}`) }))} />
        <TextField form={form} name="order" label={t('complaints.order')} hint={t('complaints.orderHint')} known={order} optional maxLength={40} autoCapitalize="characters" />
        <TextArea form={form} name="text" label={t('complaints.text')} hint={t('complaints.textHint')} rows={6} maxLength={LONGEST_COMPLAINT} />
        <TextField form={form} name="name" label={t('complaints.name')} autoComplete="name" maxLength={80} required />
        <TextField form={form} name="mobile" label={t('complaints.mobile')} hint={t('complaints.mobileHint')} type="tel" inputMode="tel" autoComplete="tel" maxLength={30} required />
        <TextField form={form} name="email" label={t('complaints.email')} type="email" inputMode="email" autoComplete="email" maxLength={120} optional />
        <p className="mb-4 text-sm text-ink-soft">{t('complaints.why', { name: grievanceOfficer.name })}</p>
        <button type="submit" className="button button-main w-full">{t('complaints.send')}</button>
      </form>
    </div>
  );
}
