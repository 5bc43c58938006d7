import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { WaitNotice } from '#app/domain/accounts/components/wait-notice.tsx';
import { issueCode } from '#app/domain/accounts/issue-code.server.ts';
import { knownDevice } from '#app/domain/accounts/known-device.server.ts';
import { findProgress } from '#app/domain/checkout/find-progress.server.ts';
import { findOrderForm } from '#app/domain/checkout/forms.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { refusedBy, refusedShape } from '#app/routes/account/page.server.ts';
import { FormProblems, TextField } from '#app/ui/field.tsx';
import { privateMeta } from './private-meta.ts';
import { languageOf, moveOn, privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.find.title'));
export const headers = privatePage;

/** Sends a code to the number, whether or not such an order exists: the answer tells a stranger nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  const now = new Date();
  const read = readForm(await sentForm(request), findOrderForm);
  if (!read.ok) return refusedShape(read.form);
  const { number, mobile } = read.value;
  const sent = await issueCode({
    kind: 'PHONE', address: mobile, purpose: 'FIND_ORDER', language: languageOf(request), clientAddress: context.clientAddress,
    knownDevice: knownDevice(request, mobile, now), now,
  });
  if (!sent.ok) return refusedBy(read.form, 'mobile', sent, now);
  return moveOn(request, '/orders/find/code', findProgress.write({ codeId: sent.value.codeId, number, mobile }, now));
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
