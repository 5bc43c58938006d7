import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { choosePerson } from '#app/domain/accounts/choose-person.server.ts';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { WaitNotice } from '#app/domain/accounts/components/wait-notice.tsx';
import { deviceWords } from '#app/domain/accounts/device.ts';
import { pinForm } from '#app/domain/accounts/forms.ts';
import { personsOfLogin } from '#app/domain/accounts/queries.server.ts';
import { chosenName } from '#app/domain/accounts/sign-in-progress.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { personName } from '#app/i18n/person-name.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { shopFacts } from '#app/lib/shop-facts.server.ts';
import { FormProblems, TextField } from '#app/ui/field.tsx';
import { useHere } from '#app/ui/use-here.ts';
import { enter } from './enter.server.ts';
import { accountMeta } from './page.ts';
import { moveOn, noStore, refusedBy, refusedShape } from './page.server.ts';
import { loginAction, loginLoader } from './scope.server.ts';

export const meta = accountMeta((t) => t('account.pinLabel'));
export const headers = noStore;

async function servedPerson(loginId: string, personId: string | undefined) {
  const person = (await personsOfLogin(loginId)).find(({ id }) => id === personId);
  if (!person) throw new Response(null, { status: 404 });
  return person;
}

export const loader = loginLoader(async ({ loginId, params, language }) => {
  const person = await servedPerson(loginId, params['person']);
  if (!person.hasPin) throw redirect(localPath(language, '/account/who'));
  return { person, shopPhone: shopFacts().phone };
});

export const action = loginAction(async ({ request, context, params, loginId, visitor, language, now }) => {
  const { id: personId, hasPin } = await servedPerson(loginId, params['person']);
  const read = hasPin ? readForm(await sentForm(request), pinForm, ['pin']) : null;
  if (read && !read.ok) return refusedShape(read.form);
  const chosen = await choosePerson({
    sessionId: visitor.sessionId, loginId, personId, pin: read?.value.pin ?? null,
    clientAddress: context.clientAddress, device: deviceWords(request.headers.get('user-agent')), now,
  });
  if (!chosen.ok) {
    if (chosen.error === 'session-ended') return moveOn(request, '/account/sign-in');
    return refusedBy(read?.form ?? { values: {}, errors: {} }, 'pin', chosen, now);
  }
  if (chosen.value.step === 'agree') return moveOn(request, '/account/agree', chosenName.write({ sessionId: visitor.sessionId, personId }, now));
  return enter(request, { personId, token: chosen.value.token, home: localPath(language, '/account'), now });
});

export default function Pin() {
  const t = useT();
  const here = useHere();
  const to = useLocalPath();
  const language = useLanguage();
  const { person, shopPhone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const name = personName(language, person);
  return (
    <AccountPage title={t('account.pinTitle', { name })}>
      {refused?.wait != null && <WaitNotice seconds={refused.wait} />}
      <form method="post" action={here} noValidate>
        <FormProblems form={refused?.form} />
        <TextField form={refused?.form} name="pin" label={t('account.pinLabel')} type="password" inputMode="numeric" autoComplete="off" maxLength={6} required className="field max-w-56 text-center text-2xl tracking-[0.3em]" />
        <button className="button button-main w-full" type="submit">{t('common.continue')}</button>
      </form>
      <p className="mt-6 text-ink-soft">{t('account.pinForgotten', { phone: shopPhone })}</p>
      <a className="link inline-flex min-h-12 items-center" href={to('/account/who')}>{t('account.notMe')}</a>
    </AccountPage>
  );
}
