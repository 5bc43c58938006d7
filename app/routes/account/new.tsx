import { useActionData, useLoaderData } from '@remix-run/react';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { PrivacyNotice } from '#app/domain/accounts/components/privacy-notice.tsx';
import { deviceWords } from '#app/domain/accounts/device.ts';
import { newPersonForm } from '#app/domain/accounts/forms.ts';
import { showAddress } from '#app/domain/accounts/login-address.ts';
import { loginOf } from '#app/domain/accounts/queries.server.ts';
import { registerPerson } from '#app/domain/accounts/register-person.server.ts';
import { LANGUAGE_NAMES, LANGUAGES, localPath } from '#app/i18n/languages.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { CheckField, ChoiceField, FormProblems, TextField } from '#app/ui/field.tsx';
import { useHere } from '#app/ui/use-here.ts';
import { enter } from './enter.server.ts';
import { accountMeta } from './page.ts';
import { moveOn, noStore, refusedShape } from './page.server.ts';
import { loginAction, loginLoader } from './scope.server.ts';

export const meta = accountMeta((t) => t('account.newTitle'));
export const headers = noStore;

export const loader = loginLoader(async ({ loginId }) => {
  const login = await loginOf(loginId);
  return { address: showAddress(login), shared: login.persons > 0 };
});

export const action = loginAction(async ({ request, loginId, visitor, language: noticeLanguage, now }) => {
  const read = readForm(await sentForm(request), newPersonForm);
  if (!read.ok) return refusedShape(read.form);
  const { name, language } = read.value;
  const registered = await registerPerson({
    sessionId: visitor.sessionId, loginId, name, language, noticeLanguage,
    device: deviceWords(request.headers.get('user-agent')), now,
  });
  if (!registered.ok) return moveOn(request, '/account/sign-in');
  return enter(request, { ...registered.value, home: localPath(language, '/account'), now });
});

export default function NewPerson() {
  const t = useT();
  const here = useHere();
  const language = useLanguage();
  const { address, shared } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <AccountPage title={t('account.newTitle')} intro={t(shared ? 'account.newIntroMore' : 'account.newIntro', { address })}>
      <form method="post" action={here} noValidate>
        <FormProblems form={form} />
        <TextField form={form} name="name" label={t('account.nameLabel')} hint={t('account.nameHint')} autoComplete="name" maxLength={80} required />
        <ChoiceField form={form} name="language" label={t('account.languageLabel')} known={language} choices={LANGUAGES.map((value) => ({ value, label: <span lang={value}>{LANGUAGE_NAMES[value]}</span> }))} />
        <PrivacyNotice />
        <CheckField form={form} name="agree" label={t('account.agreeBox')} />
        <button className="button button-main w-full" type="submit">{t('account.createAccount')}</button>
      </form>
    </AccountPage>
  );
}
