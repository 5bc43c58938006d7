import { useActionData } from '@remix-run/react';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { WaitNotice } from '#app/domain/accounts/components/wait-notice.tsx';
import { recoveryForm } from '#app/domain/accounts/forms.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems, TextField } from '#app/ui/field.tsx';
import { useHere } from '#app/ui/use-here.ts';
import { tryFactor } from './officer-factor.server.ts';
import { accountMeta } from './page.ts';
import { noStore, refusedShape } from './page.server.ts';
import { pendingOfficerAction, pendingOfficerLoader } from './scope.server.ts';

export const meta = accountMeta((t) => t('account.recoveryTitle'));
export const headers = noStore;

export const loader = pendingOfficerLoader(async () => null);

export const action = pendingOfficerAction(async (args) => {
  const read = readForm(await sentForm(args.request), recoveryForm, ['code']);
  if (!read.ok) return refusedShape(read.form);
  return tryFactor(args, { kind: 'recovery', code: read.value.code }, read.form);
});

export default function OfficerRecovery() {
  const t = useT();
  const here = useHere();
  const to = useLocalPath();
  const refused = useActionData<typeof action>();
  return (
    <AccountPage title={t('account.recoveryTitle')} intro={t('account.recoveryIntro')}>
      {refused?.wait != null && <WaitNotice seconds={refused.wait} />}
      <form method="post" action={here} noValidate>
        <FormProblems form={refused?.form} />
        <TextField form={refused?.form} name="code" label={t('account.recoveryLabel')} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={40} required className="field font-mono" />
        <button className="button button-main w-full" type="submit">{t('common.signIn')}</button>
      </form>
      <p className="mt-4">
        <a className="link inline-flex min-h-12 items-center" href={to('/account/officer/code')}>{t('account.recoveryBack')}</a>
      </p>
    </AccountPage>
  );
}
