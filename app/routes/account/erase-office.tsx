import { useActionData, useLoaderData } from '@remix-run/react';
import { redirect } from '@remix-run/node';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { OfficeHeld } from '#app/domain/erasure/components/office-held.tsx';
import { officeForm } from '#app/domain/erasure/forms.ts';
import { handOverRole, officeOf } from '#app/domain/registry/hand-over-role.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { accountMeta } from './page.ts';
import { moveOn, noStore, refusedShape } from './page.server.ts';
import { personAction, personLoader } from './scope.server.ts';

export const meta = accountMeta((t) => t('erasure.member.title'));
export const headers = noStore;

export const loader = personLoader(async ({ person, language }) => {
  const office = await officeOf(person.id);
  if (!office) throw redirect(localPath(language, '/account/erase'));
  return { office };
});

/** Hands a bearer's office to another member of her group. */
export const action = personAction(async ({ request, person, now }) => {
  const read = readForm(await sentForm(request), officeForm);
  if (!read.ok) return refusedShape(read.form);
  const done = await handOverRole(person.id, read.value.heir, now);
  return done.ok ? moveOn(request, '/account/erase') : refusedShape(refuse(read.form, 'heir', 'choose-one'));
});

export default function EraseOffice() {
  const t = useT();
  const { office } = useLoaderData<typeof loader>();
  return (
    <AccountPage within title={t('erasure.title')}>
      <OfficeHeld office={office} form={useActionData<typeof action>()?.form} />
    </AccountPage>
  );
}
