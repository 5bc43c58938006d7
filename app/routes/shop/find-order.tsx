import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { WaitNotice } from '#app/domain/accounts/components/wait-notice.tsx';
import { findProgress } from '#app/domain/checkout/find-progress.server.ts';
import { findOrderForm } from '#app/domain/checkout/forms.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { FormProblems, TextField } from '#app/ui/field.tsx';
import { privateMeta } from './private-meta.ts';
import { sendGuestCode } from './guest-code.server.ts';
import { privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.find.title'));
export const headers = privatePage;

export async function action(args: ActionFunctionArgs) {
  return sendGuestCode(args, findOrderForm, { purpose: 'FIND_ORDER', page: '/orders/find', progress: findProgress }, ({ number, mobile }, codeId) => ({ codeId, number, mobile }));
}

export default function FindOrder() {
  const t = useT();
  const to = useLocalPath();
  const refused = useActionData<typeof action>();
  return (
    <AccountPage title={t('checkout.find.title')} intro={t('checkout.find.intro')}>
      {refused?.wait != null && <WaitNotice seconds={refused.wait} />}
      <form method="post" action={to('/orders/find')} noValidate>
        <FormProblems form={refused?.form} />
        <TextField form={refused?.form} name="number" label={t('checkout.find.number')} hint={t('checkout.find.numberHint')} autoCapitalize="characters" maxLength={30} required />
        <TextField form={refused?.form} name="mobile" label={t('checkout.find.mobile')} type="tel" inputMode="tel" autoComplete="tel" maxLength={30} required />
        <button className="button button-main w-full" type="submit">{t('checkout.find.send')}</button>
      </form>
    </AccountPage>
  );
}
