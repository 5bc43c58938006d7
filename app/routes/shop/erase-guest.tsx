import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { WaitNotice } from '#app/domain/accounts/components/wait-notice.tsx';
import { WhatGoes } from '#app/domain/erasure/components/what-goes.tsx';
import { eraseProgress } from '#app/domain/erasure/erase-progress.server.ts';
import { eraseGuestForm } from '#app/domain/erasure/forms.ts';
import { keptBills } from '#app/domain/erasure/kept-bills.server.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { CheckField, FormProblems, TextField } from '#app/ui/field.tsx';
import { privateMeta } from './private-meta.ts';
import { sendGuestCode } from './guest-code.server.ts';
import { privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('erasure.guest.title'));
export const headers = privatePage;

export async function loader() {
  return { bills: await keptBills(new Date()) };
}

export async function action(args: ActionFunctionArgs) {
  return sendGuestCode(args, eraseGuestForm, { purpose: 'ERASE', page: '/orders/erase', progress: eraseProgress }, ({ mobile }, codeId) => ({ codeId, mobile }));
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
