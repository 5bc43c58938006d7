import { useActionData, useLoaderData } from '@remix-run/react';
import { afterDeed } from '#app/domain/accounts/account-deed.ts';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { profileForm } from '#app/domain/accounts/forms.ts';
import { updateProfile } from '#app/domain/accounts/update-profile.server.ts';
import { LANGUAGE_NAMES, LANGUAGES, localPath } from '#app/i18n/languages.ts';
import { useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { ChoiceField, FormProblems, TextField } from '#app/ui/field.tsx';
import { useHere } from '#app/ui/use-here.ts';
import { accountMeta } from './page.ts';
import { moveTo, noStore, refusedShape } from './page.server.ts';
import { personAction, personLoader } from './scope.server.ts';

export const meta = accountMeta((t) => t('account.profileTitle'));
export const headers = noStore;

export const loader = personLoader(async ({ person }) => ({ name: person.name, language: person.language }));

export const action = personAction(async ({ request, person }) => {
  const read = readForm(await sentForm(request), profileForm);
  if (!read.ok) return refusedShape(read.form);
  await updateProfile(person.id, read.value);
  return moveTo(localPath(read.value.language, afterDeed('/account', 'profile')));
});

export default function Profile() {
  const t = useT();
  const here = useHere();
  const { name, language } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <AccountPage within title={t('account.profileTitle')}>
      <form method="post" action={here} noValidate>
        <FormProblems form={form} />
        <TextField form={form} name="name" label={t('account.nameLabel')} known={name} autoComplete="name" maxLength={80} required />
        <ChoiceField form={form} name="language" label={t('account.languageLabel')} known={language} choices={LANGUAGES.map((value) => ({ value, label: <span lang={value}>{LANGUAGE_NAMES[value]}</span> }))} />
        <button className="button button-main w-full" type="submit">{t('common.save')}</button>
      </form>
    </AccountPage>
  );
}
