import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ShareBasis } from '#app/generated/prisma/enums.ts';
import { ruleForm } from '#app/domain/shares/forms.ts';
import { isBearer, recordRule } from '#app/domain/shares/record-rule.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { indianDay } from '#app/lib/time.ts';
import { ChoiceField, FormProblems, TextField } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { SendButton } from './parts/send-button.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('shares.ruleTitle');

/** What the meeting voted: only an office bearer writes it down. */
export const loader = sellerLoader(async ({ scope }) => {
  if (!isBearer(scope)) throw redirect('/seller/shares');
  return { today: indianDay(new Date()) };
});

export const action = sellerAction(async ({ scope, request }) => {
  const read = readForm(await sentForm(request), ruleForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const recorded = await recordRule(scope, read.value, new Date());
  if (recorded.ok) return redirect('/seller/shares', 303);
  if (recorded.error === 'not-bearer') throw new Response(null, { status: 403 });
  return data({ form: refuse(read.form, 'meetingOn', recorded.error) }, { status: 422 });
});

export default function Rule() {
  const t = useT();
  const { today } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="wrap max-w-xl py-5">
      <a className="inline-flex min-h-12 items-center gap-1 text-indigo" href="/seller/shares">
        <Icon name="back" /> {t('common.back')}
      </a>
      <h1 className="mb-4">{t('shares.ruleTitle')}</h1>
      <FormProblems form={form} />
      <form method="post" noValidate>
        <ChoiceField form={form} name="basis" label={t('shares.basisLabel')} choices={Object.values(ShareBasis).map((value) => ({ value, label: t(`shares.basis.${value}`) }))} />
        <TextField form={form} name="fund" label={t('shares.fundLabel')} hint={t('shares.fundHint')} inputMode="decimal" autoComplete="off" maxLength={8} />
        <TextField form={form} name="meetingOn" type="date" label={t('shares.meetingLabel')} hint={t('shares.meetingHint')} max={today} />
        <SendButton>{t('common.save')}</SendButton>
      </form>
    </div>
  );
}
