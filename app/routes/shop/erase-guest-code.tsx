import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkCode } from '#app/domain/accounts/check-code.server.ts';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { CodeField } from '#app/domain/accounts/components/code-field.tsx';
import { WaitNotice } from '#app/domain/accounts/components/wait-notice.tsx';
import { codeForm } from '#app/domain/accounts/forms.ts';
import { eraseGuest } from '#app/domain/erasure/erase-guest.server.ts';
import { eraseProgress } from '#app/domain/erasure/erase-progress.server.ts';
import { formatMobile, type Mobile } from '#app/domain/registry/formats.ts';
import { localPath } from '#app/i18n/languages.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { refusedBy, refusedShape } from '#app/routes/account/page.server.ts';
import { FormProblems } from '#app/ui/field.tsx';
import { privateMeta } from './private-meta.ts';
import { languageOf, moveOn, privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.find.codeTitle'));
export const headers = privatePage;

export async function loader({ request }: LoaderFunctionArgs) {
  const progress = eraseProgress.read(request, new Date());
  if (!progress) throw redirect(localPath(languageOf(request), '/orders/erase'));
  return { mobile: formatMobile(progress.mobile as Mobile) };
}

/** Erases the guest once the code has shown that the number is hers. */
export async function action({ request, context }: ActionFunctionArgs) {
  const now = new Date();
  const progress = eraseProgress.read(request, now);
  if (!progress) return moveOn(request, '/orders/erase');
  const read = readForm(await sentForm(request), codeForm, ['code']);
  if (!read.ok) return refusedShape(read.form);
  const checked = await checkCode({ codeId: progress.codeId, purpose: 'ERASE', code: read.value.code, clientAddress: context.clientAddress, now });
  if (!checked.ok) return refusedBy(read.form, 'code', checked, now);
  const erased = await eraseGuest(checked.value.address, now);
  if (!erased.ok) return data({ form: refuse(read.form, '', erased.error), wait: null }, { status: 409 });
  return moveOn(request, '/account/erased', eraseProgress.clear());
}

export default function EraseGuestCode() {
  const t = useT();
  const to = useLocalPath();
  const { mobile } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <AccountPage title={t('checkout.find.codeTitle')} intro={t('erasure.guest.codeIntro', { mobile })}>
      {refused?.wait != null && <WaitNotice seconds={refused.wait} />}
      <form method="post" action={to('/orders/erase/code')} noValidate>
        <FormProblems form={refused?.form} />
        <CodeField form={refused?.form} label={t('checkout.find.code')} />
        <button className="button button-main w-full" type="submit">{t('erasure.button')}</button>
      </form>
      <a className="link mt-4 inline-flex min-h-12 items-center" href={to('/orders/erase')}>{t('erasure.guest.otherNumber')}</a>
    </AccountPage>
  );
}
