import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { agreeAndEnter } from '#app/domain/accounts/agree-and-enter.server.ts';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { PrivacyNotice } from '#app/domain/accounts/components/privacy-notice.tsx';
import { deviceWords } from '#app/domain/accounts/device.ts';
import { agreeForm } from '#app/domain/accounts/forms.ts';
import { personsOfLogin } from '#app/domain/accounts/queries.server.ts';
import { chosenName } from '#app/domain/accounts/sign-in-progress.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { personName } from '#app/i18n/person-name.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { CheckField, FormProblems } from '#app/ui/field.tsx';
import { useHere } from '#app/ui/use-here.ts';
import { enter } from './enter.server.ts';
import { accountMeta } from './page.ts';
import { moveOn, noStore, refusedShape } from './page.server.ts';
import { loginAction, loginLoader, type LoginArgs } from './scope.server.ts';

export const meta = accountMeta((t) => t('account.noticeTitle'));
export const headers = noStore;

/** Whom she chose in this very session; null when the choice is still to be made. */
function chosenPerson({ request, visitor, now }: LoginArgs): string | null {
  const chosen = chosenName.read(request, now);
  return chosen?.sessionId === visitor.sessionId ? chosen.personId : null;
}

export const loader = loginLoader(async (args) => {
  const personId = chosenPerson(args);
  const person = (await personsOfLogin(args.loginId)).find(({ id }) => id === personId);
  if (!person) throw redirect(localPath(args.language, '/account/who'));
  return { name: person.name, nameHi: person.nameHi };
});

export const action = loginAction(async (args) => {
  const { request, loginId, visitor, language, now } = args;
  const personId = chosenPerson(args);
  if (!personId) return moveOn(request, '/account/who');
  const read = readForm(await sentForm(request), agreeForm);
  if (!read.ok) return refusedShape(read.form);
  const entered = await agreeAndEnter({ sessionId: visitor.sessionId, loginId, personId, language, device: deviceWords(request.headers.get('user-agent')), now });
  if (!entered.ok) return moveOn(request, '/account/sign-in');
  return enter(request, { personId, token: entered.value.token, home: localPath(language, '/account'), now }, chosenName.clear());
});

export default function Agree() {
  const t = useT();
  const here = useHere();
  const language = useLanguage();
  const { name, nameHi } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <AccountPage title={t('account.agreeTitle', { name: personName(language, { name, nameHi }) })} intro={t('account.agreeIntro')}>
      <form method="post" action={here} noValidate>
        <FormProblems form={form} />
        <PrivacyNotice />
        <CheckField form={form} name="agree" label={t('account.agreeBox')} />
        <button className="button button-main w-full" type="submit">{t('account.agreeButton')}</button>
      </form>
    </AccountPage>
  );
}
