import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkCode } from '#app/domain/accounts/check-code.server.ts';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { CodeField } from '#app/domain/accounts/components/code-field.tsx';
import { WaitNotice } from '#app/domain/accounts/components/wait-notice.tsx';
import { codeForm } from '#app/domain/accounts/forms.ts';
import { findProgress } from '#app/domain/checkout/find-progress.server.ts';
import { findOrder } from '#app/domain/checkout/queries.server.ts';
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
  const progress = findProgress.read(request, new Date());
  if (!progress) throw redirect(localPath(languageOf(request), '/orders/find'));
  return { number: progress.number, mobile: formatMobile(progress.mobile as Mobile) };
}

/** Opens the order once the code has shown that the number is hers. */
export async function action({ request, context }: ActionFunctionArgs) {
  const now = new Date();
  const progress = findProgress.read(request, now);
  if (!progress) return moveOn(request, '/orders/find');
  const read = readForm(await sentForm(request), codeForm, ['code']);
  if (!read.ok) return refusedShape(read.form);
  const checked = await checkCode({ codeId: progress.codeId, purpose: 'FIND_ORDER', code: read.value.code, clientAddress: context.clientAddress, now });
  if (!checked.ok) return refusedBy(read.form, 'code', checked, now);
  const token = await findOrder(progress.number, checked.value.address);
  if (!token) return refusedShape(refuse(read.form, '', 'order-not-found'));
  return moveOn(request, `/orders/${token}`, findProgress.clear());
}

export default function FindOrderCode() {
  const t = useT();
  const to = useLocalPath();
  const { number, mobile } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <AccountPage title={t('checkout.find.codeTitle')} intro={t('checkout.find.codeIntro', { number, mobile })}>
      {refused?.wait != null && <WaitNotice seconds={refused.wait} />}
      <form method="post" action={to('/orders/find/code')} noValidate>
        <FormProblems form={refused?.form} />
        <CodeField form={refused?.form} label={t('checkout.find.code')} />
        <button className="button button-main w-full" type="submit">{t('checkout.find.open')}</button>
      </form>
      <a className="link mt-4 inline-flex min-h-12 items-center" href={to('/orders/find')}>{t('checkout.find.other')}</a>
    </AccountPage>
  );
}
