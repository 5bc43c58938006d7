import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { CodeField } from '#app/domain/accounts/components/code-field.tsx';
import { WaitNotice } from '#app/domain/accounts/components/wait-notice.tsx';
import { enrolment } from '#app/domain/accounts/enrol-totp.server.ts';
import { codeForm } from '#app/domain/accounts/forms.ts';
import { localPath } from '#app/i18n/languages.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems } from '#app/ui/field.tsx';
import { useHere } from '#app/ui/use-here.ts';
import { tryFactor } from './officer-factor.server.ts';
import { accountMeta } from './page.ts';
import { noStore, refusedShape } from './page.server.ts';
import { pendingOfficerAction, pendingOfficerLoader } from './scope.server.ts';

export const meta = accountMeta((t) => t('account.factorTitle'));
export const headers = noStore;

export const loader = pendingOfficerLoader(async ({ officerId, language }) => {
  if (await enrolment(officerId)) throw redirect(localPath(language, '/account/officer/enrol'));
  return null;
});

export const action = pendingOfficerAction(async (args) => {
  const read = readForm(await sentForm(args.request), codeForm, ['code']);
  if (!read.ok) return refusedShape(read.form);
  return tryFactor(args, { kind: 'app', code: read.value.code }, read.form);
});

export default function OfficerCode() {
  const t = useT();
  const here = useHere();
  const to = useLocalPath();
  const refused = useActionData<typeof action>();
  return (
    <AccountPage title={t('account.factorTitle')} intro={t('account.factorIntro')}>
      {refused?.wait != null && <WaitNotice seconds={refused.wait} />}
      <form method="post" action={here} noValidate>
        <FormProblems form={refused?.form} />
        <CodeField form={refused?.form} label={t('account.factorLabel')} />
        <button className="button button-main w-full" type="submit">{t('common.signIn')}</button>
      </form>
      <p className="mt-4">
        <a className="link inline-flex min-h-12 items-center" href={to('/account/officer/recovery')}>{t('account.factorLost')}</a>
      </p>
    </AccountPage>
  );
}
