import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { WaitNotice } from '#app/domain/accounts/components/wait-notice.tsx';
import { issueCode } from '#app/domain/accounts/issue-code.server.ts';
import { knownDevice } from '#app/domain/accounts/known-device.server.ts';
import { WhatGoes } from '#app/domain/erasure/components/what-goes.tsx';
import { eraseProgress } from '#app/domain/erasure/erase-progress.server.ts';
import { eraseGuestForm } from '#app/domain/erasure/forms.ts';
import { keptBills } from '#app/domain/erasure/kept-bills.server.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { refusedBy, refusedShape } from '#app/routes/account/page.server.ts';
import { CheckField, FormProblems, TextField } from '#app/ui/field.tsx';
import { privateMeta } from './private-meta.ts';
import { languageOf, moveOn, privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('erasure.guest.title'));
export const headers = privatePage;

export async function loader() {
  return { bills: await keptBills(new Date()) };
}

/** Sends a code to the number, whether or not anything was ordered with it: the answer tells a stranger nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  const now = new Date();
  const read = readForm(await sentForm(request), eraseGuestForm);
  if (!read.ok) return refusedShape(read.form);
  const { mobile } = read.value;
  const sent = await issueCode({
    kind: 'PHONE', address: mobile, purpose: 'ERASE', language: languageOf(request), clientAddress: context.clientAddress,
    knownDevice: knownDevice(request, mobile, now), now,
  });
  if (!sent.ok) return refusedBy(read.form, 'mobile', sent, now);
  return moveOn(request, '/orders/erase/code', eraseProgress.write({ codeId: sent.value.codeId, mobile }, now));
}

export default function EraseGuest() {
  const t = useT();
  const to = useLocalPath();
  const { bills } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <AccountPage title={t('erasure.guest.title')} intro={t('erasure.guest.intro')}>
      <WhatGoes account={false} bills={bills} />
      {refused?.wait != null && <WaitNotice seconds={refused.wait} />}
      <form method="post" action={to('/orders/erase')} noValidate>
        <FormProblems form={refused?.form} />
        <TextField form={refused?.form} name="mobile" label={t('checkout.find.mobile')} hint={t('erasure.guest.mobileHint')} type="tel" inputMode="tel" autoComplete="tel" maxLength={30} required />
        <CheckField form={refused?.form} name="agree" label={t('erasure.guest.sure')} />
        <button className="button button-main w-full" type="submit">{t('checkout.find.send')}</button>
      </form>
      <p className="mt-4"><a className="link inline-flex min-h-12 items-center" href={to('/account/erase')}>{t('erasure.guest.account')}</a></p>
    </AccountPage>
  );
}
