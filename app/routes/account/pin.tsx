import { useActionData, useLoaderData } from '@remix-run/react';
import { afterDeed } from '#app/domain/accounts/account-deed.ts';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { newPinForm } from '#app/domain/accounts/forms.ts';
import { accountOf } from '#app/domain/accounts/queries.server.ts';
import { setPin } from '#app/domain/accounts/set-pin.server.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems, TextField } from '#app/ui/field.tsx';
import { useHere } from '#app/ui/use-here.ts';
import { accountMeta } from './page.ts';
import { moveOn, noStore, refusedShape } from './page.server.ts';
import { personAction, personLoader } from './scope.server.ts';

export const meta = accountMeta((t) => t('account.pinPageTitle'));
export const headers = noStore;

export const loader = personLoader(async ({ visitor, person }) => {
  const { hasPin } = await accountOf({ ...visitor, person });
  return { hasPin };
});

export const action = personAction(async ({ request, person }) => {
  const read = readForm(await sentForm(request), newPinForm, ['pin']);
  if (!read.ok) return refusedShape(read.form);
  await setPin(person.id, read.value.pin);
  return moveOn(request, afterDeed('/account', 'pin'));
});

export default function Pin() {
  const t = useT();
  const here = useHere();
  const to = useLocalPath();
  const { hasPin } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <AccountPage within title={t('account.pinPageTitle')} intro={t('account.pinIntro')}>
      <form method="post" action={here} noValidate>
        <FormProblems form={form} />
        <TextField form={form} name="pin" label={t('account.pinNewLabel')} hint={t('account.pinNewHint')} inputMode="numeric" autoComplete="off" maxLength={6} required className="field max-w-56 text-center text-2xl tracking-[0.3em]" />
        <button className="button button-main w-full" type="submit">{t('account.pinSet')}</button>
      </form>
      {hasPin && (
        <form method="post" action={to('/account/pin/remove')} className="mt-4">
          <button className="button button-plain w-full" type="submit">{t('account.pinRemove')}</button>
        </form>
      )}
    </AccountPage>
  );
}
