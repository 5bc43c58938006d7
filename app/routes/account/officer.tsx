import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { checkOfficerPassword } from '#app/domain/accounts/check-officer-password.server.ts';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { WaitNotice } from '#app/domain/accounts/components/wait-notice.tsx';
import { deviceWords } from '#app/domain/accounts/device.ts';
import { officerForm } from '#app/domain/accounts/forms.ts';
import { knownDevice } from '#app/domain/accounts/known-device.server.ts';
import { officerProgress } from '#app/domain/accounts/officer-progress.server.ts';
import { safePath } from '#app/domain/accounts/safe-path.ts';
import { signedIn } from '#app/domain/accounts/session-cookie.server.ts';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems, TextField } from '#app/ui/field.tsx';
import { useHere } from '#app/ui/use-here.ts';
import { accountMeta } from './page.ts';
import { moveOn, noStore, refusedBy, refusedShape } from './page.server.ts';

export const meta = accountMeta((t) => t('account.officerTitle'));
export const headers = noStore;

const nextOf = (request: Request) => safePath(new URL(request.url).searchParams.get('next'));

export async function loader({ request }: LoaderFunctionArgs) {
  if ((await visitorOf(request))?.officerId) throw redirect(nextOf(request) ?? '/admin');
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const now = new Date();
  const read = readForm(await sentForm(request), officerForm, ['password']);
  if (!read.ok) return refusedShape(read.form);
  const { email, password } = read.value;
  const accepted = await checkOfficerPassword({
    email, password, clientAddress: context.clientAddress, knownDevice: knownDevice(request, email, now),
    device: deviceWords(request.headers.get('user-agent')), oldSessionId: (await visitorOf(request))?.sessionId ?? null, now,
  });
  if (!accepted.ok) return refusedBy(read.form, 'password', accepted, now);
  return moveOn(request, `/account/officer/${accepted.value.step}`, signedIn(accepted.value.token), officerProgress.write({ next: nextOf(request) }, now));
}

export default function OfficerSignIn() {
  const t = useT();
  const here = useHere();
  const to = useLocalPath();
  const refused = useActionData<typeof action>();
  return (
    <AccountPage title={t('account.officerTitle')} intro={t('account.officerIntro')}>
      {refused?.wait != null && <WaitNotice seconds={refused.wait} />}
      <form method="post" action={here} noValidate>
        <FormProblems form={refused?.form} />
        <TextField form={refused?.form} name="email" label={t('account.emailLabel')} type="email" autoComplete="username" maxLength={254} required />
        <TextField form={refused?.form} name="password" label={t('account.passwordLabel')} type="password" autoComplete="current-password" required />
        <button className="button button-main w-full" type="submit">{t('common.continue')}</button>
      </form>
      <p className="mt-4">
        <a className="link inline-flex min-h-12 items-center" href={to('/account/sign-in')}>{t('account.memberSignIn')}</a>
      </p>
    </AccountPage>
  );
}
