import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { signedOut } from '#app/domain/accounts/session-cookie.server.ts';
import { WhatGoes } from '#app/domain/erasure/components/what-goes.tsx';
import { OfficeHeld } from '#app/domain/erasure/components/office-held.tsx';
import { erasePerson } from '#app/domain/erasure/erase-person.server.ts';
import { sureForm } from '#app/domain/erasure/forms.ts';
import { keptBills } from '#app/domain/erasure/kept-bills.server.ts';
import { isMember, officeOf } from '#app/domain/registry/hand-over-role.server.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { CheckField, FormProblems } from '#app/ui/field.tsx';
import { useHere } from '#app/ui/use-here.ts';
import { accountMeta } from './page.ts';
import { moveOn, noStore, refusedShape } from './page.server.ts';
import { personAction, personLoader } from './scope.server.ts';

export const meta = accountMeta((t) => t('erasure.title'));
export const headers = noStore;

export const loader = personLoader(async ({ person, now }) => ({ office: await officeOf(person.id), member: await isMember(person.id), bills: await keptBills(now) }));

/** Erases her who is signed in, once she said that she means it. */
export const action = personAction(async ({ request, person, now }) => {
  const read = readForm(await sentForm(request), sureForm);
  if (!read.ok) return refusedShape(read.form);
  const erased = await erasePerson(person.id, now);
  if (!erased.ok) return data({ form: refuse(read.form, '', erased.error), wait: null }, { status: 409 });
  return moveOn(request, '/account/erased', signedOut());
});

export default function Erase() {
  const t = useT();
  const here = useHere();
  const to = useLocalPath();
  const { office, member, bills } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <AccountPage within title={t('erasure.title')} intro={t('erasure.intro')}>
      {office && <OfficeHeld office={office} form={undefined} />}
      <WhatGoes account member={member} bills={bills} />
      {!office && (
        <form method="post" action={here} noValidate>
          <FormProblems form={form} />
          <CheckField form={form} name="agree" label={t('erasure.sure')} />
          <button className="button button-main w-full" type="submit">{t('erasure.button')}</button>
        </form>
      )}
      <p className="mt-4"><a className="button button-plain w-full" href={to('/account')}>{t('erasure.keep')}</a></p>
    </AccountPage>
  );
}
