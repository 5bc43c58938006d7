import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { WaitNotice } from '#app/domain/accounts/components/wait-notice.tsx';
import { signInForm } from '#app/domain/accounts/forms.ts';
import { issueCode } from '#app/domain/accounts/issue-code.server.ts';
import { knownDevice } from '#app/domain/accounts/known-device.server.ts';
import { safePath } from '#app/domain/accounts/safe-path.ts';
import { signInProgress } from '#app/domain/accounts/sign-in-progress.server.ts';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems, TextField } from '#app/ui/field.tsx';
import { accountMeta } from './page.ts';
import { languageOf, moveOn, noStore, refusedBy, refusedShape } from './page.server.ts';

export const meta = accountMeta((t) => t('account.signInTitle'));
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const next = safePath(query.get('next'));
  const visitor = await visitorOf(request);
  if (visitor?.person) throw redirect(next ?? localPath(languageOf(request), '/account'));
  return { byEmail: query.get('by') === 'email', next };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const now = new Date();
  const read = readForm(await sentForm(request), signInForm);
  if (!read.ok) return refusedShape(read.form);
  const login = read.value.address;
  const sent = await issueCode({
    ...login, purpose: 'SIGN_IN', language: languageOf(request), clientAddress: context.clientAddress,
    knownDevice: knownDevice(request, login.address, now), now,
  });
  if (!sent.ok) return refusedBy(read.form, 'address', sent, now);
  const next = safePath(new URL(request.url).searchParams.get('next'));
  return moveOn(request, '/account/code', signInProgress.write({ ...login, codeId: sent.value.codeId, sentAt: now.getTime(), next }, now));
}

export default function SignIn() {
  const t = useT();
  const to = useLocalPath();
  const { byEmail, next } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const here = (by: string) => to(`/account/sign-in?${new URLSearchParams({ ...(by ? { by } : {}), ...(next ? { next } : {}) }).toString()}`);
  return (
    <AccountPage title={t('account.signInTitle')} intro={t('account.signInIntro')}>
      {refused?.wait != null && <WaitNotice seconds={refused.wait} />}
      <form method="post" action={here(byEmail ? 'email' : '')} noValidate>
        <FormProblems form={refused?.form} />
        {byEmail ? (
          <TextField form={refused?.form} name="address" label={t('account.emailLabel')} type="email" autoComplete="email" maxLength={254} required />
        ) : (
          <TextField form={refused?.form} name="address" label={t('account.mobileLabel')} hint={t('account.mobileHint')} type="tel" inputMode="tel" autoComplete="tel" maxLength={254} required />
        )}
        <button className="button button-main w-full" type="submit">{t('account.sendCode')}</button>
      </form>
      <p className="mt-4">
        <a className="link inline-flex min-h-12 items-center" href={here(byEmail ? '' : 'email')}>{t(byEmail ? 'account.useMobile' : 'account.useEmail')}</a>
      </p>
      <div className="mt-4 border-t border-rule pt-4 text-ink-soft">
        <p>{t('account.guestNote')}</p>
        <a className="link inline-flex min-h-12 items-center" href={to('/account/officer')}>{t('account.officerSignIn')}</a>
      </div>
    </AccountPage>
  );
}
